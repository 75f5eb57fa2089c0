import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { countyOf } from '../../src/core/dataset/index-observations.ts';
import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { countCounties, searchOfCounty } from '../../src/core/search/county-texts.ts';
import { countiesOf } from '../../src/core/search/index-shards.ts';
import { planShards, reportsPerShard, shardsWithin } from '../../src/core/search/plan-shards.ts';
import type { CountyTexts, Shard, ShardList } from '../../src/core/search/published.ts';
import { closeIndexer } from '../../src/io/build-search-index.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { unpackFiles, writeLooseFiles } from '../../src/io/pack-files.ts';
import { workApart } from '../../src/io/work-apart.ts';
import { engineFolder, indexShard, type ShardJob } from './index-shard.ts';

/** What the search is written from: where every report lies, and of each county what is searched of it. */
export interface SearchSource {
  /** The region of each report of the whole country, by region, then year; of a part of it too, since shards depend on all. */
  regions: readonly string[];
  /** What `packCounty` made; asked for again where the county's shard is indexed. Only of counties that are written. */
  ofCounty(county: string): Uint8Array;
}

export interface SearchMeans {
  /** Shards of earlier builds, by what they were made from. */
  kept?: KeptValues;
  /** How many shards are indexed at a time, each by a process of its own. */
  processes?: number;
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
  writeTexts(folder, source, Object.keys(countCounties(source.regions)));
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

const writeTexts = (folder: string, source: SearchSource, counties: readonly string[]): void => {
  for (const county of counties)
    writeLooseFiles(join(folder, 'pagefind/texts'), [
      { path: `${county}.json`, content: zstdDecompressSync(source.ofCounty(county)) },
    ]);
};

const kind = 'search-shards';

async function writeShards(
  folder: string,
  shards: readonly Shard[],
  source: SearchSource,
  { kept, processes = availableParallelism() }: SearchMeans,
): Promise<void> {
  const counts = countCounties(source.regions);
  const jobOf = ({ id, places }: Shard): ShardJob => ({
    id,
    places,
    counties: countiesOf({ places }, counts).map(source.ofCounty),
  });
  const keys = new Map(shards.map((shard) => [shard.id, keyOf(jobOf(shard))]));
  const missing = shards.filter(({ id }) => {
    const packed = kept?.read(kind, keys.get(id) ?? '');
    if (packed) writeShard(folder, id, packed);
    return !packed;
  });
  const take = ({ id }: ShardJob, packed: Uint8Array): void => {
    kept?.write(kind, keys.get(id) ?? '', packed);
    writeShard(folder, id, packed);
  };
  await indexShards(missing.values().map(jobOf), Math.min(processes, missing.length), take);
  kept?.sweep(kind, new Set(keys.values()));
}

/** Not of the content: what no search sees of it makes no shard anew. */
const keyOf = ({ places, counties }: ShardJob): string => {
  const hash = createHash('sha256').update(JSON.stringify(places));
  for (const county of counties) hash.update(createHash('sha256').update(county).digest());
  return hash.digest('hex').slice(0, 32);
};

/** One shard, as of a small site, is not worth a process of its own. */
async function indexShards(
  jobs: Iterable<ShardJob>,
  processes: number,
  take: (job: ShardJob, packed: Uint8Array) => void,
): Promise<void> {
  if (processes > 1) return workApart(join(import.meta.dirname, 'index-shard.ts'), jobs, processes, take);
  try {
    for (const job of jobs) take(job, await indexShard(job));
  } finally {
    await closeIndexer();
  }
}

const writeShard = (folder: string, id: string, packed: Uint8Array): void => {
  const files = unpackFiles(packed);
  const target = join(folder, 'pagefind');
  const engine = files.filter(({ path }) => path.startsWith(engineFolder));
  if (!existsSync(join(target, 'pagefind.js')))
    writeLooseFiles(
      target,
      engine.map(({ path, content }) => ({ path: path.slice(engineFolder.length), content })),
    );
  writeLooseFiles(
    join(target, id),
    files.filter((file) => !engine.includes(file)),
  );
};
