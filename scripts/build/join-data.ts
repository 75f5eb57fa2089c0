import { join } from 'node:path';
import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { compareCounties, formatTable } from '../../src/core/open-data/county-data.ts';
import { formatDataPackage } from '../../src/core/open-data/datapackage.ts';
import type { OpenRow, OpenTable } from '../../src/core/open-data/open-table.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { packRows } from '../../src/core/open-data/packed-rows.ts';
import { databaseName, packageName, sumsName, zipName } from '../../src/core/open-data/paths.ts';
import { planDatabase } from '../../src/core/open-data/plan-database.ts';
import { formatSums, planCsvs, planParquet } from '../../src/core/open-data/plan-files.ts';
import { type ProvinceFiles, planProvinces, planWorkbook } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile, WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { formatLicence, formatReadMe } from '../../src/core/open-data/read-me.ts';
import { isNational, rowsOfAPlainCsv, rowsOfASpreadsheet } from '../../src/core/open-data/size.ts';
import { countRows, type TableSource } from '../../src/core/open-data/table-source.ts';
import { indicatorDefinitionsTable } from '../../src/core/open-data/tables/indicator-definitions.ts';
import { regionsTable } from '../../src/core/open-data/tables/regions.ts';
import {
  type CountyToOpen,
  hashOf,
  keepIn,
  noteUse,
  openCounty,
  partInMemory,
  sweepUnused,
} from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import {
  fromKept,
  measureFile,
  type StayingFiles,
  writeCsv,
  writeFiles,
  writeOrKeep,
} from '../../src/io/write-data-files.ts';
import { writeDatabase, zipDatabase } from '../../src/io/write-database.ts';
import { writeZip } from '../../src/io/write-zip.ts';

/** What the data files are joined of: the counties of one build, or those of all its shards. */
export interface DataParts {
  /** All of them. */
  regions: DatasetSource['regions'];
  /** In any order. */
  counties: readonly CountyToOpen[];
  /** The rows of a table that no county has a share of: regions, definitions, shared passages. */
  otherRows: (table: OpenTable) => Iterable<OpenRow>;
}

/**
 * Writes everything that is published below `data/` from what is kept of each county, and says of every file how large it is
 * and its hash. What was made from the same counties before is taken as it is, so parts that several machines have made are
 * joined by putting their folders of kept values into one: nothing but the counties that are new is read again.
 *
 * @param most rows of a table that a spreadsheet can open; beyond that the files are those of a nation (`size.ts`)
 * @param staying tells of files that lie published already and need not be written
 */
export async function joinData(
  folder: string,
  parts: DataParts,
  info: PackageInfo,
  before: KeptValues,
  { most = rowsOfASpreadsheet, staying }: { most?: number; staying?: StayingFiles } = {},
): Promise<WrittenFile[]> {
  const kept = noteUse(before);
  const source = openSource(parts, kept);
  const national = isNational(source, most);
  const written = await writeTables(folder, source, rowsOfAPlainCsv(national, most));
  const tables = [...written];
  const parquet = planParquet(source, info, national ? keepIn(kept) : undefined);
  written.push(...(await writeOrKeep(folder, parquet, kept, staying)));
  const provinces = national ? planProvinces(source, info) : [];
  for (const { workbook, database } of provinces)
    written.push(...(await writeOrKeep(folder, [workbook, databaseFile(database)], kept, staying)));
  if (!national) written.push(...(await writeWholes(folder, source, info)), await zipTables(folder, info, tables));
  written.push(...(await writeFiles(folder, [textFile(packageName, formatDataPackage(info, written))])));
  written.push(...(await writeFiles(folder, [textFile(sumsName, formatSums(written))])));
  sweepUnused(kept, parts.counties);
  return written;
}

/**
 * Makes what `joinData` needs of whole provinces and keeps it, writing no file: so that several processes or machines, each
 * with some provinces, share the work of a nation. Of a smaller portal it makes more than is needed.
 */
export async function keepData(
  parts: Pick<DataParts, 'regions' | 'counties'>,
  info: PackageInfo,
  kept: KeptValues,
): Promise<void> {
  const { regions } = parts;
  const others: readonly OpenTable[] = [regionsTable, indicatorDefinitionsTable];
  const otherRows = (table: OpenTable) => (others.includes(table) ? table.rows({ regions, reports: [] }) : []);
  const source = openSource({ ...parts, otherRows }, kept);
  for (const file of planParquet(source, info, keepIn(kept)))
    if (file.madeFrom) await fromKept(file, file.madeFrom, kept);
    else for await (const _ of file.pieces());
  for (const { workbook, database } of planProvinces(source, info))
    for (const file of [workbook, databaseFile(database)]) await fromKept(file, file.madeFrom ?? [], kept);
}

const openSource = ({ regions, counties, otherRows }: DataParts, kept: KeptValues): TableSource => {
  const others = new Map<OpenTable, ReturnType<TableSource['other']>>();
  const makeOther = (table: OpenTable) => {
    const whole = formatTable(table, packRows(table.columns.length, otherRows(table)));
    return { part: partInMemory(whole), count: whole.rows.count, key: hashOf([whole.csv]) };
  };
  return {
    regions,
    counties: counties
      .toSorted((one, other) => compareCounties(one.county, other.county))
      .map((county) => openCounty(county, kept)),
    other: (table) => {
      const other = others.get(table) ?? makeOther(table);
      others.set(table, other);
      return other;
    },
  };
};

/** @param most rows of a table whose CSV is plain */
async function writeTables(folder: string, source: TableSource, most: number): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const { table, csv } of planCsvs(source))
    written.push(await writeCsv(folder, csv, countRows(source, table) > most));
  return written;
}

async function writeWholes(folder: string, source: TableSource, info: PackageInfo): Promise<WrittenFile[]> {
  const workbook = await writeFiles(folder, [planWorkbook(source, info)]);
  writeDatabase(join(folder, databaseName), planDatabase(source, info));
  return [...workbook, await measureFile(folder, databaseName)];
}

const databaseFile = ({ path, name, plan, madeFrom }: ProvinceFiles['database']): PlannedFile => ({
  path,
  madeFrom,
  async *pieces() {
    yield await zipDatabase(name, plan());
  },
});

/** The CSVs with what describes them: a Data Package of its own. */
async function zipTables(folder: string, info: PackageInfo, tables: readonly WrittenFile[]): Promise<WrittenFile> {
  await writeZip(join(folder, zipName), [
    { name: 'README.md', content: { text: formatReadMe(info) } },
    { name: 'LICENSE.txt', content: { text: formatLicence() } },
    { name: packageName, content: { text: formatDataPackage(info, tables) } },
    ...tables.map(({ path }) => ({ name: path, content: { file: join(folder, path) } })),
  ]);
  return measureFile(folder, zipName);
}

const textFile = (path: string, text: string) => ({ path, pieces: () => [text] });
