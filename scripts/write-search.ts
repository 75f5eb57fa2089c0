import type { DatasetSource } from '../src/core/dataset/source.ts';
import { countCounties, countyTexts } from '../src/core/search/county-texts.ts';
import { indexShards } from '../src/core/search/index-shards.ts';
import { planShards, reportsPerShard } from '../src/core/search/plan-shards.ts';
import type { ShardList } from '../src/core/search/published.ts';
import { buildSearchIndex, writeSearchFile } from '../src/io/build-search-index.ts';

/** Everything the search page loads, into `<folder>/pagefind/`. GONGKAI_SHARD_REPORTS makes smaller shards, to try them on a small site. */
export async function writeSearch(folder: string, { reports }: Pick<DatasetSource, 'reports'>): Promise<void> {
  const limit = Number(process.env.GONGKAI_SHARD_REPORTS) || reportsPerShard;
  const shards = planShards(
    reports.map(({ report }) => report.region),
    limit,
  );
  await buildSearchIndex(
    folder,
    indexShards(shards, reports).map(({ id, pages, documents }) => ({
      id,
      pages,
      describe: (idOf) => JSON.stringify(documents(idOf)),
    })),
  );
  await writeSearchFile(folder, 'shards.json', { shards } satisfies ShardList);
  for (const [county, texts] of countyTexts({ reports })) await writeSearchFile(folder, `texts/${county}.json`, texts);
  await writeSearchFile(folder, 'texts/counties.json', countCounties({ reports }));
}
