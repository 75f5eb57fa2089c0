import { join } from 'node:path';
import { countyTables } from '../../src/core/open-data/county-data.ts';
import { formatDataPackage } from '../../src/core/open-data/datapackage.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { databaseName, packageName, sumsName, zipName } from '../../src/core/open-data/paths.ts';
import { planDatabase } from '../../src/core/open-data/plan-database.ts';
import { formatSums, planCsvs, planParquet } from '../../src/core/open-data/plan-files.ts';
import { planProvinces, planWorkbook } from '../../src/core/open-data/plan-wholes.ts';
import type { WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { formatLicence, formatReadMe } from '../../src/core/open-data/read-me.ts';
import { isNational, rowsOfAPlainCsv, rowsOfASpreadsheet } from '../../src/core/open-data/size.ts';
import { countRows, type TableSource } from '../../src/core/open-data/table-source.ts';
import { keepIn, noteUse, sweepUnused } from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { measureFile, type StayingFiles, writeCsv, writeFiles, writeOrKeep } from '../../src/io/write-data-files.ts';
import { writeDatabase } from '../../src/io/write-database.ts';
import { writeZip } from '../../src/io/write-zip.ts';
import { type DataParts, openSource } from './data-source.ts';
import { databaseFile } from './database-file.ts';

interface JoinOptions {
  most?: number;
  staying?: StayingFiles;
  keepProvinces?: () => Promise<void>;
}

/**
 * Writes everything that is published below `data/` from what is kept of each county, and says of every file how large it is
 * and its hash. What was made from the same counties before is taken as it is, so parts that several machines have made are
 * joined by putting their folders of kept values into one: nothing but the counties that are new is read again.
 *
 * @param most rows of a table that a spreadsheet can open; beyond that the files are those of a nation (`size.ts`)
 * @param staying tells of files that lie published already and need not be written
 * @param keepProvinces makes beforehand what is kept of provinces, where the files are those of a nation
 */
export async function joinData(
  folder: string,
  parts: DataParts,
  info: PackageInfo,
  before: KeptValues,
  { most = rowsOfASpreadsheet, staying, keepProvinces }: JoinOptions = {},
): Promise<WrittenFile[]> {
  const kept = noteUse(before);
  const source = openSource(parts, kept);
  const national = isNational(source, most);
  if (national) await keepProvinces?.();
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
  sweepUnused(kept, countyTables, parts.counties);
  return written;
}

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
