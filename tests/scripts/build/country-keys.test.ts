import { beforeEach, expect, test } from 'vitest';
import { openCountryKeys } from '../../../scripts/build/country-keys.ts';
import type { Prepared } from '../../../scripts/build/prepare.ts';
import { openKept } from '../../../src/io/kept-values.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const places = ['qinghai/xining/huangzhong', 'qinghai/haidong/pingan', 'ningxia/shizuishan/pingluo'];
const [huangzhong = '', pingan = '', pingluo = ''] = places;
let kept = '';
beforeEach(() => {
  kept = scratchFolder();
});

interface Content {
  /** What the rules say of each county. */
  rules?: readonly string[];
  /** How often its files were changed. */
  edition?: number;
  /** The page of what stands in several reports of Qinghai. */
  passages?: string;
}

/** As much of a build as keys are made from. */
const keysOf = ({ rules = ['a', 'b', 'c'], edition = 0, passages = 'p' }: Content = {}) => {
  const keyOf = (path: string) => `${path.replaceAll('/', '-')}-${path === huangzhong ? edition : 0}`;
  const counties = places.map((path) => ({ path, key: keyOf(path), own: '', files: [], above: [] }));
  for (const [index, { key }] of counties.entries()) openKept(kept).write('rules', key, rules[index] ?? '');
  const files = places.map((path) => ({ path: `${path}/region.yaml`, sha256: '' }));
  const prose = { counties: [], provinces: [['qinghai', passages]], whole: 'w' };
  const history = { known: false, why: 'noGit' };
  const plan = { kept, files, counties, changed: {}, history, prose };
  const portal = { counties: places.map((path) => ({ path })) };
  return openCountryKeys({ portal, plan, counties, versions: {}, code: 'code' } as unknown as Prepared, undefined);
};

test.each<[string, string[], Content, boolean]>([
  ['what they have read of a county is another', [`rules ${huangzhong}`], { rules: ['x', 'b', 'c'] }, true],
  ['what they have read of all counties is', ['rules *'], { rules: ['a', 'b', 'x'] }, true],
  ['it is another of a county they have not asked for', [`rules ${huangzhong}`], { rules: ['a', 'b', 'x'] }, false],
  ['a county has changed, and not what they have read of it', ['rules *'], { edition: 1 }, false],
  ['a county they have opened has', [`reports ${huangzhong}`], { edition: 1 }, true],
  ['one of all, which they have opened, has', ['reports *'], { edition: 1 }, true],
  ['another county has', [`reports ${pingan}`], { edition: 1 }, false],
  ['passages of a province are others', ['passages qinghai'], { passages: 'q' }, true],
  ['those of a province they do not tell of are', ['passages ningxia', 'passages-whole'], { passages: 'q' }, false],
])('Pages of the country are drawn again or not: %s', (_, reads, content, isOther) => {
  expect(keysOf(content).keyOf(reads) !== keysOf().keyOf(reads)).toBe(isOther);
});

test('What is read of every county is noted as one, and their lists are the portal', () => {
  const { compact } = keysOf();
  const ofAll = places.map((path) => `rules ${path}`);
  expect(compact(['portal', ...ofAll, `told ${pingluo}`, `list ${pingan}`])).toEqual([
    ...['portal', 'rules *'],
    `told ${pingluo}`,
  ]);
  expect(compact(ofAll.slice(1))).toEqual(ofAll.slice(1).sort());
});
