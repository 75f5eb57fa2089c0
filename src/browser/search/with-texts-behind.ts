import type { Hit, SearchEngine } from './search-engine.ts';

/**
 * The index, with the texts behind it: a part of it that cannot be fetched whole, or run, is searched in the texts of its
 * counties, for as long as the page is open. Where those cannot be had either, the next search begins with the index.
 */
export const withTextsBehind = (index: SearchEngine, openTexts: () => Promise<SearchEngine>): SearchEngine => {
  const failed = new Set<string>();
  const attempt = async <T>(part: string, ask: () => Promise<T>, askTexts: () => Promise<T>): Promise<T> => {
    try {
      if (!failed.has(part)) return await ask();
    } catch {
      failed.add(part);
    }
    try {
      return await askTexts();
    } catch (error) {
      failed.delete(part);
      throw error;
    }
  };
  const search =
    (how: 'find' | 'findLoosely'): SearchEngine['find'] =>
    (part, pieces) =>
      attempt(
        part,
        () => index[how](part, pieces),
        async () => searchTexts(index, part, await openTexts(), (texts, county) => texts[how](county, pieces)),
      );
  return {
    mostParts: index.mostParts,
    partsOf: index.partsOf,
    prepare: (part) =>
      attempt(
        part,
        () => index.prepare(part),
        async () => {
          await openTexts();
        },
      ),
    find: search('find'),
    findLoosely: search('findLoosely'),
  };
};

/** A county may lie in several parts of the index, and what it has of other parts is theirs to tell. */
const searchTexts = async (
  index: SearchEngine,
  part: string,
  texts: SearchEngine,
  search: (texts: SearchEngine, county: string) => Promise<Hit[]>,
): Promise<Hit[]> => {
  const isInPart = (place: string): boolean => index.partsOf(place).some(({ id }) => id === part);
  const counties = texts.partsOf('').filter(({ id }) => isInPart(id));
  const hits = await Promise.all(counties.map(({ id }) => search(texts, id)));
  return hits.flat().filter(({ report }) => isInPart(report.region));
};
