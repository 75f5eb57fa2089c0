import type { Random } from './random.ts';
import type { ReportOptions, SyntheticReport } from './report.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

/** A change that real originals show. It works on a copy of a report, before it is laid out. */
export interface Mutation {
  id: string;
  /** Only for reports whose table is of this edition. */
  only?: { table: 'proactive' | 'requests'; edition: 2019 | 2021 };
  /** Rows may be flagged, as nobody has met it in a real report; nothing may be silently wrong. */
  mayFlag?: string;
  /** A word processor and a page fill a short row up with blank cells, and then blank is what is printed. */
  unprintable?: true;
  /** Where all figures are 0 it changes nothing that anybody could see. */
  busyOnly?: true;
  /** What the report must be like for it. */
  options?: Partial<ReportOptions>;
  apply(report: SyntheticReport, random: Random): void;
}

export const sheetOf = (report: SyntheticReport, table: Sheet['table']): Sheet => {
  const found = report.sections.flatMap(({ sheets }) => sheets).find((sheet) => sheet.table === table);
  if (!found) throw new Error(`The report has no table ${table}`);
  return found;
};

export const rowOf = (report: SyntheticReport, table: Sheet['table'], row: string): SheetRow => {
  const found = sheetOf(report, table).rows.find((one) => one.row === row);
  if (!found) throw new Error(`The table ${table} has no row ${row}`);
  return found;
};

export const allCells = (sheet: Sheet): SheetCell[] => sheet.rows.flatMap(({ cells }) => cells);

/** The row's own label: the last one. */
export const ownLabel = (row: SheetRow): SheetCell => {
  const found = row.cells.findLast(({ role }) => role === 'label');
  if (!found) throw new Error('A row without a label');
  return found;
};

export const valuesOf = (row: SheetRow): SheetCell[] => row.cells.filter(({ role }) => role === 'value');

/** Takes a row out; the groups that begin in it begin in the next one, and all that it lies in are one row shorter. */
export const removeRow = (sheet: Sheet, row: SheetRow): void => {
  const at = sheet.rows.indexOf(row);
  const next = sheet.rows[at + 1];
  for (const [y, above] of sheet.rows.slice(0, at).entries())
    for (const cell of above.cells) if (cell.rowspan > at - y) cell.rowspan--;
  const opened = row.cells.filter(({ rowspan }) => rowspan > 1);
  for (const cell of opened) cell.rowspan--;
  next?.cells.unshift(...opened);
  sheet.rows.splice(at, 1);
};

/** Puts a row below another; groups that the row above lies in are one row longer. */
export const insertRow = (sheet: Sheet, above: SheetRow, row: SheetRow): void => {
  const at = sheet.rows.indexOf(above) + 1;
  for (const [y, one] of sheet.rows.slice(0, at).entries())
    for (const cell of one.cells) if (cell.rowspan > 1 && y + cell.rowspan >= at) cell.rowspan++;
  sheet.rows.splice(at, 0, row);
};
