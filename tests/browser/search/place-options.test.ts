import { expect, test } from 'vitest';
import { choicesOf, chooseLevel, levelsOf } from '../../../src/browser/search/place-options.ts';
import type { NamedPlace } from '../../../src/core/regions/named-place.ts';

const place = (path: string, years: number[] = []): NamedPlace => ({
  name: path,
  otherNames: [],
  pinyin: '',
  english: '',
  hasPage: path !== '',
  path,
  years,
  codes: [],
  above: [],
});

test('only places with reports are offered, below the place they lie in', () => {
  const choices = choicesOf([
    place('qinghai'),
    place('qinghai/xining'),
    place('qinghai/haidong'),
    place('qinghai/xining/huangzhong'),
    place('qinghai/xining/huangzhong/lanlongkou', [2020]),
    place(''),
  ]);
  expect(Object.fromEntries(choices)).toEqual({
    '': ['qinghai'],
    qinghai: ['qinghai/xining'],
    'qinghai/xining': ['qinghai/xining/huangzhong'],
  });
});

test('a township straight below a prefecture is no county', () => {
  expect(choicesOf([place('guangdong/dongguan/humen', [2020])]).get('guangdong/dongguan')).toBeUndefined();
});

test('a place fills the lists down to itself', () => {
  expect(levelsOf('')).toEqual({ province: '', prefecture: '', county: '' });
  expect(levelsOf('qinghai/xining')).toEqual({ province: 'qinghai', prefecture: 'qinghai/xining', county: '' });
  expect(levelsOf('qinghai/xining/huangzhong/lanlongkou').county).toBe('qinghai/xining/huangzhong/lanlongkou');
});

test('another province clears what was chosen below the former one, and any level can be left open', () => {
  const county = 'qinghai/xining/huangzhong';
  expect(chooseLevel(county, 'province', 'ningxia')).toBe('ningxia');
  expect(chooseLevel(county, 'province', '')).toBe('');
  expect(chooseLevel(county, 'prefecture', '')).toBe('qinghai');
  expect(chooseLevel(county, 'county', '')).toBe('qinghai/xining');
});
