import type { OriginalCell, OriginalGrid } from '../core/importer/blocks.ts';
import { TooComplex } from './too-complex.ts';

/** A cell as a file states it: its text and how many columns and rows it takes. */
export interface SpannedCell {
  text: string;
  columns: number;
  /** 0: down to the end of its group of rows. */
  rows: number;
}

export interface SpannedRow {
  cells: SpannedCell[];
  /** Rows of one group (`thead`, `tbody`): no cell reaches out of it. */
  group: number;
}

/** As browsers clamp it. A tighter limit would move what follows in the row out of its column. */
const maxColumns = 1000;
const maxCells = 50_000;

type Place = { cell?: SpannedCell; covered?: 'left' | 'above' };

/**
 * Lays cells out as they are printed. What a merged cell covers is marked; where a row simply ends early it stays
 * short, since nobody can say which of its cells is missing. Columns in which no cell begins are left out: Word makes
 * one for every edge that is a hair's breadth off.
 */
export const buildGrid = (rows: readonly SpannedRow[], table: number): OriginalGrid => {
  const places = layOut(rows);
  const used = new Set<number>();
  for (const row of places) for (const [column, place] of row.entries()) if (place?.cell) used.add(column);
  const columns = [...used].sort((a, b) => a - b);
  return {
    width: columns.length,
    rows: places.map((row, index) => {
      const shown = columns.map((column) => row[column]);
      const end = shown.findLastIndex((place) => place !== undefined);
      return {
        line: index + 1,
        cells: shown.slice(0, end + 1).map((place, column) => toCell(place, index + 1, column + 1, table)),
      };
    }),
  };
};

const toCell = (place: Place | undefined, row: number, column: number, table: number): OriginalCell => ({
  text: place?.cell?.text ?? '',
  line: row,
  column,
  ...(place?.covered && { covered: place.covered }),
  origin: { table, row, column },
});

const layOut = (rows: readonly SpannedRow[]): (Place | undefined)[][] => {
  const places: (Place | undefined)[][] = rows.map(() => []);
  const groupEnds = findGroupEnds(rows);
  let total = 0;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (places[index]?.[column] !== undefined) column++;
      const groupEnd = groupEnds[index] ?? index + 1;
      const bottom = cell.rows === 0 ? groupEnd : Math.min(index + cell.rows, groupEnd);
      const across = Math.max(1, Math.min(cell.columns, maxColumns));
      total += (bottom - index) * across;
      if (total > maxCells)
        throw new TooComplex(`一张表超过 ${maxCells} 格。`, `One table has more than ${maxCells} cells.`);
      cover(places, cell, { top: index, bottom, left: column, right: column + across });
      column += across;
    }
  }
  return places;
};

const cover = (
  places: (Place | undefined)[][],
  cell: SpannedCell,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): void => {
  for (let row = top; row < bottom; row++) {
    const line = places[row];
    for (let column = left; line && column < right; column++) {
      if (line[column] !== undefined) continue;
      line[column] = row > top ? { covered: 'above' } : column > left ? { covered: 'left' } : { cell };
    }
  }
};

/** For every row, the index after the last row of its group. */
const findGroupEnds = (rows: readonly SpannedRow[]): number[] => {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index--)
    ends[index] = rows[index]?.group === rows[index + 1]?.group ? (ends[index + 1] ?? index + 1) : index + 1;
  return ends;
};
