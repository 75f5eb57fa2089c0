import type { ReportSource } from '../dataset/source.ts';
import { type PackedDocuments, packDocuments } from './pack-documents.ts';
import type { Shard } from './published.ts';
import { searchDocument, searchRecord } from './search-record.ts';

/** What the index of one shard is made from. */
export interface ShardPages {
  id: string;
  /** Made one at a time, as they are asked for. */
  pages: Iterable<{ url: string; html: string }>;
  /**
   * @param idOf the engine's id of each address
   * @throws where it has none for one
   */
  documents(idOf: ReadonlyMap<string, string>): PackedDocuments;
}

/** The reports of each shard. */
export const indexShards = (shards: readonly Shard[], reports: readonly ReportSource[]): ShardPages[] => {
  const shardOf = new Map(shards.flatMap(({ id, places }) => places.map((place) => [place, id] as const)));
  const reportsOf = Map.groupBy(reports, ({ report }) => findShard(shardOf, report.region));
  return shards.map(({ id }) => shardPages(id, reportsOf.get(id) ?? []));
};

const findShard = (shardOf: ReadonlyMap<string, string>, region: string): string | undefined => {
  for (let place = region; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('/')))) {
    const id = shardOf.get(place);
    if (id !== undefined) return id;
  }
  return shardOf.get('');
};

const shardPages = (id: string, reports: readonly ReportSource[]): ShardPages => ({
  id,
  pages: (function* () {
    for (const source of reports) {
      const record = searchRecord(source);
      yield { url: record.url, html: searchDocument(record) };
    }
  })(),
  documents: (idOf) =>
    packDocuments(
      reports.map((source) => {
        const { sections: _, url, ...report } = searchRecord(source);
        const own = idOf.get(url);
        if (own === undefined) throw new Error(`${url} is not in the search index.`);
        return { id: own, ...report };
      }),
    ),
});
