import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StayingGroups } from '../../../scripts/build/survey-published.ts';
import {
  mergeSearch,
  type SearchMeans,
  searchSource,
  writeSearch,
  writeSearchPart,
} from '../../../scripts/build/write-search.ts';
import type { DatasetSource } from '../../../src/core/dataset/source.ts';
import { readBack } from '../../../src/core/search/index-text.ts';
import { unpackDocuments } from '../../../src/core/search/pack-documents.ts';
import { searchRecords } from '../../../src/core/search/search-record.ts';
import { openKept } from '../../../src/io/kept-values.ts';
import { listFiles } from '../../site/built-site.ts';
import { buildReport } from '../../support/build-report.ts';
import { sourceOf } from '../../support/dataset-source.ts';

const townships = ['gansu/lanzhou/gaolan/a', 'qinghai/xining/huangzhong/b', 'qinghai/xining/huangzhong/c'];
const proseOf = (region: string, year: number) => `${region}在“${year}”年公开3,256件，约1.5倍。`;
const portalWith = (prose = proseOf, issuer = '某乡人民政府') =>
  sourceOf(
    townships.flatMap((region) =>
      [2020, 2021].map((year) => ({ ...buildReport({ region, year, prose: [prose(region, year)] }), issuer })),
    ),
  );
const portal = portalWith();
const scratch = mkdtempSync(join(tmpdir(), 'gongkai-'));
const folders = ['one', 'two'].map((name) => join(scratch, name));
const [folder = ''] = folders;

beforeAll(async () => {
  vi.stubEnv('GONGKAI_SHARD_REPORTS', '4');
  // Once in processes of their own, once one shard after the other in this one.
  for (const [index, one] of folders.entries()) await writeSearch(one, portal, { processes: 2 - index });
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true });
});

const readJson = (path: string) => JSON.parse(readFileSync(join(folder, 'pagefind', path), 'utf8'));
test('each shard holds the reports of its places, and every one can be read back as it was issued', () => {
  const { shards } = readJson('shards.json');
  expect(shards).toEqual([
    { id: 'gansu', places: ['gansu'], reports: 2 },
    { id: 'qinghai', places: ['qinghai'], reports: 4 },
  ]);
  const issued = new Map(searchRecords(portal).map((record) => [`${record.region}/${record.year}`, record]));
  for (const { id: shard, places, reports } of shards) {
    const documents = unpackDocuments(readJson(`${shard}/documents.json`));
    expect(documents).toHaveLength(reports);
    for (const { id, region, year, ...facets } of documents) {
      expect(region.startsWith(`${places[0]}/`)).toBe(true);
      const record = issued.get(`${region}/${year}`);
      expect(record).toMatchObject(facets);
      const fragment = gunzipSync(
        readFileSync(join(folder, 'pagefind', shard, `fragment/${id}.pf_fragment`)),
      ).toString();
      const { content } = JSON.parse(fragment.slice(fragment.indexOf('{')));
      expect(readBack(content).map(({ text }) => text)).toEqual([
        record?.title,
        ...(record?.sections ?? []).flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
      ]);
    }
  }
});

test('the engine lies there once, and every shard leads to it', () => {
  const engine = listFiles(join(folder, 'pagefind')).filter((file) => /\.js$|wasm/.test(file));
  expect(engine).toEqual(['pagefind.js', 'wasm.unknown.pagefind']);
  for (const shard of ['gansu', 'qinghai']) {
    const { languages } = readJson(`${shard}/pagefind-entry.json`);
    // As pagefind.js makes the address, and a browser or server reads it.
    const address = new URL(`${shard}/wasm.${languages['zh-CN'].wasm}.pagefind`, 'https://example.org/pagefind/');
    expect(address.pathname).toBe('/pagefind/wasm.unknown.pagefind');
  }
});

test('the texts of each county lie beside it', () => {
  expect(readJson('texts/counties.json')).toEqual({ 'gansu/lanzhou/gaolan': 2, 'qinghai/xining/huangzhong': 4 });
  const { reports } = readJson('texts/qinghai/xining/huangzhong.json');
  expect(reports).toHaveLength(4);
  expect(existsSync(join(folder, 'pagefind/texts/gansu/lanzhou/gaolan.json'))).toBe(true);
});

const expectSame = (one: string, other: string): void => {
  expect(listFiles(one)).toEqual(listFiles(other));
  for (const file of listFiles(one))
    expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file))), file).toBe(true);
};

