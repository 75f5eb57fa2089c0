import { formCells, tableIds } from '../report/editions/index.ts';
import { parseMoney } from '../report/money.ts';
import { cellAt, cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, hasCell } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { cellName } from './labels.ts';

export const cellNotANumber: Check = {
  id: 'cell-not-a-number',
  severity: 'error',
  group: 'plausibility',
  title: { zh: '格内不是数字', en: 'A cell holds words' },
  why: {
    zh: '表格各格应为数字。格内另有文字时，本站按原样展示，不取其中的数，涉及此格的等式均记为无法判断。',
    en: 'The form asks for numbers. Where a cell holds words it is shown as printed, no number is taken out of it, and rules it takes part in cannot be judged.',
  },
  fix: compareFigures,
  *run(report) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      for (const { row, column } of form && hasCell(report, table, 'text') ? formCells(form) : []) {
        const cell = cellAt(report, table, row.id, column.id);
        // A bare amount is a number; that its unit is missing has a rule of its own.
        if (cell.state !== 'text' || (column.money && parseMoney(cell.raw) === 'unitMissing')) continue;
        const name = cellName(row, column);
        yield {
          at: cellPath(table, row.id, column.id),
          outcome: 'broken',
          message: {
            zh: `${name.zh}印作“${cell.raw}”，不是一个数，按原样展示。`,
            en: `${name.en} is printed “${cell.raw}”, not a number; it is shown as printed.`,
          },
        };
      }
    }
  },
};
