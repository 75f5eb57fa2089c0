import type { Assessment } from '../findings/finding.ts';
import { formCells, tableIds } from '../report/editions/index.ts';
import type { FormTable } from '../report/form.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, hasCell } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { columnName, listed, rowName, tableName } from './labels.ts';

export const formCellsBlank: Check = {
  id: 'form-cells-blank',
  severity: 'hint',
  group: 'form',
  title: { zh: '有格未填', en: 'Cells are blank' },
  why: {
    zh: '原件中这些格是空的。空格可能表示 0，也可能是漏填；本站不替它填 0，涉及这些格的等式只说“若未填为 0 则成立”或“无法判断”。',
    en: 'These cells are empty in the original. Empty may mean 0 or forgotten; it is not filled in here, and rules over such cells only hold if blank is 0, or cannot be judged.',
  },
  fix: compareFigures,
  *run(report) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      if (form && hasCell(report, table, 'blank')) yield* assessTable(report, form);
    }
  },
};

function* assessTable(report: Report, form: FormTable): Iterable<Assessment> {
  const isBlank = (row: string, column: string) => cellAt(report, form.table, row, column).state === 'blank';
  const present = formCells(form).filter(
    ({ row, column }) => cellAt(report, form.table, row.id, column.id).state !== 'absent',
  );
  if (present.every(({ row, column }) => isBlank(row.id, column.id))) {
    const name = tableName(form.table);
    return yield {
      at: form.table,
      cells: present.map(({ row, column }) => cellPath(form.table, row.id, column.id)),
      outcome: 'broken',
      message: {
        zh: `${name.zh}全部 ${present.length} 格未填。`,
        en: `All ${present.length} cells of ${name.en} are blank.`,
      },
    };
  }
  for (const row of form.rows) {
    const blanks = row.columns.filter((column) => isBlank(row.id, column.id));
    if (blanks.length === 0) continue;
    const all = blanks.length === row.columns.length;
    const columns = listed(blanks.map(columnName));
    yield {
      at: `${form.table}.${row.id}`,
      cells: blanks.map((column) => cellPath(form.table, row.id, column.id)),
      outcome: 'broken',
      message: {
        zh: `${rowName(row).zh}：${all ? `全部 ${blanks.length} 格` : `${columns.zh} ${blanks.length} 格`}未填。`,
        en: `${rowName(row).en}: ${all ? `all ${blanks.length} cells` : `${blanks.length} of ${row.columns.length} cells (${columns.en})`} blank.`,
      },
    };
  }
}
