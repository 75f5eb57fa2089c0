import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { formatPackedCsv, type PackedRows, splitRows } from './packed-rows.ts';
import { groupByProvince, provinceOf } from './partition.ts';
import { provinceDatabaseName, provinceDatabasePath, provinceWorkbookPath, workbookName } from './paths.ts';
import { type DatabasePlan, planDatabase } from './plan-database.ts';
import { keysOf } from './plan-files.ts';
import type { PlannedFile } from './planned-file.ts';
import type { RowPart, TableSource } from './table-source.ts';
import { openTables } from './tables.ts';
import { formatWholeWorkbook } from './whole-workbook.ts';

/** All tables of a province: a workbook, and a database in a zip. */
export interface ProvinceFiles {
  workbook: PlannedFile;
  database: { path: string; name: string; plan: () => DatabasePlan; madeFrom: readonly string[] };
}

export const planWorkbook = (
  source: TableSource<RowPart>,
  info: PackageInfo,
  path = workbookName,
): Omit<PlannedFile, 'madeFrom'> => ({
  path,
  pieces: () => inOnePiece(formatWholeWorkbook(source, info)),
});

/**
 * Each is made from its own reports alone, so that one changed report of another province leaves it as it was: it does not
 * name the version of the whole content either.
 */
export function* planProvinces(
  source: TableSource,
  { updated, contentVersion, ...info }: PackageInfo,
): Generator<ProvinceFiles> {
  for (const [province, counties] of groupByProvince(source.counties)) {
    const own = provinceSource(source, province, counties);
    const madeFrom = [JSON.stringify(info), ...keysOf(counties), ...textsOf(own)];
    yield {
      workbook: { ...planWorkbook(own, info, provinceWorkbookPath(province)), madeFrom: ['workbook', ...madeFrom] },
      database: {
        path: provinceDatabasePath(province),
        name: provinceDatabaseName(province),
        plan: () => planDatabase(own, info),
        madeFrom: ['database', ...madeFrom],
      },
    };
  }
}

const provinceSource = (
  source: TableSource,
  province: string,
  counties: TableSource['counties'],
): TableSource<RowPart> => {
  const others = new Map(
    otherTables.map((table) => [table.name, rowsWithin(table, province, source.other(table).part)]),
  );
  return {
    regions: source.regions,
    counties,
    other: ({ name }) => {
      const rows = others.get(name) ?? none;
      return { part: { rows: () => rows }, count: rows.count, key: '' };
    },
  };
};

const otherTables = openTables.filter(({ ofReport }) => ofReport === undefined);

/** A column of these names a place; a row that names one of another province is left out. */
const places = ['region', 'report', 'other_report'];

const none: PackedRows = { count: 0, columns: [] };

const rowsWithin = (table: OpenTable, province: string, part: RowPart): PackedRows =>
  table.columns.reduce(
    (rows, { name }, index) =>
      places.includes(name)
        ? (splitRows(rows, index, (place) => provinceOf(String(place))).get(province) ?? none)
        : rows,
    part.rows(),
  );

const textsOf = (own: TableSource<RowPart>): string[] =>
  otherTables.map((table) => formatPackedCsv(table.columns, own.other(table).part.rows()));

async function* inOnePiece(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}
