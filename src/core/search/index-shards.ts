import { type PackedDocuments, packDocuments } from './pack-documents.ts';
import { isBelow } from './plan-shards.ts';
import type { CountyCounts, CountyTexts, SearchedTexts, Shard } from './published.ts';
import { searchDocument, urlOf } from './search-record.ts';

/** What the index of one shard is made from. */
export interface ShardPages {
  /** Made one at a time, as they are asked for. */
  pages: Iterable<{ url: string; html: string }>;
  /**
   * @param idOf the engine's id of each address
   * @throws where it has none for one
   */
  documents(idOf: ReadonlyMap<string, string>): PackedDocuments;
}

/** The counties whose values a shard is made from, in the order of `counts`. */
export const countiesOf = ({ places }: Pick<Shard, 'places'>, counts: CountyCounts): string[] =>
  Object.keys(counts).filter((county) => places.some((place) => isBelow(county, place) || isBelow(place, county)));

/** @param counties the values of `countiesOf`; what of them lies in another shard is left out */
export const shardPages = ({ places }: Pick<Shard, 'places'>, counties: Iterable<CountyTexts>): ShardPages => {
  const reports = [...counties].flatMap((county) =>
    county.reports.filter(({ region }) => places.some((place) => isBelow(region, place))),
  );
  return {
    pages: pagesOf(reports),
    documents: (idOf) =>
      packDocuments(
        reports.map((report) => {
          const { sections: _, ...searched } = report;
          const id = idOf.get(urlOf(report));
          if (id === undefined) throw new Error(`${urlOf(report)} is not in the search index.`);
          return { id, ...searched };
        }),
      ),
  };
};

function* pagesOf(reports: readonly SearchedTexts[]): Generator<{ url: string; html: string }> {
  for (const report of reports) yield { url: urlOf(report), html: searchDocument(report) };
}
