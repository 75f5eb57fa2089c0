import type { CellState } from './cell.ts';
import { tableIds } from './editions/index.ts';
import type { TableId, Unit } from './form.ts';
import type { Yuan } from './money.ts';

/** A cell of the form with all that the JSON of its report says of it. */
export interface ListedCell {
  table: TableId;
  row: string;
  column: string;
  state: CellState;
  /** Null unless the state is number. */
  value: number | Yuan | null;
  unit: Unit;
  /** As printed, where it differs from the value. */
  raw?: string;
  /** Of the content file, where it is not the line of its row. */
  line?: number;
}

/**
 * A cell as it is written there: a count of 件 that is printed as the plain number is this number; anything else says what
 * it is, and its unit where that is not 件.
 */
export type PublishedCell = number | PublishedOther;

type PublishedOther = Pick<ListedCell, 'state' | 'raw' | 'line'> & { value?: number | Yuan; unit?: Unit };

/** By table, row and column, as the path of a cell names them. */
export type PublishedCells = Partial<Record<TableId, Record<string, Record<string, PublishedCell>>>>;

/** Blank is not zero: nothing but a number is written as one. */
const publishCell = ({ state, value, unit, raw, line }: ListedCell): PublishedCell => {
  if (typeof value === 'number' && unit === '件' && raw === undefined && line === undefined) return value;
  return {
    state,
    ...(value !== null && { value }),
    ...(unit !== '件' && { unit }),
    ...(raw !== undefined && { raw }),
    ...(line !== undefined && { line }),
  };
};

export const publishCells = (cells: readonly ListedCell[]): PublishedCells => {
  const published: PublishedCells = {};
  for (const cell of cells) {
    const rows = published[cell.table] ?? {};
    rows[cell.row] = { ...rows[cell.row], [cell.column]: publishCell(cell) };
    published[cell.table] = rows;
  }
  return published;
};

/** The way back, in the order in which they are written. */
export const listCells = (cells: PublishedCells): ListedCell[] =>
  tableIds.flatMap((table) =>
    Object.entries(cells[table] ?? {}).flatMap(([row, ofRow]) =>
      Object.entries(ofRow).map(([column, cell]): ListedCell => {
        const { value = null, unit = '件', ...told } = typeof cell === 'number' ? numberOf(cell) : cell;
        return { table, row, column, ...told, value, unit };
      }),
    ),
  );

const numberOf = (value: number): PublishedOther => ({ state: 'number', value });
