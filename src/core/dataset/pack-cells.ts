import { formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, FormColumn, FormRow, FormTable, TableId } from '../report/form.ts';
import type { ListedCell } from '../report/published-cells.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';

export interface PackedCells {
  editions: Partial<Record<TableId, Edition>>;
  /** In which line of the content file each row of a table begins, in the order of the original. */
  lines: Partial<Record<TableId, number[]>>;
  /**
   * Every cell of the form in the edition each table follows: the rows of the original in its order, then those it does not
   * have. Checks name a cell by its number here.
   */
  cells: ListedCell[];
}

export const packCells = (report: Report): PackedCells => {
  const packed: PackedCells = { editions: {}, lines: {}, cells: [] };
  for (const id of tableIds) {
    const table = report.tables[id];
    if (!table) continue;
    packed.editions[id] = table.edition;
    packed.lines[id] = [];
    for (const row of inOrder(formTable(id, table.edition), table.rows)) {
      const lines = linesOf(report, id, row);
      if (table.rows.includes(row.id)) packed.lines[id].push(lines[0] ?? 0);
      packed.cells.push(...packRow(report, id, row, lines));
    }
  }
  return packed;
};

const inOrder = ({ rows }: FormTable, printed: readonly string[]): FormRow[] => [
  ...printed.flatMap((id) => rows.find((row) => row.id === id) ?? []),
  ...rows.filter(({ id }) => !printed.includes(id)),
];

/** @param lines one for the whole row, or one for each of its columns */
const packRow = (report: Report, table: TableId, row: FormRow, lines: readonly number[]): ListedCell[] =>
  row.columns.map((column, index): ListedCell => {
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

export const pathOfCell = ({ table, row, column }: Pick<ListedCell, 'table' | 'row' | 'column'>): string =>
  cellPath(table, row, column);

/** The rows of a table in the order of the original, without those it does not have. */
export const rowsOf = ({ cells, lines }: Pick<PackedCells, 'cells' | 'lines'>, table: TableId): string[] =>
  [...new Set(cells.flatMap((cell) => (cell.table === table ? [cell.row] : [])))].slice(0, lines[table]?.length ?? 0);

/** The line of the content file a cell stands in; undefined where its row is absent. */
export const lineOfCell = (record: PackedCells, cell: ListedCell): number | undefined => {
  if (cell.state === 'absent') return undefined;
  return cell.line ?? record.lines[cell.table]?.[rowsOf(record, cell.table).indexOf(cell.row)];
};
