import type { Text } from '../findings/text.ts';
import { columnIndexes, headerCells } from './check-headers.ts';
import type { FormTable } from './form.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isBlank, type LabelledRow } from './labelled-row.ts';

/** The cells of a row's values, as many as it has columns, or why they cannot be told apart. */
export type FoundValues = { cells: GridCell[]; indexes: number[]; merged: boolean } | { problem: Text };

/** Where in a row its values stand, by what other rows and the headers show. */
export interface ValuePositions {
  of(one: LabelledRow, count: number): readonly number[] | undefined;
}

const shapeOf = ({ row, start }: LabelledRow, count: number): string => `${count}/${row.cells.length}/${start}`;
const widthOf = ({ row }: LabelledRow, count: number): string => `${count}/${row.cells.length}`;

/**
 * Learns where values stand from the rows without a blank, by the shape of the row (as many cells, and as many of them
 * labels) and else by its width alone. Counting from one end would shift the figures of a row that ends in a padding or
 * phantom cell. Where no row is complete, the columns of the header decide.
 */
export const learnPositions = (
  rows: readonly LabelledRow[],
  form: FormTable,
  all: readonly GridRow[],
): ValuePositions => {
  const learned = new Map<string, number[] | 'differs'>();
  const learn = (key: string, indexes: number[]) => {
    const known = learned.get(key);
    learned.set(key, known === undefined || String(known) === String(indexes) ? indexes : 'differs');
  };
  for (const one of rows) {
    const count = one.formRow?.columns.length;
    const indexes = filledIndexes(one);
    if (count === undefined || indexes.length !== count) continue;
    learn(shapeOf(one, count), indexes);
    learn(widthOf(one, count), indexes);
  }
  const headers = form.table === 'proactive' ? undefined : columnIndexes(form, all);
  return {
    of: (one, count) => {
      const byShape = learned.get(shapeOf(one, count)) ?? learned.get(widthOf(one, count));
      if (byShape === 'differs') return undefined;
      return (
        byShape ?? ownHeader(one, count) ?? (headers?.width === one.row.cells.length ? headers.indexes : undefined)
      );
    },
  };
};

const ownHeader = ({ header, row }: LabelledRow, count: number): number[] | undefined => {
  const heads = header && header.cells.length === row.cells.length ? headerCells(header) : [];
  return heads.length === count ? heads.map(({ index }) => index) : undefined;
};

const filledIndexes = ({ row, start }: LabelledRow): number[] =>
  row.cells.flatMap((cell, index) => (index >= start && !isBlank(cell) ? [index] : []));

/** @param count how many columns the row has */
export const findValues = (one: LabelledRow, count: number, positions: ValuePositions): FoundValues => {
  const filled = filledIndexes(one);
  const cells = (indexes: readonly number[]) => indexes.map((index) => one.row.cells[index] as GridCell);
  if (filled.length === count) return { cells: cells(filled), indexes: filled, merged: false };
  if (filled.length > count) return { problem: tooMany(filled.length, count) };
  const merged = mergedIndexes(one, filled);
  const indexes = merged.length === count ? merged : (positions.of(one, count) ?? padded(one, count, filled));
  if (indexes === undefined || filled.some((index) => !indexes.includes(index)))
    return { problem: tooFew(filled.length, count) };
  const covered = indexes.filter((index) => !filled.includes(index) && merged.includes(index));
  const spread = spreadMerged(one, indexes);
  if (spread === undefined) return { problem: mergedFigure };
  return { cells: spread, indexes: [...indexes], merged: covered.length > 0 };
};

/** A row that has exactly its cells, or nothing in any of them. */
const padded = ({ row, start }: LabelledRow, count: number, filled: readonly number[]): number[] | undefined => {
  const rest = row.cells.length - start;
  if (rest === count || (rest > count && filled.length === 0))
    return Array.from({ length: count }, (_, index) => start + index);
  return undefined;
};

/** What is filled, and what a value to its left or above covers. */
const mergedIndexes = ({ row, start }: LabelledRow, filled: readonly number[]): number[] =>
  row.cells.flatMap((cell, index) =>
    index >= start && (filled.includes(index) || (cell.by !== undefined && cell.by.text.trim() !== '')) ? [index] : [],
  );

/** A zero, a mark or nothing may be merged over several cells and is the same in each; of a figure nobody can tell which cell it is. */
const spreadMerged = ({ row }: LabelledRow, indexes: readonly number[]): GridCell[] | undefined => {
  const cells = indexes.map((index) => {
    const cell = row.cells[index] as GridCell;
    return isBlank(cell) && cell.by ? { ...cell, text: cell.by.text } : cell;
  });
  const sources = indexes.map((index) => row.cells[index]?.by).filter((by) => by !== undefined && !isBlank(by));
  const alike = /^(?:0+|[/\\—–―─-]+|无|不涉及|不适用)$/;
  return sources.every((by) => alike.test(by?.text.normalize('NFKC').trim() ?? '')) ? cells : undefined;
};

const tooMany = (found: number, count: number): Text => ({
  zh: `应有 ${count} 格，这一行有 ${found} 个数，分不清各属哪一格`,
  en: `should have ${count} cells; this row has ${found} values and they cannot be told apart`,
});
const tooFew = (found: number, count: number): Text => ({
  zh: `应有 ${count} 格，现有 ${found} 个数，认不出空的是哪几格`,
  en: `should have ${count} cells; there are ${found} values and which cells are blank cannot be told`,
});
const mergedFigure: Text = {
  zh: '有一个数占了几格，分不清是哪一格的',
  en: 'has one figure merged over several cells, and whose it is cannot be told',
};
