import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { HashedFile } from '../../src/core/content-counties.ts';
import { countyTables } from '../../src/core/open-data/county-data.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { type PackedRows, packRows } from '../../src/core/open-data/packed-rows.ts';
import { provinceOf } from '../../src/core/open-data/partition.ts';
import { sharedPassagesTable } from '../../src/core/open-data/tables/shared-passages.ts';
import type { ContentCounty } from '../../src/core/open-portal.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { noteUse, sweepUnused } from '../../src/io/county-store.ts';
import { type KeptValues, openKept } from '../../src/io/kept-values.ts';
import { workApart } from '../../src/io/work-apart.ts';
import { type DataParts, openSource } from './data-source.ts';
import { type DataWork, worksOf } from './data-works.ts';
import { filesOfCounties } from './keep-counties.ts';

/** What a process is told that does some of the works. */
export interface DataJob {
  work: string;
  national: boolean;
  /** Those that have a report: all of the province, or of all. */
  counties: readonly ContentCounty[];
  /** Everything they are made from. */
  files: readonly HashedFile[];
  regions: readonly Region[];
  /** Rows of the passages that are shared; no province has a part of them. */
  passages: PackedRows;
  info: PackageInfo;
  /** The folder of kept values. */
  kept: string;
}

/** What data files are made of, and where their counties can be read. */
export interface PartsToKeep extends DataParts {
  content: readonly ContentCounty[];
  files: readonly HashedFile[];
}

export interface Keeping {
  kept: KeptValues;
  /** The same values. */
  folder: string;
  national: boolean;
}

/**
 * Makes what `joinData` takes from what is kept, on all cores, and writes no file: so several processes share the work, and none
 * has more than a province of a nation in memory; and so do machines, each with some provinces.
 */
export async function keepData(
  parts: PartsToKeep,
  info: PackageInfo,
  { kept, folder, national }: Keeping,
): Promise<void> {
  const missing = [...worksOf(openSource(parts, kept), info, kept, national)].filter((work) => !work.isKept);
  const shareOf = shareParts(parts);
  // What is made of more comes first, so that no core is left with much when the others are done.
  const jobs = missing
    .map((work) => ({ work, share: shareOf(work) }))
    .sort((a, b) => b.share.counties.length - a.share.counties.length)
    .map(({ work, share }): DataJob => ({ ...share, work: work.name, national, info, kept: folder }));
  const processes = Math.min(availableParallelism(), jobs.length);
  await workApart(join(import.meta.dirname, 'data-worker.ts'), jobs, processes, () => undefined);
}

/** The same for some provinces of a nation whose files are joined elsewhere; what was kept of other data goes. */
export async function keepDataAlone(parts: PartsToKeep, info: PackageInfo, folder: string): Promise<void> {
  await keepData(parts, info, { kept: openKept(folder), folder, national: true });
  const kept = noteUse(openKept(folder));
  // Each work asks for all that it has made: so all of it is noted.
  for (const { name, isKept } of worksOf(openSource(parts, kept), info, kept, true))
    if (!isKept) throw new Error(`${name} was not kept.`);
  sweepUnused(kept, countyTables, parts.counties);
}

type Share = Pick<DataJob, 'counties' | 'files' | 'regions' | 'passages'>;

/** What is asked for again and again is made once. */
const shareParts = (parts: PartsToKeep): ((work: DataWork) => Share) => {
  const named = new Set(parts.counties.map(({ county }) => county));
  const content = parts.content.filter(({ path }) => named.has(path));
  const filesOf = filesOfCounties(parts.files);
  const shareOf = (counties: readonly ContentCounty[], regions: readonly Region[], passages: PackedRows): Share => ({
    ...{ counties, regions, passages },
    files: counties.flatMap(filesOf),
  });
  const countiesOf = Map.groupBy(content, ({ path }) => provinceOf(path));
  const regionsOf = Map.groupBy(parts.regions.all, ({ path }) => provinceOf(path));
  const none = packRows(sharedPassagesTable.columns.length, []);
  const shares = new Map<string | undefined, Share>();
  const share = ({ province }: DataWork): Share =>
    province === undefined
      ? shareOf(content, parts.regions.all, packRows(none.columns.length, parts.otherRows(sharedPassagesTable)))
      : shareOf(countiesOf.get(province) ?? [], regionsOf.get(province) ?? [], none);
  return (work) => {
    const known = shares.get(work.province) ?? share(work);
    shares.set(work.province, known);
    return known;
  };
};
