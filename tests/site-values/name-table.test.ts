import { expect, test } from 'vitest';
import { buildSample } from '../../bench/content/build-sample.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import type { NamedPlace } from '../../src/core/regions/named-place.ts';
import { readNameTable } from '../../src/core/regions/read-name-table.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { buildNameTable } from '../../src/site/name-index.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const encoder = new TextEncoder();
const sample = [...buildSample(gazetteer, { reports: 150, seed: 5, years: [2020, 2021, 2022] })];
const files = sample.flatMap((county) => county.files).map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
const portal = buildPortal(files, gazetteer);
const table = buildNameTable(portal, gazetteer, pinyinReadings);
const places = readNameTable(JSON.parse(JSON.stringify(table)));

test('Every region is in the table as its region.yaml has it', () => {
  const byPath = new Map(places.map((place) => [place.path, place]));
  const told = portal.regions.all.map(({ path, name, nameEn = '', code }) => ({ path, name, nameEn, code }));
  expect(told.length).toBeGreaterThan(60);
  expect(
    told.map(({ path }) => {
      const place = byPath.get(path);
      return { path, name: place?.name, nameEn: place?.english, code: place?.codes[0] };
    }),
  ).toEqual(told);
});

test('Every township has the years of its reports, the newest first', () => {
  const years = (place: NamedPlace) =>
    portal.reports
      .filter(({ report }) => report.region === place.path)
      .map(({ report }) => report.year)
      .sort((a, b) => b - a);
  const townships = places.filter((place) => place.hasPage && place.above.length === 3);
  expect(townships.length).toBeGreaterThan(40);
  expect(townships.map((place) => place.years)).toEqual(townships.map(years));
});

test('Every character of a name has all its readings, those that region.yaml gives first', () => {
  for (const place of places.filter(({ hasPage }) => hasPage)) {
    const syllables = place.pinyin.split(' ').map((one) => one.split('/'));
    const given = portal.regions.get(place.path)?.pinyin?.split(' ') ?? [];
    const plain = given.map((one) =>
      one.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\P{L}/gu, ''),
    );
    expect(
      syllables.slice(0, plain.length).map(([first]) => first),
      place.path,
    ).toEqual(plain);
    for (const [index, readings] of pinyinReadings(place.name).entries())
      expect(syllables[index], place.name).toEqual(expect.arrayContaining(readings));
  }
});
