import type { Text } from '../findings/text.ts';
import { editions } from './editions/index.ts';
import type { FormColumn, FormTable } from './form.ts';
import { type GridCell, type GridRow, normaliseLabel } from './grid.ts';
import { madeOnce, remembered } from './remembered.ts';

/** A cell of a header that says something else than the form has there. */
export interface HeaderProblem {
  cell: GridCell;
  message: Text;
}

/** Headers vary in 本年, 数量, 件数 and the unit; what is left tells columns apart. */
const keyOf = remembered((label) =>
  normaliseLabel(label)
    .replace(/(?:单位)?万?元$/, '')
    .replace(/本年度?|20\d\d|数量|件数?/g, ''),
);

/** The wordings under which a column may stand in a header. */
export const columnWords = madeOnce(({ label, variants }: FormColumn): readonly string[] =>
  [label, ...(variants ?? [])].map((words) => normaliseLabel(words)),
);

/** The how-manieth of the columns a cell names, or -1. */
const columnNamed = (columns: readonly FormColumn[], text: string): number => {
  const word = normaliseLabel(text);
  return word === '' ? -1 : columns.findIndex((column) => columnWords(column).includes(word));
};

/** What stands over the labels. */
const contentKey = keyOf('信息内容');

/** Whether one of the labels that only this edition has stands in the cells. */
export const labelsEdition = (form: FormTable, cells: readonly GridCell[]): boolean => {
  const deciding = decidingKeys(form);
  return cells.some((cell) => cell.text.trim() !== '' && deciding.has(keyOf(cell.text)));
};

const decidingKeys = madeOnce((form: FormTable) => new Set(form.deciding.map(keyOf)));

/** The columns of the first table in any edition. */
const columnKeys = new Set(
  editions.flatMap((edition) =>
    edition.tables.proactive.rows.flatMap((row) => row.columns.map((column) => keyOf(column.label))),
  ),
);

/** Whether a cell heads a column of the first table, in whichever edition. */
export const headsColumn = (cell: GridCell): boolean => columnKeys.has(keyOf(cell.text));

/** The printed cells of a header above a group of rows, without the one over the labels (信息内容), and how far each reaches. */
const headerCells = (header: GridRow): { cell: GridCell; index: number; last: number }[] =>
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
  const found = readColumns(form, rows);
  const repeats = form.table === 'disputes' ? form.rows.length : 1;
  const columns = form.rows[0]?.columns ?? [];
  const expected = Array.from({ length: repeats * columns.length }, (_, index) => index % columns.length);
  const inOrder = String(found?.columns.map(({ column }) => column)) === String(expected);
  return found && inOrder ? { width: found.width, indexes: found.columns.map(({ index }) => index) } : undefined;
};

const readColumns = (
  form: FormTable,
  rows: readonly GridRow[],
): { width: number; columns: { index: number; column: number; cell: GridCell }[] } | undefined => {
  const first = rows.findIndex((row) => row.cells.some((cell) => /^\s*\d+\s*$/.test(cell.text.normalize('NFKC'))));
  const heads = rows.slice(0, first < 0 ? undefined : first);
  const width = heads[0]?.cells.length ?? 0;
  if (heads.some((row) => row.cells.length !== width)) return undefined;
  const columns = form.rows[0]?.columns ?? [];
  const found = Array.from({ length: width }, (_, index) => {
    const cell = heads.findLast((row) => columnNamed(columns, row.cells[index]?.text ?? '') >= 0)?.cells[index];
    return cell ? [{ index, cell, column: columnNamed(columns, cell.text) }] : [];
  });
  return { width, columns: found.flat() };
};

/** All columns of the second table, each once and below its place, but in another order than the form's. */
const findPermuted = (form: FormTable, rows: readonly GridRow[]): HeaderProblem | undefined => {
  const columns = form.rows[0]?.columns ?? [];
  const found = readColumns(form, rows)?.columns ?? [];
  if (found.length !== columns.length || new Set(found.map(({ column }) => column)).size !== columns.length)
    return undefined;
  const at = found.findIndex(({ column }, order) => column !== order);
  const cell = found[at]?.cell;
  return cell && problem(cell, columns[at]?.label ?? '');
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

/**
 * Whether a header of the first table says which column is which: where one is lost or in other words the others tell,
 * where two are, nobody has seen their order. A row of one column needs none, unless others stand over its figure.
 */
export const provesGroup = (
  header: GridRow | undefined,
  columns: readonly FormColumn[],
  indexes: readonly number[],
): boolean => {
  if (!header) return columns.length === 1;
  const heads = headsOf(header, columns.length);
  const above = heads.find(({ index, last }) => index <= (indexes[0] ?? 0) && last >= (indexes[0] ?? 0))?.cell;
  if (columns.length === 1) {
    const key = keyOf(above?.text ?? '');
    return heads.length < 2 || !columnKeys.has(key) || key === keyOf(columns[0]?.label ?? '');
  }
  const keys = heads.map(({ cell }) => keyOf(cell.text));
  const other = keys.filter((key, index) => key !== keyOf(columns[index]?.label ?? '')).length;
  return heads.length === columns.length && other < 2;
};

/** The other two tables have one header: its columns, and what the disputes table sets side by side, stand in the form's order. */
export const findOrderProblem = (form: FormTable, rows: readonly GridRow[]): HeaderProblem | undefined => {
  const isDisputes = form.table === 'disputes';
  const columns = (form.rows[0]?.columns ?? []).map((column) => ({ label: column.label, words: columnWords(column) }));
  const besides = isDisputes ? [form.rows.map(worded), (form.head?.[0] ?? []).map(worded)] : [];
  for (const row of rows) {
    const found = [columns, ...besides].map((labels) => outOfOrder(row, labels, isDisputes && labels === columns));
    const first = found.find((one) => one !== undefined);
    if (first) return first;
  }
  return isDisputes ? undefined : findPermuted(form, rows);
};

interface Worded {
  label: string;
  words: readonly string[];
}

const worded = ({ label }: { label: string }): Worded => ({ label, words: [normaliseLabel(label)] });

/** `again`: having come to the end, or to the last but one where that label is lost, the labels may begin once more. */
const outOfOrder = (row: GridRow, labels: readonly Worded[], again: boolean): HeaderProblem | undefined => {
  const orderOf = (text: string): number => labels.findIndex(({ words }) => words.includes(normaliseLabel(text)));
  let due = 0;
  for (const [index, cell] of row.cells.entries()) {
    const order = orderOf(cell.text);
    // A merged label may stand in each of the places that it covers.
    if (order < 0 || (order === due - 1 && orderOf(row.cells[index - 1]?.text ?? '') === order)) continue;
    const begins = again && order === 0 && due >= labels.length - 1;
    if (order < due && !begins) return problem(cell, labels[due]?.label ?? labels.at(-1)?.label ?? '');
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
