import type { Indicator } from '../dataset/indicator.ts';
import { lineOfCell, rowsOf } from '../dataset/pack-cells.ts';
import { type RecordedCheck, unpackChecks } from '../dataset/pack-checks.ts';
import type { ReportRecord } from '../dataset/report-record.ts';
import type { Text } from '../findings/text.ts';
import { groupName } from '../report/editions/group-names.ts';
import { findColumn, findRow, formEdition, formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, FormRow, TableId } from '../report/form.ts';
import type { ListedCell } from '../report/published-cells.ts';
import { cellPath, formSections, type StatedFigure } from '../report/report.ts';

/** What leads from a figure to where it comes from, and to what was made of it. */
export type FigureTrace = (CellTrace | RowTrace | StatedTrace) & {
  at: string;
  /** Every rule that used it. */
  checks: RecordedCheck[];
  /** Computed from it. */
  indicators: { id: string; name: Text }[];
};

export interface CellTrace {
  kind: 'cell';
  /** By the labels of the form; groups of a row's label first. */
  row: Text[];
  column: Text;
  cell: ListedCell;
  /** Of the content file. */
  line: number | undefined;
  edition: FormTrace;
  /** Counted over the figures of the table, in the order of the original. */
  position: { section: number; row: number; column: number };
}

/** A row that the original does not have. */
export interface RowTrace {
  kind: 'row';
  row: Text[];
  edition: FormTrace;
}

export interface StatedTrace {
  kind: 'stated';
  figure: StatedFigure;
}

export interface FormTrace {
  id: Edition;
  /** The State Council office's document number. */
  document: string;
}

/** The record of a report as its JSON has it. */
export type TraceSource = Pick<ReportRecord, 'editions' | 'lines' | 'cells' | 'holds' | 'findings' | 'stated'>;

/** What is known of the place `at` of a report; nothing where it is no figure. */
export const traceFigure = (
  record: TraceSource,
  at: string,
  indicators: readonly Indicator[],
): FigureTrace | undefined => {
  const found = at.startsWith('stated.') ? traceStated(record, at) : traceTable(record, at);
  if (!found) return undefined;
  const index = found.kind === 'stated' ? record.stated.indexOf(found.figure) : -1;
  return {
    ...found,
    at,
    checks: unpackChecks(record).filter((one) =>
      index < 0 ? isAbout(one, at, found.kind === 'row') : one.at === `stated[${index}]`,
    ),
    indicators: indicators
      .filter(({ id, from }) =>
        found.kind === 'stated'
          ? id === found.figure.indicator
          : from.some((ref) => isWithin(cellPath(ref.table, ref.row, ref.column), at)),
      )
      .map(({ id, name }) => ({ id, name })),
  };
};

/** A rule used a cell when it says so, or when it speaks of the cell or of its row; one that names its cells used no others. */
const isAbout = ({ at, cells }: RecordedCheck, path: string, isRow: boolean): boolean =>
  at === path || (isRow && isWithin(at, path)) || (cells?.some((cell) => isWithin(cell, path)) ?? isWithin(path, at));

/** `requests.received.total` lies within `requests.received`. A table is no row: what is said of all of it is not about a cell. */
const isWithin = (path: string, outer: string): boolean =>
  path === outer || (outer.includes('.') && path.startsWith(`${outer}.`));

const traceStated = ({ stated }: TraceSource, at: string): StatedTrace | undefined => {
  const figure = stated.find(({ indicator }) => `stated.${indicator}` === at);
  return figure && { kind: 'stated', figure };
};

const traceTable = (record: TraceSource, at: string): CellTrace | RowTrace | undefined => {
  const table = tableIds.find((id) => at.startsWith(`${id}.`));
  const id = table && record.editions[table];
  if (!table || !id) return undefined;
  const edition = { id, document: formEdition(id).document };
  const form = formTable(table, id);
  const path = at.slice(table.length + 1);
  const whole = findRow(form, path);
  if (whole) return rowsOf(record, table).includes(path) ? undefined : { kind: 'row', row: rowLabels(whole), edition };
  const row = findRow(form, path.slice(0, path.lastIndexOf('.')));
  const column = row && findColumn(row, path.slice(row.id.length + 1));
  const cell = record.cells.find((one) => one.table === table && one.row === row?.id && one.column === column?.id);
  if (!row || !column || !cell) return undefined;
  if (cell.state === 'absent') return { kind: 'row', row: rowLabels(row), edition };
  return {
    kind: 'cell',
    row: rowLabels(row),
    column: { zh: column.label, en: column.en },
    cell,
    line: lineOfCell(record, cell),
    edition,
    position: positionOf(record, table, row, column.id),
  };
};

const rowLabels = ({ groups = [], label, en }: FormRow): Text[] => [
  ...groups.map((group) => ({ zh: group, en: groupName(group) })),
  { zh: label, en },
];

/** The third table prints its rows side by side: one row of figures. */
const positionOf = (record: TraceSource, table: TableId, row: FormRow, columnId: string): CellTrace['position'] => {
  const section = formSections.findIndex((one) => one.table === table) + 1;
  const column = row.columns.findIndex(({ id }) => id === columnId) + 1;
  const above = rowsOf(record, table).indexOf(row.id);
  if (table !== 'disputes') return { section, row: above + 1, column };
  return { section, row: 1, column: above * row.columns.length + column };
};
