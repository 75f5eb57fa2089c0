import type { DatasetSource } from '../dataset/source.ts';
import type { OpenTable } from './open-table.ts';
import { formatPackedCsv, type PackedRows, packRows } from './packed-rows.ts';
import { openTables } from './tables.ts';

/** What one county adds to a table. */
export interface CountyTable {
  rows: PackedRows;
  /** The same as lines of CSV, without a header. */
  csv: string;
}

/** All that the data files hold of one county: plain values that can be kept. */
export interface CountyData {
  /** In which it has reports. */
  years: number[];
  /** By name. */
  tables: Record<string, CountyTable>;
}

/** The tables each of whose rows belongs to one report. The others are of all regions, of none, or of reports anywhere. */
export const countyTables: readonly OpenTable[] = openTables.filter(({ ofReport }) => ofReport !== undefined);

/**
 * It depends on nothing but the reports of the county and the codes of its regions.
 *
 * @param reports of the county, by region, then year
 */
export const dataOfCounty = (reports: DatasetSource['reports'], regions: DatasetSource['regions']): CountyData => ({
  years: [...new Set(reports.map(({ report }) => report.year))].sort((a, b) => a - b),
  tables: Object.fromEntries(
    countyTables.map((table) => [
      table.name,
      formatTable(table, packRows(table.columns.length, table.rows({ reports, regions }))),
    ]),
  ),
});

export const formatTable = (table: OpenTable, rows: PackedRows): CountyTable => ({
  rows,
  csv: formatPackedCsv(table.columns, rows),
});

/** Reports are in the order of their whole paths, in which `a-b/` comes before `a/`. */
export const compareCounties = (one: string, other: string): number => (`${one}/` < `${other}/` ? -1 : 1);
