import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { countyOf } from '../../src/core/dataset/index-observations.ts';
import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { countCounties, searchOfCounty } from '../../src/core/search/county-texts.ts';
import { countiesOf } from '../../src/core/search/index-shards.ts';
import { planShards, reportsPerShard, shardsWithin } from '../../src/core/search/plan-shards.ts';
import type { CountyTexts, Shard, ShardList } from '../../src/core/search/published.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { writeLooseFiles } from '../../src/io/pack-files.ts';
import { textsGroup } from '../../src/site/page-groups.ts';
import type { StayingGroups } from './survey-published.ts';
import { digestIn, writeShards } from './write-shards.ts';

/** What the search is written from: where every report lies, and of each county what is searched of it. */
export interface SearchSource {
  /** The region of each report of the whole country, by region, then year; of a part of it too, since shards depend on all. */
  regions: readonly string[];
  /** What `packCounty` made; asked for again where the county's shard is indexed. Only of counties that are written. */
  ofCounty(county: string): Uint8Array;
  /** Its SHA-256, where that is known without it. */
  digestOf?(county: string): string | undefined;
}

export interface SearchMeans {
  /** Shards of earlier builds, by what they were made from. */
  kept?: KeptValues;
  /** How many shards are indexed at a time, each by a process of its own. */
  processes?: number;
  /** What lies published already: of that nothing is written. */
  staying?: StayingGroups;
}

/** What is kept of a county between builds. */
export const packCounty = (texts: CountyTexts): Uint8Array => zstdCompressSync(JSON.stringify(texts));

/** Of reports in memory. */
export const searchSource = ({ reports }: Pick<DatasetSource, 'reports'>): SearchSource => {
  const counties = Map.groupBy(reports, ({ report }) => countyOf(report.region));
  const packed = new Map<string, Uint8Array>();
  return {
    regions: reports.map(({ report }) => report.region),
    ofCounty: (county) => {
      const value = packed.get(county) ?? packCounty(searchOfCounty(counties.get(county) ?? []));
      packed.set(county, value);
      return value;
    },
  };
};

/** Everything the search page loads, into `<folder>/pagefind/`. */
export const writeSearch = (
  folder: string,
  { reports }: Pick<DatasetSource, 'reports'>,
  means: SearchMeans = {},
): Promise<void> => writeWholeSearch(folder, searchSource({ reports }), means);

/** The same, from the values of counties. */
export async function writeWholeSearch(folder: string, source: SearchSource, means: SearchMeans = {}): Promise<void> {
  writeTexts(folder, source, Object.keys(countCounties(source.regions)), means.staying);
  await writeShards(folder, planSearch(source), source, means);
  writeLists(folder, source);
}

/**
 * What a machine that builds a few provinces can write of it: their texts, and the shards that lie in them whole.
 *
 * @returns the counties whose values `mergeSearch` needs, since their shards lie in other provinces too
 */
export async function writeSearchPart(
  folder: string,
  source: SearchSource,
  provinces: ReadonlySet<string>,
  means: SearchMeans = {},
): Promise<string[]> {
  const shards = planSearch(source);
  const own = shardsWithin(shards, provinces);
  const counts = countCounties(source.regions);
  const isOwn = (county: string) => provinces.has(county.split('/')[0] ?? '');
  writeTexts(folder, source, Object.keys(counts).filter(isOwn));
  await writeShards(folder, own, source, means);
  const others = shards.filter((shard) => !own.includes(shard));
  return [...new Set(others.flatMap((shard) => countiesOf(shard, counts)))].filter(isOwn);
}

/**
 * What is left to write when the `pagefind/` of every part lies in the folder: the lists of the whole, and the shards
 * that no part could index. The result is that of `writeWholeSearch`, byte for byte.
 *
 * @param source gives the counties that the parts named
 * @param parts the provinces of each
 */
export async function mergeSearch(
  folder: string,
  source: SearchSource,
  parts: readonly ReadonlySet<string>[],
  means: SearchMeans = {},
): Promise<void> {
  const shards = planSearch(source);
  const indexed = new Set(parts.flatMap((provinces) => shardsWithin(shards, provinces)));
  await writeShards(
    folder,
    shards.filter((shard) => !indexed.has(shard)),
    source,
    means,
  );
  writeLists(folder, source);
}

/** GONGKAI_SHARD_REPORTS makes smaller shards, to try them on a small site. */
const planSearch = ({ regions }: SearchSource): Shard[] =>
  planShards(regions, Number(process.env.GONGKAI_SHARD_REPORTS) || reportsPerShard);

const writeLists = (folder: string, source: SearchSource): void => {
  writeLooseFiles(join(folder, 'pagefind'), [
    { path: 'shards.json', content: asJson({ shards: planSearch(source) } satisfies ShardList) },
    { path: 'texts/counties.json', content: asJson(countCounties(source.regions)) },
  ]);
};

const asJson = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const writeTexts = (
  folder: string,
  source: SearchSource,
  counties: readonly string[],
  staying?: StayingGroups,
): void => {
  for (const county of counties)
    if (!staying?.stays(textsGroup(county), digestIn(source, county)))
      writeLooseFiles(join(folder, 'pagefind/texts'), [
        { path: `${county}.json`, content: zstdDecompressSync(source.ofCounty(county)) },
      ]);
};
