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

export const workbookName = 'gongkai.xlsx';
export const databaseName = 'gongkai.sqlite';
export const zipName = 'gongkai.zip';
export const packageName = 'datapackage.json';
export const sumsName = 'SHA256SUMS';
