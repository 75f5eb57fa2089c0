import type { Assessment } from '../findings/finding.ts';
import { countOf } from '../report/cell.ts';
import { findColumn } from '../report/editions/index.ts';
import type { FormRow } from '../report/form.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { listed, rowName } from './labels.ts';

const columns = ['itemsLastYear', 'change', 'decisions'];

export const decisionsLookLikeItems: Check = {
  id: 'decisions-look-like-items',
  severity: 'warning',
  group: 'plausibility',
  title: { zh: '处理决定数量疑为项目数', en: 'Decisions look like a count of items' },
  why: {
    zh: '2019 版表格中“处理决定数量”是当年作出的决定件数，不是项目总数。若它恰好等于“上一年项目数量”加“本年增/减”，可能把项目数填进了决定栏（《政府信息公开条例》第二十条第（五）（六）项的事项）。这是合理性提示，也可能只是巧合。',
    en: 'In the 2019 form, “decisions” counts decisions made in the year, not items. When it equals last year’s items plus the change, the item count may stand in the wrong column (items 5 and 6 of article 20 of the Regulations). A matter of plausibility: it can be a coincidence.',
  },
  fix: compareFigures,
  *run(report) {
    const form = formIn(report, 'proactive');
    for (const row of form?.rows ?? []) {
      if (columns.every((id) => findColumn(row, id))) yield assessRow(report, row);
    }
  },
};

const assessRow = (report: Report, row: FormRow): Assessment => {
  const place = {
    at: cellPath('proactive', row.id, 'decisions'),
    cells: columns.map((id) => cellPath('proactive', row.id, id)),
  };
  const counts = columns.map((id) => countOf(cellAt(report, 'proactive', row.id, id)));
  const [last, change, decisions] = counts;
  if (last === undefined || change === undefined || decisions === undefined) {
    const missing = listed(columns.flatMap((id, i) => (counts[i] === undefined ? (labelOf(row, id) ?? []) : [])));
    const message = {
      zh: `${rowName(row).zh}：${missing.zh}不是数字，无法判断。`,
      en: `${rowName(row).en}: cannot be judged without ${missing.en}.`,
    };
    return { ...place, outcome: 'notAssessable', message };
  }
  const alike = decisions > 0 && decisions === last + change;
  const sum = `${last} + ${change < 0 ? `(${change})` : change} = ${last + change}`;
  return {
    ...place,
    outcome: alike ? 'broken' : 'holds',
    message: {
      zh: `${rowName(row).zh}：处理决定数量为 ${decisions}，上一年项目数量加本年增/减为 ${sum}；${alike ? '两者相同，处理决定数量可能填成了项目数' : '未见混淆'}。`,
      en: `${rowName(row).en}: decisions are ${decisions}, items last year plus the change ${sum}; ${alike ? 'the same figure, so decisions may be a count of items' : 'no sign of a mix-up'}.`,
    },
  };
};

const labelOf = (row: FormRow, id: string) => {
  const column = findColumn(row, id);
  return column && { zh: `“${column.label}”`, en: `“${column.en}”` };
};
