import type { CellState } from '../report/cell.ts';
import { formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, FormColumn, FormRow, TableId, Unit } from '../report/form.ts';
import type { Yuan } from '../report/money.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';

/** A cell of the form as the JSON of its report has it; the report says the rest once. */
export interface PackedCell {
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

export interface PackedCells {
  editions: Partial<Record<TableId, Edition>>;
  /** The rows of each table in the order of the original. */
  rows: Partial<Record<TableId, string[]>>;
  /** In which line of the content file each of these rows begins. */
  lines: Partial<Record<TableId, number[]>>;
  /** Every cell of the form in the edition each table follows, those of absent rows too. Checks name them by their number here. */
  cells: PackedCell[];
}

export const packCells = (report: Report): PackedCells => {
  const packed: PackedCells = { editions: {}, rows: {}, lines: {}, cells: [] };
  for (const id of tableIds) {
    const table = report.tables[id];
    if (!table) continue;
    const form = formTable(id, table.edition);
    const lines = new Map(form.rows.map((row) => [row.id, linesOf(report, id, row)]));
    packed.editions[id] = table.edition;
    packed.rows[id] = table.rows;
    packed.lines[id] = table.rows.map((row) => lines.get(row)?.[0] ?? 0);
    for (const row of form.rows) packed.cells.push(...packRow(report, id, row, lines.get(row.id) ?? []));
  }
  return packed;
};

/** @param lines one for the whole row, or one for each of its columns */
const packRow = (report: Report, table: TableId, row: FormRow, lines: readonly number[]): PackedCell[] =>
  row.columns.map((column, index): PackedCell => {
    const cell = cellAt(report, table, row.id, column.id);
    const line = cell.state === 'absent' ? undefined : lines[index];
    return {
      table,
      row: row.id,
      column: column.id,
      state: cell.state,
      value: cell.state === 'number' ? cell.value : null,
      unit: column.unit,
      ...('raw' in cell && cell.raw !== undefined && { raw: cell.raw }),
      ...(line !== undefined && line !== lines[0] && { line }),
    };
  });

/**
 * The lines of the row's cells, only the first where all stand in it. A row of the second and third table is a list, whose
 * ends tell of what is between them; one of the first has its cells in any order.
 */
const linesOf = (report: Report, table: TableId, { id, columns }: FormRow): number[] => {
  const lineAt = (column: FormColumn | undefined): number => report.placeOf(cellPath(table, id, column?.id ?? '')).line;
  const first = lineAt(columns[0]);
  const looked = table === 'proactive' ? columns.slice(1) : columns.slice(-1);
  return looked.every((column) => lineAt(column) === first) ? [first] : columns.map(lineAt);
};

export const pathOfCell = ({ table, row, column }: Pick<PackedCell, 'table' | 'row' | 'column'>): string =>
  cellPath(table, row, column);

/** The line of the content file a cell stands in; undefined where its row is absent. */
export const lineOfCell = ({ rows, lines }: PackedCells, cell: PackedCell): number | undefined => {
  if (cell.state === 'absent') return undefined;
  return cell.line ?? lines[cell.table]?.[rows[cell.table]?.indexOf(cell.row) ?? -1];
};
