import type { Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { type Cell, countOf, printedAs } from '../report/cell.ts';
import { findRow } from '../report/editions/index.ts';
import { cellAt, cellPath, cellStateLabels } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { rowName } from './labels.ts';

export const regulationsByTownship: Check = {
  id: 'regulations-by-township',
  severity: 'warning',
  group: 'plausibility',
  title: { zh: '乡镇规章数', en: 'Regulations made by a township' },
  why: {
    zh: '乡镇一级没有制定规章的权限，“规章”（《政府信息公开条例》第二十条第（一）项）一行通常为 0。大于 0 时，可能把规范性文件或其他文件计入此行。这是合理性提示。',
    en: 'Townships have no power to make regulations (规章), so this row (item 1 of article 20 of the Regulations) is usually 0. A figure above 0 may count other documents. A matter of plausibility.',
  },
  fix: compareFigures,
  *run(report) {
    const form = formIn(report, 'proactive');
    const row = form && findRow(form, 'regulations');
    if (!row) return;
    const cells = row.columns.map((column) => ({ column, cell: cellAt(report, 'proactive', row.id, column.id) }));
    const outcome = judge(cells.map(({ cell }) => cell));
    const list = (lang: 'zh' | 'en') =>
      cells
        .map(({ column, cell }) => `${lang === 'zh' ? column.label : column.en} ${shown(cell)[lang]}`)
        .join(lang === 'zh' ? '，' : ', ');
    yield {
      at: 'proactive.regulations',
      cells: row.columns.map((column) => cellPath('proactive', row.id, column.id)),
      outcome,
      message: {
        zh: `${rowName(row).zh}：${list('zh')}；${verdicts[outcome].zh}。`,
        en: `${rowName(row).en}: ${list('en')}; ${verdicts[outcome].en}.`,
      },
    };
  },
};

const verdicts: Record<Outcome, Text> = {
  holds: { zh: '均为 0', en: 'all are 0' },
  holdsIfBlankIsZero: { zh: '若未填格或缺行为 0 则均为 0', en: 'all are 0 if blank or absent cells are' },
  broken: {
    zh: '乡镇不制定规章，请核对是否计入了其他文件',
    en: 'townships make no regulations, so other documents may have been counted',
  },
  notAssessable: { zh: '有的格不是数字，无法判断', en: 'some cells hold no number, so it cannot be judged' },
};

const judge = (cells: readonly Cell[]): Outcome => {
  if (cells.some((cell) => (countOf(cell) ?? 0) > 0)) return 'broken';
  if (cells.every((cell) => cell.state === 'number')) return 'holds';
  return cells.every((cell) => ['number', 'blank', 'absent'].includes(cell.state))
    ? 'holdsIfBlankIsZero'
    : 'notAssessable';
};

const shown = (cell: Cell): Text => {
  const printed = printedAs(cell);
  return cell.state === 'blank' || cell.state === 'absent' ? cellStateLabels[cell.state] : { zh: printed, en: printed };
};
