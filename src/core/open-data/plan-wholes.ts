import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { formatPackedCsv, type PackedRows, splitRows, usedValues } from './packed-rows.ts';
import { groupByProvince, provinceOf } from './partition.ts';
import {
  databaseName,
  provinceDatabaseName,
  provinceDatabasePath,
  provinceWorkbookPath,
  workbookName,
} from './paths.ts';
import { type DatabasePlan, planDatabase } from './plan-database.ts';
import type { PlannedFile } from './planned-file.ts';
import { keysOf, type RowPart, type TableSource } from './table-source.ts';
import { sharedPassagesTable } from './tables/shared-passages.ts';
import { openTables } from './tables.ts';
import { formatWholeWorkbook } from './whole-workbook.ts';

/** Tables side by side in one file: a workbook, and a database. */
export interface WholeFiles {
  workbook: PlannedFile;
  database: { path: string; name: string; plan: () => DatabasePlan; madeFrom: readonly string[] };
}

/** All tables of all reports. */
export const planWholes = (source: TableSource, info: PackageInfo): WholeFiles => {
  const others = openTables.filter(({ ofReport }) => ofReport === undefined);
  const madeFrom = [
    JSON.stringify(info),
    ...keysOf(source.counties),
    ...others.map((table) => `${table.name} ${source.other(table).key}`),
  ];
  return {
    workbook: {
      path: workbookName,
      pieces: () => inOnePiece(formatWholeWorkbook(source, info)),
      madeFrom: ['whole workbook', ...madeFrom],
    },
    database: {
      path: databaseName,
      name: databaseName,
      plan: () => planDatabase(source, info),
      madeFrom: ['whole database', ...madeFrom],
    },
  };
};

/**
 * By province. Each is made from its own reports alone, so that a report of another province leaves it as it was: it does not
 * name the version of the whole content, and has no passages that are shared, since those are found among all.
 */
export const planProvinces = (
  source: TableSource,
  { updated, contentVersion, ...info }: PackageInfo,
): Map<string, WholeFiles> => {
  const others = new Map(openTables.filter(isOther).map((table) => [table, shareOther(table, source)]));
  const planProvince = (province: string, counties: TableSource['counties']): WholeFiles => {
    const other: TableSource<RowPart>['other'] = (table) => {
      const rows = others.get(table)?.(province) ?? noRows;
      return { part: { rows: () => rows }, count: rows.count, key: formatPackedCsv(table.columns, rows) };
    };
    const own: TableSource<RowPart> = { ...source, counties, other };
    const keys = [...others.keys()].map((table) => other(table).key);
    const madeFrom = [JSON.stringify(info), ...keysOf(counties), ...keys];
    return {
      workbook: {
        path: provinceWorkbookPath(province),
        pieces: () => inOnePiece(formatWholeWorkbook(own, info, provinceTables)),
        madeFrom: ['workbook', ...madeFrom],
      },
      database: {
        path: provinceDatabasePath(province),
        name: provinceDatabaseName(province),
        plan: () => planDatabase(own, info, provinceTables),
        madeFrom: ['database', ...madeFrom],
      },
    };
  };
  return new Map(
    [...groupByProvince(source.counties)].map(([province, counties]) => [province, planProvince(province, counties)]),
  );
};

const provinceTables = openTables.filter((table) => table !== sharedPassagesTable);
const isOther = (table: OpenTable): boolean => table.ofReport === undefined && provinceTables.includes(table);

const noRows: PackedRows = { count: 0, columns: [] };

/** Regions of a province; what is said of no region is said to every province. */
const shareOther = (table: OpenTable, { other }: TableSource): ((province: string) => PackedRows) => {
  const rows = other(table).part.rows();
  const index = table.columns.findIndex(({ name }) => name === 'region');
  if (index < 0) return () => rows;
  const byProvince = splitRows(rows, index, (region) => provinceOf(String(region)));
  // Each with its own values: else every province would put those of the whole country into words.
  return (province) => usedValues(byProvince.get(province) ?? noRows);
};

async function* inOnePiece(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}
