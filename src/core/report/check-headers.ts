import type { Text } from '../findings/text.ts';
import { editions } from './editions/index.ts';
import type { FormColumn, FormTable } from './form.ts';
import { type GridCell, type GridRow, normaliseLabel } from './grid.ts';

/** A cell of a header that says something else than the form has there. */
export interface HeaderProblem {
  cell: GridCell;
  message: Text;
}

/** Headers vary in 本年, 数量, 件数 and the unit; what is left tells columns apart. */
const keyOf = (label: string): string =>
  normaliseLabel(label)
    .replace(/(?:单位)?万?元$/, '')
    .replace(/本年度?|20\d\d|数量|件数?/g, '');

/** What stands over the labels. */
const contentKey = keyOf('信息内容');

/** Whether one of the labels that only this edition has stands in the cells. */
export const labelsEdition = (form: FormTable, cells: readonly GridCell[]): boolean => {
  const deciding = new Set(form.deciding.map(keyOf));
  return cells.some((cell) => cell.text.trim() !== '' && deciding.has(keyOf(cell.text)));
};

/** The columns of the first table in any edition. */
const columnKeys = new Set(
  editions.flatMap((edition) =>
    edition.tables.proactive.rows.flatMap((row) => row.columns.map((column) => keyOf(column.label))),
  ),
);

/** Whether a cell heads a column of the first table, in whichever edition. */
export const headsColumn = (cell: GridCell): boolean => columnKeys.has(keyOf(cell.text));

/** The printed cells of a header above a group of rows, without the one over the labels (信息内容), and how far each reaches. */
export const headerCells = (header: GridRow): { cell: GridCell; index: number; last: number }[] =>
  header.cells.flatMap((cell, index) => {
    if (cell.text.trim() === '' || keyOf(cell.text) === contentKey) return [];
    const next = header.cells.findIndex((other, at) => at > index && other.covered !== 'left');
    return index > 0 ? [{ cell, index, last: (next < 0 ? header.cells.length : next) - 1 }] : [];
  });

/**
 * Where the header of the second or third table has its columns, as far as every one is there and in order: the cells
 * above the first figure, the lowest label of each place.
 */
export const columnIndexes = (
  form: FormTable,
  rows: readonly GridRow[],
): { width: number; indexes: number[] } | undefined => {
  const first = rows.findIndex((row) => row.cells.some((cell) => /^\s*\d+\s*$/.test(cell.text.normalize('NFKC'))));
  const heads = rows.slice(0, first < 0 ? undefined : first);
  const width = heads[0]?.cells.length ?? 0;
  if (heads.some((row) => row.cells.length !== width)) return undefined;
  const repeats = form.table === 'disputes' ? form.rows.length : 1;
  const expected = Array.from(
    { length: repeats },
    () => form.rows[0]?.columns.map(({ label }) => normaliseLabel(label)) ?? [],
  ).flat();
  const found = Array.from({ length: width }, (_, index) => ({
    index,
    label: heads
      .map((row) => normaliseLabel(row.cells[index]?.text ?? ''))
      .findLast((label) => expected.includes(label)),
  })).filter(({ label }) => label !== undefined);
  const inOrder = String(found.map(({ label }) => label)) === String(expected);
  return inOrder ? { width, indexes: found.map(({ index }) => index) } : undefined;
};

/** The heads of so many columns: where there are more, a merged head may stand in each of the places that it covers. */
export const headsOf = (header: GridRow, count: number): ReturnType<typeof headerCells> => {
  const cells = headerCells(header);
  if (cells.length <= count) return cells;
  return cells.filter(
    ({ cell }, index) => index === 0 || keyOf(cell.text) !== keyOf(cells[index - 1]?.cell.text ?? ''),
  );
};

/**
 * The first table's headers stand above each group, column by column. A header printed twice or lost in part decides
 * nothing, position does; one that names another column of either edition is not read over.
 */
export const findColumnProblem = (header: GridRow, columns: readonly FormColumn[]): HeaderProblem | undefined => {
  const cells = headsOf(header, columns.length);
  if (cells.length !== columns.length) return undefined;
  const keys = cells.map(({ cell }) => keyOf(cell.text));
  const at = keys.findIndex((key, index) => {
    const expected = keyOf(columns[index]?.label ?? '');
    return key !== expected && columnKeys.has(key) && keys.indexOf(key) === keys.lastIndexOf(key);
  });
  const cell = cells[at]?.cell;
  return cell && problem(cell, columns[at]?.label ?? '');
};

/** The other two tables have one header: its columns, and the rows that the disputes table sets side by side, stand in the form's order. */
export const findOrderProblem = (form: FormTable, rows: readonly GridRow[]): HeaderProblem | undefined => {
  const columns = form.rows[0]?.columns.map(({ label }) => label) ?? [];
  const sideBySide = form.rows.map(({ label }) => label);
  for (const row of rows) {
    const found =
      outOfOrder(row, columns, form.table === 'disputes') ??
      (form.table === 'disputes' ? outOfOrder(row, sideBySide, false) : undefined);
    if (found) return found;
  }
  return undefined;
};

/** `again`: having come to the end, or to the last but one where that label is lost, the labels may begin once more. */
const outOfOrder = (row: GridRow, labels: readonly string[], again: boolean): HeaderProblem | undefined => {
  const keys = labels.map(normaliseLabel);
  let due = 0;
  for (const [index, cell] of row.cells.entries()) {
    const order = keys.indexOf(normaliseLabel(cell.text));
    // A merged label may stand in each of the places that it covers.
    if (order < 0 || (order === due - 1 && normaliseLabel(row.cells[index - 1]?.text ?? '') === keys[order])) continue;
    const begins = again && order === 0 && due >= labels.length - 1;
    if (order < due && !begins) return problem(cell, labels[due] ?? labels.at(-1) ?? '');
    due = order + 1;
  }
  return undefined;
};

const problem = (cell: GridCell, expected: string): HeaderProblem => ({
  cell,
  message: {
    zh: `表头此处写的是“${cell.text.trim()}”，这一版格式此处是“${expected}”；列认不准，没有读取。`,
    en: `The header says "${cell.text.trim()}" where this edition of the form has "${expected}"; the columns cannot be told, so they were not read.`,
  },
});
