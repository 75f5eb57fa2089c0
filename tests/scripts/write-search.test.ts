import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSearch } from '../../scripts/write-search.ts';
import { readBack } from '../../src/core/search/index-text.ts';
import { unpackDocuments } from '../../src/core/search/pack-documents.ts';
import { searchRecords } from '../../src/core/search/search-record.ts';
import { listFiles } from '../site/built-site.ts';
import { buildReport } from '../support/build-report.ts';
import { sourceOf } from '../support/dataset-source.ts';

const townships = ['gansu/lanzhou/gaolan/a', 'qinghai/xining/huangzhong/b', 'qinghai/xining/huangzhong/c'];
const portal = sourceOf(
  townships.flatMap((region) =>
    [2020, 2021].map((year) => buildReport({ region, year, prose: [`${region}在“${year}”年公开3,256件，约1.5倍。`] })),
  ),
);
const folders = ['one', 'two'].map((name) => join(mkdtempSync(join(tmpdir(), 'gongkai-')), name));
const [folder = ''] = folders;

beforeAll(async () => {
  vi.stubEnv('GONGKAI_SHARD_REPORTS', '4');
  for (const one of folders) await writeSearch(one, portal);
});
afterAll(() => {
  vi.unstubAllEnvs();
  for (const one of folders) rmSync(join(one, '..'), { recursive: true });
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

test('the same reports give the same bytes', () => {
  const [files, others] = folders.map((one) => listFiles(one));
  expect(others).toEqual(files);
  for (const file of files ?? [])
    expect(readFileSync(join(folders[1] ?? '', file)).equals(readFileSync(join(folder, file))), file).toBe(true);
});
