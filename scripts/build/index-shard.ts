import { zstdDecompressSync } from 'node:zlib';
import { shardPages } from '../../src/core/search/index-shards.ts';
import type { CountyTexts } from '../../src/core/search/published.ts';
import { indexPages } from '../../src/io/build-search-index.ts';
import { packFiles } from '../../src/io/pack-files.ts';
import { answerJobs } from '../../src/io/work-apart.ts';

/** A shard to be indexed. */
export interface ShardJob {
  id: string;
  places: string[];
  /** The kept values of its counties. */
  counties: Uint8Array[];
}

/** Where the engine's own files stand among those of a shard. */
export const engineFolder = 'engine/';

if (process.send && import.meta.main) {
  // The other cores have shards of their own: threads that wait for each other's memory took a sixth of the time.
  process.env.TOKIO_WORKER_THREADS ??= '1';
  process.env.RAYON_NUM_THREADS ??= '1';
  answerJobs(indexShard);
}

/** Everything of a shard's folder and the engine, as one value. */
export async function indexShard({ id, places, counties }: ShardJob): Promise<Uint8Array> {
  try {
    const { pages, documents } = shardPages({ places }, counties.map(readCounty));
    const { engine, files, ids } = await indexPages(pages);
    return packFiles([
      ...engine.map(({ path, content }) => ({ path: engineFolder + path, content })),
      ...files,
      { path: 'documents.json', content: Buffer.from(JSON.stringify(documents(ids))) },
    ]);
  } catch (error) {
    throw new Error(`Shard ${id} of the search index: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

const readCounty = (value: Uint8Array): CountyTexts => JSON.parse(zstdDecompressSync(value).toString('utf8'));
