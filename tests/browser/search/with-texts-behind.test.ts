import { expect, test } from 'vitest';
import type { Hit, SearchEngine } from '../../../src/browser/search/search-engine.ts';
import { withTextsBehind } from '../../../src/browser/search/with-texts-behind.ts';
import { shardsOf } from '../../../src/core/search/plan-shards.ts';

const hit = (region: string): Hit => ({
  report: { region, year: 2020, title: region, editions: [], findings: [], figures: [] },
  score: 1,
  page: async () => ({ title: region, sections: [] }),
});

/** An engine whose parts are places, and each of whose parts answers with these regions or fails. */
const engineOf = (parts: Record<string, { places: string[]; answers: string[] | 'fails' }>): SearchEngine => {
  const shards = Object.entries(parts).map(([id, { places }]) => ({ id, places, reports: 1 }));
  const find = async (part: string): Promise<Hit[]> => {
    const answers = parts[part]?.answers ?? 'fails';
    if (answers === 'fails') throw new Error(`${part} cannot be fetched`);
    return answers.map(hit);
  };
  return {
    mostParts: 8,
    partsOf: (place) => shardsOf(shards, place),
    prepare: async (part) => {
      await find(part);
    },
    find,
    findLoosely: find,
  };
};

const texts = engineOf({
  'p/a/x': { places: ['p/a/x'], answers: ['p/a/x/one', 'p/a/x/two'] },
  'p/b/y': { places: ['p/b/y'], answers: ['p/b/y/one'] },
});

const regionsOf = (hits: readonly Hit[]): string[] => hits.map(({ report }) => report.region);

test('A part of the index that cannot be fetched is searched in the texts of its counties', async () => {
  const index = engineOf({
    a: { places: ['p/a'], answers: 'fails' },
    b: { places: ['p/b'], answers: ['p/b/y/one'] },
  });
  const engine = withTextsBehind(index, async () => texts);
  expect(regionsOf(await engine.find('a', ['词']))).toEqual(['p/a/x/one', 'p/a/x/two']);
  expect(regionsOf(await engine.find('b', ['词']))).toEqual(['p/b/y/one']);
});

test('Of a county that lies in several parts no report is found twice', async () => {
  const index = engineOf({
    one: { places: ['p/a/x/one'], answers: 'fails' },
    two: { places: ['p/a/x/two'], answers: 'fails' },
  });
  const engine = withTextsBehind(index, async () => texts);
  expect(regionsOf(await engine.find('one', ['词']))).toEqual(['p/a/x/one']);
  expect(regionsOf(await engine.find('two', ['词']))).toEqual(['p/a/x/two']);
});

test('Without a network the search fails, and once it is back the index is asked first', async () => {
  let isOffline = true;
  const index = engineOf({ a: { places: ['p/a'], answers: ['from the index'] } });
  const engine = withTextsBehind(
    { ...index, find: async (part, pieces) => (isOffline ? Promise.reject(new Error()) : index.find(part, pieces)) },
    async () => (isOffline ? Promise.reject(new Error()) : texts),
  );
  await expect(engine.find('a', ['词'])).rejects.toThrow();
  isOffline = false;
  expect(regionsOf(await engine.find('a', ['词']))).toEqual(['from the index']);
});
