import { setImmediate } from 'node:timers/promises';
import { siteConfig } from '../../site.config.ts';
import { csvFile } from '../core/open-data/csv-file.ts';
import { formatDataPackage } from '../core/open-data/datapackage.ts';
import { describeData, type PackageInfo } from '../core/open-data/package-info.ts';
import type { WrittenFile } from '../core/open-data/planned-file.ts';
import { openTables } from '../core/open-data/tables.ts';
import { noteRead } from '../io/noted-reads.ts';
import { readWrittenFiles } from '../io/write-data-files.ts';
import { readPortal, readVersions } from './portal.ts';

let written: Promise<ReadonlyMap<string, WrittenFile>> | undefined;

/** What the Data Package and the page's structured data say of the data as a whole. */
export const describePortal = async (): Promise<PackageInfo> => {
  const [portal, { whole }] = await Promise.all([readPortal(), readVersions()]);
  return describeData(portal, siteConfig, whole.id);
};

/** Of the tables of `data/`, without `.csv`. */
export const tableNames = openTables.map(({ file }) => file.replace(/\.csv$/, ''));

/** A table as CSV, for a portal that is not built: row after row, since that of a country's cells is a gigabyte. */
export const streamTable = async (name: string): Promise<ReadableStream<Uint8Array>> => {
  const portal = await readPortal();
  const table = openTables.find(({ file }) => file === `${name}.csv`);
  if (!table) throw new Error(`There is no table ${name}`);
  const pieces = inTurns(csvFile(table, portal).pieces());
  return new ReadableStream({
    async pull(controller) {
      const { value } = await pieces.next();
      if (value) controller.enqueue(value);
      else controller.close();
    },
  });
};

/** Others have their turn between the pieces. */
async function* inTurns(pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) {
  for await (const piece of pieces) {
    yield typeof piece === 'string' ? Buffer.from(piece) : piece;
    await setImmediate();
  }
}

/** What describes the tables, for a portal that is not built: their sizes and hashes are known once it is. */
export const readPackage = async (): Promise<string> =>
  formatDataPackage(
    await describePortal(),
    openTables.map(({ file }) => ({ path: file })),
  );

/** Every file the build has written below `data/`, with its size and hash; none while developing. */
export const readWrittenData = (): Promise<ReadonlyMap<string, WrittenFile>> => {
  noteRead('data');
  written ??= readWrittenFiles(process.env.GONGKAI_WRITTEN_DATA);
  return written;
};
