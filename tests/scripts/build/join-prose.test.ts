import { expect, test } from 'vitest';
import { inventProse } from '../../../bench/invented-prose.ts';
import { keepProse, writeProse } from '../../../scripts/build/join-prose.ts';
import { passagesOfCounty } from '../../../src/core/shared-prose/county-passages.ts';
import { findSharedProse, type ProseStore } from '../../../src/core/shared-prose/shared-prose.ts';
import { openKeptProse, type ProseKeys } from '../../../src/io/kept-prose.ts';
import { type KeptValues, openKept } from '../../../src/io/kept-values.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const prose = inventProse(300);
const [changed = ''] = prose.counties.slice(2);
const openCache = (): KeptValues => openKept(scratchFolder());

/** Also tells which counties were read. */
const build = (kept: KeptValues, edition: number) => {
  const read: string[] = [];
  const keys = new Map(
    prose.counties.map((county) => [county, `${county.slice(-5)}-${county === changed ? edition : 0}`]),
  );
  const values = keepProse(kept, keys, (county) => {
    read.push(county);
    return passagesOfCounty(county, prose.reportsOf(county, county === changed ? edition : 0), prose.regions);
  });
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

test('Damage in the cache changes nothing but the work', () => {
  const kept = openCache();
  const { keys, result } = build(kept, 0);
  for (const kind of ['prose-likeness', 'prose-marks', 'prose-pages', 'prose-heard']) kept.sweep(kind, new Set());
  expect(build(kept, 0)).toEqual({ keys, result, read: [] });
});