test('the same reports give the same bytes, in whatever processes they are indexed', () => {
  expectSame(folders[1] ?? '', folder);
});

describe('what an earlier build has left', () => {
  const cache = join(scratch, 'kept');
  const keptShards = () => readdirSync(join(cache, 'search-shards'));
  let built = 0;
  const build = async (source: DatasetSource, means: SearchMeans = { kept: openKept(cache), processes: 1 }) => {
    built += 1;
    const out = join(scratch, `build-${built}`);
    await writeSearch(out, source, means);
    return out;
  };

  test('is used for the shards that did not change: those that did are indexed anew, and the old ones forgotten', async () => {
    await build(portal);
    const before = keptShards();
    const changed = portalWith((region, year) =>
      region.endsWith('/c') && year === 2021 ? '决算。' : proseOf(region, year),
    );
    const out = await build(changed);
    expect(keptShards()).toHaveLength(2);
    expect(keptShards().filter((name) => before.includes(name))).toHaveLength(1);
    expectSame(out, await build(changed, {}));
  });

  test('is used whole where nothing that is searched has changed', async () => {
    await build(portal);
    const ages = () => keptShards().map((name) => statSync(join(cache, 'search-shards', name)).mtimeMs);
    const before = ages();
    expectSame(await build(portalWith(proseOf, '另一机关')), folder);
    expect(ages()).toEqual(before);
  });

  test('is not written where it lies published as it is: what has changed is, with the lists and the engine', async () => {
    const changed = portalWith((region, year) =>
      region.endsWith('/c') && year === 2021 ? '决算。' : proseOf(region, year),
    );
    const lying = new Map<string, string>();
    const staying = (): StayingGroups => ({
      stays: (group, key) => {
        const same = lying.get(group) === key;
        lying.set(group, key);
        return same;
      },
    });
    const kept = openKept(cache);
    await build(portal, { kept, processes: 1, staying: staying() });
    expect(listFiles(await build(portal, { kept, processes: 1, staying: staying() }))).toEqual([
      ...['pagefind/pagefind.js', 'pagefind/shards.json', 'pagefind/texts/counties.json'],
      'pagefind/wasm.unknown.pagefind',
    ]);
    const [out, clean] = [await build(changed, { kept, processes: 1, staying: staying() }), await build(changed, {})];
    const isNew = (file: string) => !/gansu/.test(file);
    expect(listFiles(out)).toEqual(listFiles(clean).filter(isNew));
    for (const file of listFiles(out))
      expect(readFileSync(join(out, file)).equals(readFileSync(join(clean, file))), file).toBe(true);
  });

  test('is made anew where it is damaged', async () => {
    await build(portal);
    for (const name of keptShards()) truncateSync(join(cache, 'search-shards', name), 1000);
    expectSame(await build(portal), folder);
  });
});

describe('a country built in parts', () => {
  const parts = [new Set(['gansu', 'ningxia']), new Set(['qinghai'])];

  /** Each part has the reports of its own provinces alone, and the list of all. */
  const mergeParts = async (limit: string): Promise<string> => {
    vi.stubEnv('GONGKAI_SHARD_REPORTS', limit);
    const out = join(scratch, `merged-${limit}`);
    const travelled = new Map<string, Uint8Array>();
    for (const [index, provinces] of parts.entries()) {
      const own = portal.reports.filter(({ report }) => provinces.has(report.region.split('/')[0] ?? ''));
      const source = { ...searchSource({ reports: own }), regions: searchSource(portal).regions };
      const part = join(scratch, `part-${limit}-${index}`);
      const needed = await writeSearchPart(part, source, provinces);
      for (const county of needed) travelled.set(county, source.ofCounty(county));
      if (existsSync(part)) cpSync(part, out, { recursive: true });
    }
    const ofCounty = (county: string) => travelled.get(county) ?? new Uint8Array();
    await mergeSearch(out, { regions: searchSource(portal).regions, ofCounty }, parts);
    return out;
  };

  test('is the same as one that is built whole', async () => {
    expectSame(await mergeParts('4'), folder);
  });

  test('is the same also where provinces of several parts share a shard', async () => {
    const merged = await mergeParts('100');
    const whole = join(scratch, 'whole');
    await writeSearch(whole, portal);
    expect(JSON.parse(readFileSync(join(whole, 'pagefind/shards.json'), 'utf8')).shards).toHaveLength(1);
    expectSame(merged, whole);
  });
});
