import { countOf } from '../report/cell.ts';
import { formTable } from '../report/editions/index.ts';
import type { FormRow } from '../report/form.ts';
import type { ReportTable } from '../report/report.ts';
import type { ImportFinding } from './import-result.ts';
import { importFinding } from './import-rules.ts';

/**
 * Rows with a blank cell whose total is not the sum of the others: a cell may have been lost and the figures after it
 * slipped by one. A sum never repairs anything; here it only says that somebody should look.
 */
export const findDoubts = (table: ReportTable): ImportFinding[] => {
  if (table.table === 'proactive') return [];
  const rows = formTable(table.table, table.edition).rows.filter(({ id }) => table.rows.includes(id));
  const doubtful = rows.filter((row) => isDoubtful(table, row));
  // The third table is one line: what slips there slips through all of it.
  const shown = table.table === 'disputes' ? doubtful.slice(0, 1) : doubtful;
  return shown.map((row) =>
    importFinding('import-row-doubtful', table.table === 'disputes' ? table.table : `${table.table}.${row.id}`, {
      zh: `“${row.label}”一行有空格，总计也不等于各格之和：数字可能错了格，请对照原件。`,
      en: `"${row.label}" has a blank cell, and its total is not the sum of the others: figures may stand in the wrong cell. Compare with the original.`,
    }),
  );
};

const isDoubtful = (table: ReportTable, row: FormRow): boolean => {
  const cells = row.columns.map(({ id }) => table.cells.get(`${row.id}.${id}`));
  const counts = cells.map((cell) => (cell ? countOf(cell) : undefined));
  const blanks = cells.filter((cell) => cell?.state === 'blank').length;
  if (blanks === 0 || blanks === cells.length) return false;
  const sum = counts.slice(0, -1).reduce<number>((total, count) => total + (count ?? 0), 0);
  return sum !== (counts.at(-1) ?? 0);
};
