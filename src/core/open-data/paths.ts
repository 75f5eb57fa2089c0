import type { OpenTable } from './open-table.ts';

/*
 * Where every file lies below `data/`.
 */

export const parquetPath = (table: OpenTable): string => `parquet/${table.name}.parquet`;

/** Where Hive, Spark, Trino, DuckDB and ClickHouse look for the rows of one province and year. */
export const partitionPath = (table: OpenTable, province: string, year: number): string =>
  `hive/${table.name}/province=${province}/year=${year}/part-0.parquet`;

/** The addresses of a partitioned table: a web host lists no folders. */
export const fileList = (table: OpenTable): string => `hive/${table.name}/files.txt`;

/** Of a table that has outgrown spreadsheets. */
export const compressedCsvPath = (table: Pick<OpenTable, 'file'>): string => `${table.file}.gz`;

export const provinceWorkbookPath = (province: string): string => `provinces/${province}.xlsx`;
export const provinceDatabaseName = (province: string): string => `${province}.sqlite`;
export const provinceDatabasePath = (province: string): string => `provinces/${provinceDatabaseName(province)}.zip`;

export const workbookName = 'gongkai.xlsx';
export const databaseName = 'gongkai.sqlite';
export const zipName = 'gongkai.zip';
export const packageName = 'datapackage.json';
export const sumsName = 'SHA256SUMS';
