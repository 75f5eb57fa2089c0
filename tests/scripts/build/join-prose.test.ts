import { expect, test } from 'vitest';
import { inventProse } from '../../../bench/invented-prose.ts';
import { keepProse, writeProse } from '../../../scripts/build/join-prose.ts';
import { passagesOfCounty } from '../../../src/core/shared-prose/county-passages.ts';
import { findSharedProse, type ProseStore } from '../../../src/core/shared-prose/shared-prose.ts';
import { noteUse } from '../../../src/io/county-store.ts';
import { openKeptProse, type ProseKeys } from '../../../src/io/kept-prose.ts';
import { type KeptValues, openKept } from '../../../src/io/kept-values.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const prose = inventProse(300);
const [changed = ''] = prose.counties.slice(2);
const openCache = (): KeptValues => openKept(scratchFolder());

/** Also tells which counties were read. */
const build = (kept: KeptValues, edition: number, alsoChanged = '', called: (township: string) => string = String) => {
  const read: string[] = [];
  const keys = new Map(
    prose.counties.map((county) => [
      county,
      `${county.slice(-5)}-${county === changed ? `${edition}${alsoChanged}` : 0}`,
    ]),
  );
  const make = (county: string) => {
    read.push(county);
    return passagesOfCounty(county, prose.reportsOf(county, county === changed ? edition : 0), prose.regions);
  };
  const all = prose.regions.all.map(({ path }) => called(path)).join();
  const values = keepProse(kept, keys, make, { all, of: called });
  const written = writeProse(kept, values);
  return { read, keys: written, result: listAll(openKeptProse(kept, written)) };
};

const listAll = (store: ProseStore) => ({
  whole: store.whole(),
  counties: store.counties.map((county) => [store.ofCounty(county), [...store.rowsOf(county)]]),
  provinces: store.whole().provinces.map(({ province }) => store.ofProvince(province)),
});

const pagesOf = ({ counties }: ProseKeys) => new Map(counties.map(([county, pages]) => [county, pages]));

test('What is kept says the same as what is found in memory', () => {
  const reports = prose.counties.flatMap((county) => prose.reportsOf(county)).map((report) => ({ report }));
  const { result, read } = build(openCache(), 0);
  expect(result).toEqual(listAll(findSharedProse({ reports, regions: prose.regions })));
  expect(result.whole.between).toBeGreaterThan(5);
  expect(read).toEqual(prose.counties);
});

test('After a report has changed only its county is read again, and the result is that of a clean build', () => {
  const kept = openCache();
  const before = build(kept, 0);
  const after = build(kept, 1);
  expect(after.read).toEqual([changed]);
  expect(after.result).toEqual(build(openCache(), 1).result);
  expect(after.result).not.toEqual(before.result);
  expect(pagesOf(after.keys).get(changed)).not.toBe(pagesOf(before.keys).get(changed));
});

test('A county of whose passages nothing changes, here or elsewhere, keeps the key of its pages', () => {
  const kept = openCache();
  const [before, after] = [build(kept, 0), build(kept, 1)];
  const same = prose.counties.filter((county) => pagesOf(before.keys).get(county) === pagesOf(after.keys).get(county));
  expect(same.length).toBeGreaterThan(0);
  expect(same).not.toContain(changed);
});

test('Where a county changes and none of its passages does, nothing is joined again', () => {
  const kept = openCache();
  const { keys, result } = build(kept, 0);
  const noted = noteUse(kept);
  expect(build(noted, 0, 'a figure of a table')).toEqual({ keys, result, read: [changed] });
  expect(noted.used.has('prose-heard')).toBe(false);
});

test('Where a township is called otherwise, the pages that name it have another key, and those alone', () => {
  const kept = openCache();
  const before = build(kept, 0);
  const store = openKeptProse(kept, before.keys);
  const named = new Map(
    prose.counties.map((county) => {
      const told = store.ofCounty(county).passages.flatMap(({ others, ownYears }) => [...others, ...ownYears]);
      return [county, told.map(({ report }) => report.slice(0, -5))];
    }),
  );
  const [renamed = ''] = [...named.values()].flat();
  const after = build(kept, 0, '', (township) => (township === renamed ? 'another name' : township));
  const changedKeys = prose.counties.filter(
    (county) => pagesOf(before.keys).get(county) !== pagesOf(after.keys).get(county),
  );
  expect(changedKeys).toEqual(prose.counties.filter((county) => named.get(county)?.includes(renamed)));
  expect(changedKeys.length).toBeLessThan(prose.counties.length);
  expect(after.result).toEqual(before.result);
});

test('Damage in the cache changes nothing but the work', () => {
  const kept = openCache();
  const { keys, result } = build(kept, 0);
  for (const kind of ['prose-likeness', 'prose-marks', 'prose-pages', 'prose-heard']) kept.sweep(kind, new Set());
  expect(build(kept, 0)).toEqual({ keys, result, read: [] });
});
