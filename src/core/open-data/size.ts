import { countRows, type TableSource } from './table-source.ts';
import { openTables } from './tables.ts';

/** Excel and WPS open no more rows than these below the header. */
export const rowsOfASpreadsheet = 1_048_575;

/** More rows than these make a file that a common computer opens for minutes, or not at all. */
export const rowsWorthASheet = 100_000;

/**
 * Whether a table has outgrown spreadsheets. Then large tables come as compressed CSVs, each by itself, and there is no zip
 * of all of them; the workbook and the database come by province, which is what a computer opens at once and what is made
 * anew when a county changes; and the row groups of Parquet files are those of prefectures, for the same reason.
 */
export const isNational = (source: TableSource, most = rowsOfASpreadsheet): boolean =>
  openTables.some((table) => countRows(source, table) > most);

/** Above how many rows the CSV of a table is compressed. */
export const rowsOfAPlainCsv = (national: boolean, most = rowsOfASpreadsheet): number =>
  national ? Math.min(most, rowsWorthASheet) : Number.POSITIVE_INFINITY;
