import { join } from 'node:path';
import { countyTables } from '../../src/core/open-data/county-data.ts';
import { formatDataPackage } from '../../src/core/open-data/datapackage.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { packageName, sumsName, zipName } from '../../src/core/open-data/paths.ts';
import { formatSums, planCsvs, planParquet } from '../../src/core/open-data/plan-files.ts';
import { planProvinces, planWholes } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile, WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { formatLicence, formatReadMe } from '../../src/core/open-data/read-me.ts';
import { isNational, rowsOfAPlainCsv, rowsOfASpreadsheet } from '../../src/core/open-data/size.ts';
import { countRows, type Keep, type TableSource } from '../../src/core/open-data/table-source.ts';
import { keepIn, noteUse, sweepUnused } from '../../src/io/county-store.ts';
import { deflateText } from '../../src/io/deflate-text.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import {
  measureFile,
  type StayingFiles,
  textsOf,
  writeCsv,
  writeFiles,
  writeOrKeep,
} from '../../src/io/write-data-files.ts';
import { writeZip, type ZipMember } from '../../src/io/write-zip.ts';
import { type DataParts, openSource } from './data-source.ts';
import { databaseFile } from './database-file.ts';

interface JoinOptions {
  most?: number;
  staying?: Promise<StayingFiles>;
  keepBefore?: (national: boolean) => Promise<void>;
}

/**
 * Writes everything that is published below `data/` from what is kept of each county, and says of every file how large it is
 * and its hash. What was made from the same counties before is taken as it is, so parts that several machines have made are
 * joined by putting their folders of kept values into one: nothing but the counties that are new is read again.
 *
 * @param most rows of a table that a spreadsheet can open; beyond that the files are those of a nation (`size.ts`)
 * @param staying tells of files that lie published already and need not be written
 * @param keepBefore makes beforehand, in other processes, what the files are joined of
 */
export async function joinData(
  folder: string,
  parts: DataParts,
  info: PackageInfo,
  before: KeptValues,
  { most = rowsOfASpreadsheet, staying, keepBefore }: JoinOptions = {},
): Promise<WrittenFile[]> {
  const kept = noteUse(before);
  const source = openSource(parts, kept);
  const national = isNational(source, most);
  const writing = writeTables(folder, source, rowsOfAPlainCsv(national, most));
  const keeping = Promise.all([staying, keepBefore?.(national)]).catch(async (error) => {
    // Who hears of it deletes the folder.
    await writing.catch(() => undefined);
    throw error;
  });
  const [tables, [found]] = await Promise.all([writing, keeping]);
  const planned = planFiles(source, info, national, keepIn(kept));
  const written = [...tables, ...(await writeOrKeep(folder, planned, kept, found))];
  if (!national) written.push(await zipTables(folder, source, info, tables));
  written.push(...(await writeFiles(folder, [textFile(packageName, formatDataPackage(info, written))])));
  written.push(...(await writeFiles(folder, [textFile(sumsName, formatSums(written))])));
  sweepUnused(kept, countyTables, parts.counties);
  return written;
}

/** One after the other, since rows are read for several of them at once and then forgotten. */
function* planFiles(source: TableSource, info: PackageInfo, national: boolean, keep: Keep): Generator<PlannedFile> {
  yield* planParquet(source, info, national, keep);
  for (const { workbook, database } of national ? planProvinces(source, info).values() : [planWholes(source, info)]) {
    yield workbook;
    yield databaseFile(database);
  }
}

/** @param most rows of a table whose CSV is plain */
async function writeTables(folder: string, source: TableSource, most: number): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const { table, csv } of planCsvs(source))
    written.push(await writeCsv(folder, csv, countRows(source, table) > most));
  return written;
}

/** The CSVs with what describes them: a Data Package of its own. What is kept of each county is copied, as into a gzip file. */
async function zipTables(
  folder: string,
  source: TableSource,
  info: PackageInfo,
  tables: readonly WrittenFile[],
): Promise<WrittenFile> {
  const text = (name: string, content: string): ZipMember => ({ name, texts: () => [deflateText(content)] });
  await writeZip(join(folder, zipName), [
    text('README.md', formatReadMe(info)),
    text('LICENSE.txt', formatLicence()),
    text(packageName, formatDataPackage(info, tables)),
    ...planCsvs(source).map(({ csv }) => ({ name: csv.path, texts: () => textsOf(csv) })),
  ]);
  return measureFile(folder, zipName);
}

const textFile = (path: string, text: string) => ({ path, pieces: () => [text] });
