import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedDocuments } from '../core/search/pack-documents.ts';
import type { ShardList } from '../core/search/published.ts';

/** What a site made from a portal must hold: paths as in content/, a report's ending in its year. */
export interface ExpectedSite {
  /** With the pages that are about no region. */
  hubs: boolean;
  regions: readonly string[];
  reports: readonly string[];
  /** Folder of each language: '' for the first, 'en/' for the next. */
  languageFolders: readonly string[];
}

/** A file that was drawn, by its path in the site. */
export interface DrawnFile {
  path: string;
  /** Of a page: whether it ends as a page does. One whose template failed is published empty or cut off, and the build still succeeds. */
  whole: boolean;
}

/** The log of corrections has a page for each year. */
const yearOfLog = /^(?:en\/)?corrections\/\d{4}\/index\.html$/;

/**
 * Reports in = pages out: the front page, every region and every report has its whole page in each language, and nothing else
 * claims to be a report.
 *
 * @returns sentences; none when the site is complete
 */
export const verifySite = (drawn: readonly DrawnFile[], expected: ExpectedSite): string[] => {
  const due = new Set(expectedFiles(expected));
  const there = new Set(drawn.map(({ path }) => path));
  return [
    ...[...due].filter((file) => !there.has(file)).map((file) => `${file} is missing.`),
    ...drawn
      .filter(({ whole }) => !whole)
      .map(({ path }) => `${path} is not a whole page: it does not end with </html>.`),
    ...[...there]
      .filter((file) => /(^|\/)\d{4}(\/index\.html|\.html|\.json)$/.test(file) && !due.has(file))
      .filter((file) => !yearOfLog.test(file))
      .map((file) => `${file} looks like a report, but content/ has none for it.`),
  ];
};

/**
 * A report the search cannot find is as good as lost to who looks for it.
 *
 * @param stays tells shards that were looked at before, and do not lie in the folder
 */
export async function findIndexGaps(
  folder: string,
  reports: number,
  stays: (shard: string) => boolean = () => false,
): Promise<string[]> {
  try {
    const { shards }: ShardList = await readIndex(folder, 'shards.json');
    const { indexed, problems } = await countIndexed(
      folder,
      shards.map(({ id }) => id).filter((id) => !stays(id)),
    );
    if (problems.length > 0) return problems;
    const all = shards.reduce((sum, shard) => sum + (stays(shard.id) ? shard.reports : 0), indexed);
    return all === reports ? [] : [`The search index has ${all} reports, content/ has ${reports}.`];
  } catch (error) {
    return [`The search index is not whole: ${error instanceof Error ? error.message : error}`];
  }
}

/** The shards of the search index that lie in a folder, which may be those of a part of the country. */
export const listShards = async (folder: string): Promise<string[]> => {
  const names = await readdir(join(folder, 'pagefind')).catch(() => []);
  return names.filter((name) => existsSync(join(folder, 'pagefind', entryOf(name)))).sort();
};

/**
 * How many reports some shards of the search index have, which must be as many as they describe.
 *
 * @throws where a file of them is missing or damaged
 */
export async function countIndexed(
  folder: string,
  shards: readonly string[],
): Promise<{ indexed: number; problems: string[] }> {
  let indexed = 0;
  for (const id of shards) {
    const { languages }: { languages: Record<string, { page_count: number }> } = await readIndex(folder, entryOf(id));
    const { ids }: PackedDocuments = await readIndex(folder, `${id}/documents.json`);
    const pages = Object.values(languages).reduce((sum, one) => sum + one.page_count, 0);
    if (pages !== ids.length)
      return { indexed, problems: [`The search index ${id} has ${pages} reports and describes ${ids.length}.`] };
    indexed += pages;
  }
  return { indexed, problems: [] };
}

const entryOf = (shard: string): string => `${shard}/pagefind-entry.json`;
const readIndex = async (folder: string, file: string) =>
  JSON.parse(await readFile(join(folder, 'pagefind', file), 'utf8'));

function expectedFiles({ hubs, regions, reports, languageFolders }: ExpectedSite): string[] {
  return [
    ...(hubs ? ['404.html', ...languageFolders.map((language) => `${language}index.html`)] : []),
    ...languageFolders.flatMap((language) => [...regions, ...reports].map((path) => `${language}${path}/index.html`)),
    ...reports.map((path) => `${path}.json`),
  ];
}
