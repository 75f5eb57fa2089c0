import type { Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { amountOf, type Cell, countOf, printedAs } from '../report/cell.ts';
import { findColumn, findRow } from '../report/editions/index.ts';
import { parseMoney } from '../report/money.ts';
import { cellAt, cellPath, cellStateLabels } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';

type Size = 'zero' | 'positive' | 'empty' | 'unknown';

export const procurementPair: Check = {
  id: 'procurement-pair',
  severity: 'warning',
  group: 'plausibility',
  title: { zh: '采购项目与金额', en: 'Procurement projects and amount' },
  why: {
    zh: '2019 版表格中，有政府集中采购项目就应有金额，没有项目就不应有金额（《政府信息公开条例》第二十条第（九）项的事项）。这是合理性提示。',
    en: 'In the 2019 form, procurement projects come with an amount, and no projects with none (item 9 of article 20 of the Regulations). A matter of plausibility.',
  },
  fix: compareFigures,
  *run(report) {
    const form = formIn(report, 'proactive');
    const row = form && findRow(form, 'procurement');
    const [projects, amount] = ['projects', 'amount'].map((id) => row && findColumn(row, id));
    if (!projects || !amount) return;
    const cells = [
      cellAt(report, 'proactive', 'procurement', 'projects'),
      cellAt(report, 'proactive', 'procurement', 'amount'),
    ] as const;
    const outcome = judge(sizeOf(cells[0]), sizeOf(cells[1]));
    yield {
      at: 'proactive.procurement',
      cells: [projects, amount].map((column) => cellPath('proactive', 'procurement', column.id)),
      outcome,
      message: {
        zh: `“${projects.label}”为 ${shown(cells[0]).zh}，“${amount.label}”为 ${shown(cells[1]).zh}；${verdicts[outcome].zh}。`,
        en: `“${projects.en}” is ${shown(cells[0]).en}, “${amount.en}” is ${shown(cells[1]).en}; ${verdicts[outcome].en}.`,
      },
    };
  },
};

const verdicts: Record<Outcome, Text> = {
  holds: { zh: '两者相符', en: 'they agree' },
  holdsIfBlankIsZero: { zh: '若未填格或缺行为 0 则相符', en: 'they agree if blank or absent cells are 0' },
  broken: { zh: '一项为 0 而另一项不为 0', en: 'one is 0 and the other is not' },
  notAssessable: { zh: '缺少可比的数，无法判断', en: 'there is nothing to compare, so it cannot be judged' },
};

const judge = (projects: Size, amount: Size): Outcome => {
  if (projects === 'unknown' || amount === 'unknown') return 'notAssessable';
  const sizes = [projects, amount];
  if (!sizes.includes('empty')) return projects === amount ? 'holds' : 'broken';
  return sizes.includes('positive') ? 'notAssessable' : 'holdsIfBlankIsZero';
};

const sizeOf = (cell: Cell): Size => {
  const number = countOf(cell) ?? amountOf(cell);
  if (number !== undefined) return String(number) === '0' ? 'zero' : 'positive';
  if (cell.state === 'text' && parseMoney(cell.raw) === 'unitMissing') return 'positive';
  return cell.state === 'blank' || cell.state === 'absent' ? 'empty' : 'unknown';
};

const shown = (cell: Cell): Text => {
  const printed = printedAs(cell);
  return printed !== '' || cell.state === 'number'
    ? { zh: printed, en: printed }
    : (cellStateLabels[cell.state] ?? { zh: '', en: '' });
};
