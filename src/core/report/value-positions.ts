import type { Text } from '../findings/text.ts';
import { columnIndexes, headsOf } from './check-headers.ts';
import type { FormTable } from './form.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isBlank, isValue, type LabelledRow } from './labelled-row.ts';
import { splitRun } from './split-glued.ts';

/** The cells of a row's values, as many as it has columns, or why they cannot be told apart. */
export type FoundValues =
  | { cells: GridCell[]; indexes: number[]; merged: boolean; parted?: true }
  | { problem: Text; glued?: true };

/** Where in a row its values stand, by what other rows and the headers show. */
export interface ValuePositions {
  of(one: LabelledRow, count: number): readonly number[] | undefined;
  /** Whether complete rows with as many labels are wider or narrower: then this one has lost or gained a cell. */
  differInWidth(one: LabelledRow, count: number): boolean;
}

const shapeOf = ({ row, start }: LabelledRow, count: number): string => `${count}/${row.cells.length}/${start}`;
const widthOf = ({ row }: LabelledRow, count: number): string => `${count}/${row.cells.length}`;

/** Where the values of complete rows stand, and how many different labels' lengths stood before them. */
interface Learned {
  indexes: number[];
  starts: Set<number>;
}

/**
 * Learns where values stand from the rows without a blank, by the shape of the row (as many cells, and as many of them
 * labels). By the width of a row alone only where rows with short and with long labels have them in the same places:
 * else the rows are ragged, and counting from one end would shift the figures of a row that ends in a phantom cell.
 * Where no row is complete, the columns of the header decide.
 */
export const learnPositions = (
  rows: readonly LabelledRow[],
  form: FormTable,
  all: readonly GridRow[],
  isLoose: boolean,
): ValuePositions => {
  const learned = new Map<string, Learned | 'differs'>();
  const widths = new Map<string, Set<number>>();
  for (const one of rows) {
    const count = one.formRow?.columns.length;
    const indexes = filledIndexes(one);
    if (count === undefined || indexes.length !== count) continue;
    const like = `${count}/${one.start}`;
    widths.set(like, (widths.get(like) ?? new Set()).add(one.row.cells.length));
    for (const key of [shapeOf(one, count), widthOf(one, count)]) {
      const known = learned.get(key);
      if (known === undefined) learned.set(key, { indexes, starts: new Set([one.start]) });
      else if (known !== 'differs' && String(known.indexes) === String(indexes)) known.starts.add(one.start);
      else learned.set(key, 'differs');
    }
  }
  const headers = form.table === 'proactive' ? undefined : columnIndexes(form, all);
  const reach = isLoose && headers ? startsBelow(headers, rows) : undefined;
  const isSpanned = all.some((row) => row.cells.some((cell) => cell.covered));
  return {
    of: (one, count) => {
      const byShape = learned.get(shapeOf(one, count));
      const byWidth = learned.get(widthOf(one, count));
      const isRectangular = isSpanned || (byWidth !== 'differs' && hasShorter(byWidth, one.start));
      const known = byShape ?? (byWidth !== 'differs' && isRectangular ? byWidth : undefined);
      if (known === 'differs') return undefined;
      const header =
        headers?.width === one.row.cells.length &&
        agrees(byWidth, headers.indexes) &&
        (reach === undefined || reach.has(one.start))
          ? headers.indexes
          : undefined;
      const found = known?.indexes ?? ownHeader(one, count) ?? header;
      return found && (found[0] ?? 0) >= one.start ? found : undefined;
    },
    differInWidth: (one, count) => {
      const known = widths.get(`${count}/${one.start}`);
      return known !== undefined && !known.has(one.row.cells.length);
    },
  };
};

/**
 * Among lines of text: how many labels the rows have whose values do stand below the header. Nothing of theirs is beside
 * it, and the last column is filled in one of them: in ragged rows, whose values begin right after the label, it is not.
 */
const startsBelow = (headers: { width: number; indexes: number[] }, rows: readonly LabelledRow[]): Set<number> => {
  const byStart = Map.groupBy(
    rows.filter(({ row, formRow }) => formRow && row.cells.length === headers.width),
    ({ start }) => start,
  );
  const below = [...byStart].filter(([, group]) => {
    const filled = new Set(group.flatMap(filledIndexes));
    return [...filled].every((index) => headers.indexes.includes(index)) && filled.has(headers.indexes.at(-1) ?? -1);
  });
  return new Set(below.map(([start]) => start));
};

const agrees = (learned: Learned | 'differs' | undefined, indexes: readonly number[]): boolean =>
  learned === undefined || (learned !== 'differs' && String(learned.indexes) === String(indexes));

/** A row with fewer labels has its values there too, and one with more. */
const hasShorter = (learned: Learned | undefined, start: number): boolean =>
  learned !== undefined && learned.starts.size > 1 && Math.min(...learned.starts) <= start;

const ownHeader = ({ header, row }: LabelledRow, count: number): number[] | undefined => {
  const heads = header && header.cells.length === row.cells.length ? headsOf(header, count) : [];
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
  const run = splitRun(one.row.cells.slice(one.start), count);
  if (run)
    return 'problem' in run
      ? { ...run, glued: true }
      : { cells: run.cells, indexes: filled, merged: false, parted: true };
  const merged = mergedIndexes(one, filled);
  const indexes =
    positions.of(one, count) ??
    (merged.length === count ? merged : undefined) ??
    (positions.differInWidth(one, count) && filled.length > 0 ? undefined : padded(one, count, filled));
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
    index >= start && (filled.includes(index) || isCoveredByValue(row, cell, start)) ? [index] : [],
  );

/** A label that is merged over several cells covers them too, but it is no value. */
const isCoveredByValue = (row: GridRow, { covered, by }: GridCell, start: number): boolean =>
  by !== undefined && isValue(by.text) && (covered === 'above' || row.cells.indexOf(by) >= start);

/** A zero, a mark or nothing may be merged over several cells and is the same in each; of a figure nobody can tell which cell it is. */
const spreadMerged = ({ row, start }: LabelledRow, indexes: readonly number[]): GridCell[] | undefined => {
  const cells = indexes.map((index) => {
    const cell = row.cells[index] as GridCell;
    return isCoveredByValue(row, cell, start) ? { ...cell, text: cell.by?.text ?? '' } : cell;
  });
  const sources = indexes
    .map((index) => row.cells[index] as GridCell)
    .filter((cell) => isCoveredByValue(row, cell, start))
    .map(({ by }) => by);
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
