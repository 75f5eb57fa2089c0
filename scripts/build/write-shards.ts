import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { countCounties } from '../../src/core/search/county-texts.ts';
import { countiesOf } from '../../src/core/search/index-shards.ts';
import type { Shard } from '../../src/core/search/published.ts';
import { closeIndexer } from '../../src/io/build-search-index.ts';
import { type LooseFile, unpackFiles, writeLooseFiles } from '../../src/io/pack-files.ts';
import { workApart } from '../../src/io/work-apart.ts';
import { shardGroup } from '../../src/site/page-groups.ts';
import { engineFolder, indexShard, type ShardJob } from './index-shard.ts';
import type { SearchMeans, SearchSource } from './write-search.ts';

const kind = 'search-shards';

/** Writes the index of these shards: what is published already stays there, what an earlier build has kept is taken as it is. */
export async function writeShards(
  folder: string,
  shards: readonly Shard[],
  source: SearchSource,
  { kept, processes = availableParallelism(), staying }: SearchMeans,
): Promise<void> {
  const counts = countCounties(source.regions);
  const keys = new Map(shards.map((shard) => [shard.id, keyOf(shard, countiesOf(shard, counts), source)]));
  const keyIn = ({ id }: Pick<Shard, 'id'>): string => keys.get(id) ?? '';
  const jobOf = ({ id, places }: Shard): ShardJob => ({
    id,
    places,
    counties: countiesOf({ places }, counts).map(source.ofCounty),
  });
  const missing = shards.filter((shard) => {
    if (staying?.stays(shardGroup(shard.id), keyIn(shard))) return false;
    const packed = kept?.read(kind, keyIn(shard));
    if (packed) writeShard(folder, shard.id, packed);
    return !packed;
  });
  const take = (job: ShardJob, packed: Uint8Array): void => {
    kept?.write(kind, keyIn(job), packed);
    writeShard(folder, job.id, packed);
  };
  await indexShards(missing.values().map(jobOf), Math.min(processes, missing.length), take);
  const [first] = shards;
  if (first && !hasEngine(folder)) {
    const known = kept?.read(kind, keyIn(first));
    if (known) writeEngine(folder, unpackFiles(known));
    else await indexShards([jobOf(first)], 1, take);
  }
  kept?.sweep(kind, new Set(keys.values()));
}

/** Not of the content: what no search sees of it makes no shard anew. */
const keyOf = ({ places }: Shard, counties: readonly string[], source: SearchSource): string => {
  const hash = createHash('sha256').update(JSON.stringify(places));
  for (const county of counties) hash.update(digestIn(source, county), 'hex');
  return hash.digest('hex').slice(0, 32);
};

/** Of what is searched of a county. */
export const digestIn = ({ digestOf, ofCounty }: SearchSource, county: string): string =>
  digestOf?.(county) ?? createHash('sha256').update(ofCounty(county)).digest('hex');

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
  if (!hasEngine(folder)) writeEngine(folder, files);
  writeLooseFiles(
    join(folder, 'pagefind', id),
    files.filter(({ path }) => !path.startsWith(engineFolder)),
  );
};

/** It comes with every shard, and lies there once. */
const hasEngine = (folder: string): boolean => existsSync(join(folder, 'pagefind/pagefind.js'));

const writeEngine = (folder: string, files: readonly LooseFile[]): void =>
  writeLooseFiles(
    join(folder, 'pagefind'),
    files
      .filter(({ path }) => path.startsWith(engineFolder))
      .map(({ path, content }) => ({ path: path.slice(engineFolder.length), content })),
  );
