import { countRows, type TableSource } from './table-source.ts';
import { openTables } from './tables.ts';

/** Excel and WPS open no more rows than these below the header. */
export const rowsOfASpreadsheet = 1_048_575;

/**
 * Whether a table has outgrown spreadsheets. Then it comes as a compressed CSV; the workbook and the database come by
 * province, which is what a computer opens at once and what is made anew when a county changes; and the row groups of Parquet
 * files are those of prefectures, for the same reason.
 */
export const isNational = (source: TableSource, most = rowsOfASpreadsheet): boolean =>
  openTables.some((table) => countRows(source, table) > most);
