import { type Cell, countOf } from '../report/cell.ts';
import { formTable } from '../report/editions/index.ts';
import type { FormRow } from '../report/form.ts';
import type { ReportTable } from '../report/report.ts';
import type { ImportFinding } from './import-result.ts';
import { importFinding } from './import-rules.ts';

/**
 * Rows whose blank cells may be figures that were lost, so that those after them slipped by one: the total is not the sum
 * of the others, a cell is no number, or the whole row is blank among rows that are not. Nothing is repaired by a sum;
 * here it only says that somebody should look.
 */
export const findDoubts = (table: ReportTable): ImportFinding[] => {
  const rows = formTable(table.table, table.edition).rows.filter(({ id }) => table.rows.includes(id));
  const blankRows = rows.filter((row) => cellsOf(table, row).every(({ state }) => state === 'blank'));
  const doubtful = rows.filter((row) =>
    blankRows.includes(row)
      ? table.table === 'requests' && blankRows.length * 4 <= rows.length
      : isDoubtful(table, row),
  );
  // The third table is one line: what slips there slips through all of it.
  const shown = table.table === 'disputes' ? doubtful.slice(0, 1) : doubtful;
  return shown.map((row) =>
    importFinding('import-row-doubtful', table.table === 'disputes' ? table.table : `${table.table}.${row.id}`, {
      zh: `“${row.label}”一行有空格，数字可能缺了或错了格，请对照原件。`,
      en: `"${row.label}" has blank cells: figures may be missing or stand in the wrong cell. Compare with the original.`,
    }),
  );
};

const cellsOf = (table: ReportTable, row: FormRow): Cell[] =>
  row.columns.flatMap(({ id }) => table.cells.get(`${row.id}.${id}`) ?? []);

const isDoubtful = (table: ReportTable, row: FormRow): boolean => {
  const cells = cellsOf(table, row);
  if (!cells.some(({ state }) => state === 'blank')) return false;
  if (table.table === 'proactive' || cells.some(({ state }) => state === 'text')) return true;
  const counts = cells.map((cell) => countOf(cell) ?? 0);
  return counts.slice(0, -1).reduce((total, count) => total + count, 0) !== counts.at(-1);
};
