import { join } from 'node:path';
import type { DatasetSource } from '../src/core/dataset/source.ts';
import { formatDataPackage } from '../src/core/open-data/datapackage.ts';
import type { PackageInfo } from '../src/core/open-data/package-info.ts';
import { databaseName, packageName, sumsName, zipName } from '../src/core/open-data/paths.ts';
import { planDatabase } from '../src/core/open-data/plan-database.ts';
import { formatSums, planTableFiles } from '../src/core/open-data/plan-files.ts';
import type { WrittenFile } from '../src/core/open-data/planned-file.ts';
import { formatLicence, formatReadMe } from '../src/core/open-data/read-me.ts';
import { openTables } from '../src/core/open-data/tables.ts';
import { measureFile, writeFiles } from '../src/io/write-data-files.ts';
import { writeDatabase } from '../src/io/write-database.ts';
import { tooLargeForZip, writeZip } from '../src/io/write-zip.ts';

/** Writes everything that is published below `data/`, and says of every file how large it is and its hash. */
export async function writeData(folder: string, source: DatasetSource, info: PackageInfo): Promise<WrittenFile[]> {
  const written = await writeFiles(folder, planTableFiles(source, info));
  writeDatabase(join(folder, databaseName), planDatabase(source, info));
  written.push(await measureFile(folder, databaseName));
  written.push(await zipTables(folder, written, info));
  written.push(...(await writeFiles(folder, [textFile(packageName, formatDataPackage(info, written))])));
  written.push(...(await writeFiles(folder, [textFile(sumsName, formatSums(written))])));
  return written;
}

/** The CSVs with what describes them: a Data Package of its own. */
async function zipTables(folder: string, written: readonly WrittenFile[], info: PackageInfo): Promise<WrittenFile> {
  const names = openTables.map(({ file }) => file as string);
  const leftOut = await tooLargeForZip(folder, names);
  const kept = names.filter((name) => !leftOut.includes(name));
  const described = formatDataPackage(
    info,
    written.filter(({ path }) => kept.includes(path)),
  );
  await writeZip(join(folder, zipName), [
    { name: 'README.md', content: { text: formatReadMe(info, leftOut) } },
    { name: 'LICENSE.txt', content: { text: formatLicence() } },
    { name: packageName, content: { text: described } },
    ...kept.map((name) => ({ name, content: { file: join(folder, name) } })),
  ]);
  return measureFile(folder, zipName);
}

const textFile = (path: string, text: string) => ({ path, pieces: () => [text] });
