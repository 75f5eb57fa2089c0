import { expect, test } from 'vitest';
import { findTownships } from '../../../src/browser/submit/find-townships.ts';
import { candidateOf } from '../../../src/core/importer/identity/region.ts';
import type { ImportContext } from '../../../src/core/importer/import-result.ts';
import { parseGazetteer } from '../../../src/core/regions/gazetteer.ts';
import { readGazetteerText } from '../../../src/io/read-gazetteer.ts';
import { slugOf } from '../../../src/readers/pinyin.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const context: ImportContext = { gazetteer, regions: [], slugOf, choice: {} };
const find = (query: string) =>
  findTownships(query, gazetteer, (township) => candidateOf(township, undefined, context));

test('A township is found by characters of its name, with the folder it would have', () => {
  const { found, all } = find('拦隆口');
  expect(all).toBe(1);
  expect(found).toEqual([
    { name: '拦隆口镇', code: '630106106', path: 'qinghai/xining/huangzhong/lanlongkou', within: expect.any(Array) },
  ]);
  expect(found[0]?.within.join('')).toBe('青海省西宁市湟中区');
});

test('A name that many townships bear is narrowed down by the county', () => {
  expect(find('城关镇').all).toBeGreaterThan(50);
  expect(find('平罗县 城关镇').found.map(({ code }) => code.slice(0, 6))).toEqual(['640221']);
  expect(find('平罗县城关镇').found).toEqual(find('平罗县 城关镇').found);
});

test('Names that begin so come first, and the list is never longer than one can read', () => {
  const { found, all } = find('和平');
  expect(found[0]?.name).toMatch(/^和平/);
  expect(found.length).toBeLessThanOrEqual(20);
  expect(all).toBeGreaterThan(found.length);
});

test('Nothing is found for nothing, and for what is no place', () => {
  expect(find('  ')).toEqual({ found: [], all: 0 });
  expect(find('<img src=x>')).toEqual({ found: [], all: 0 });
});
