import { join } from 'node:path';
import { readShard, type Shard } from './build/deal-provinces.ts';
import { describeError, printProblems, readOptions } from './print.ts';

if (import.meta.main) {
  const options = readOptions({
    out: { type: 'string' },
    base: { type: 'string' },
    site: { type: 'string' },
    shard: { type: 'string' },
  });
  // The environment is where the configuration reads them from, whoever imports it: Astro, a page or this script.
  if (options.base !== undefined) process.env.GONGKAI_BASE = options.base;
  if (options.site !== undefined) process.env.GONGKAI_SITE = options.site;
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  if (shard) process.exitCode = (await buildShard(shard, options.out)) ? 0 : 1;
  else if (options.shard === undefined) process.exitCode = (await buildSite(options.out ?? 'dist')) ? 0 : 1;
  else {
    console.error(
      `--shard 写作 1/3，意思是三个部分中的第一个，不是 ${options.shard}。 --shard is written 1/3 for the first of three parts, not ${options.shard}.`,
    );
    process.exitCode = 1;
  }
}

/** Checks, builds aside, verifies, and only then replaces `out`. False, and `out` is untouched, when something is wrong. */
export async function buildSite(out: string): Promise<boolean> {
  try {
    const { buildAside } = await import('./build/build-aside.ts');
    return await buildAside(out);
  } catch (error) {
    return printProblems([describeError(error)]);
  }
}

/** The same for a part, which has a cache of its own: what one part keeps for the next time another would sweep away. */
async function buildShard(shard: Shard, folder = join('parts', `${shard.number}-of-${shard.of}`)): Promise<boolean> {
  process.env.GONGKAI_CACHE ??= join(folder, '.cache');
  try {
    const { buildPart } = await import('./build/build-part.ts');
    return await buildPart(folder, shard);
  } catch (error) {
    return printProblems([describeError(error)]);
  }
}
