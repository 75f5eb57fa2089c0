import { tableIds } from '../report/editions/index.ts';
import type { FormTable } from '../report/form.ts';
import type { Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { rowName } from './labels.ts';

const id = 'form-row-label-lost';

export const formRowLabelLost: Check = {
  id,
  severity: 'warning',
  group: 'form',
  title: { zh: '行标签缺失', en: 'A row lost its label' },
  why: {
    zh: '原件中这一行有数而没有标签，只能按它在范本中的位置认定是哪一行。全为 0 的表，行错位了各项合计也都成立，所以须先核对标签与行数。',
    en: 'The original prints this row’s figures without its label, so only its position tells which row it is. In a table of zeros every sum holds even when rows have slipped, so labels are checked first.',
  },
  fix: compareWording,
  *run(report) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      for (const row of form ? lostRows(report, form) : []) {
        const name = rowName(row);
        yield {
          at: `${table}.${row.id}`,
          outcome: 'broken',
          message: {
            zh: `原件中${name.zh}一行没有标签，按位置认定。`,
            en: `The original prints row ${name.en} without its label; it was identified by position.`,
          },
        };
      }
    }
  },
};

/**
 * A table in the body shows the lost label itself. Figures in the front matter are keyed by row and cannot show it:
 * there the maintainer's acknowledgement is the declaration, and it stands for exactly as long as its row does.
 */
const lostRows = (report: Report, form: FormTable) => {
  const table = report.tables[form.table];
  const declared = new Set(report.acknowledged.filter(({ check }) => check === id).map(({ at }) => at));
  if (declared.size === 0 && !table?.labels.size) return [];
  return form.rows.filter(
    (row) =>
      table?.rows.includes(row.id) && (table.labels.get(row.id) === '' || declared.has(`${form.table}.${row.id}`)),
  );
};
