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

/** A cell as it is written there; a value only where there is one. */
export type PublishedCell = Omit<ListedCell, 'table' | 'row' | 'column' | 'value'> & { value?: number | Yuan };

/** By table, row and column, as the path of a cell names them. */
export type PublishedCells = Partial<Record<TableId, Record<string, Record<string, PublishedCell>>>>;

const publishCell = ({ state, value, unit, raw, line }: ListedCell): PublishedCell => ({
  state,
  ...(value !== null && { value }),
  unit,
  ...(raw !== undefined && { raw }),
  ...(line !== undefined && { line }),
});

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
        const { state, value = null, ...told } = cell;
        return { table, row, column, state, value, ...told };
      }),
    ),
  );
