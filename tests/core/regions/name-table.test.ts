import { expect, test } from 'vitest';
import { formatReadings, readReadings, soundOf } from '../../../src/core/regions/name-readings.ts';
import type { NameTable } from '../../../src/core/regions/name-table.ts';
import { placeAt } from '../../../src/core/regions/place-at.ts';
import { readNameTable } from '../../../src/core/regions/read-name-table.ts';

const table: NameTable = {
  readings:
    'hu湖 huang湟 kou口 lan拦 long隆 qing青 shan/shen山 xi西 xian县 xiang乡 zhen镇 zhong/chong中 hai海 sheng/xing省 shi市 ning宁',
  yearSets: [[2021, 2020], [2020], []],
  provinces: [
    [
      '63',
      '青海省',
      [
        [
          '01',
          '西宁市',
          [
            [
              '06',
              '湟中县',
              [
                '106拦隆口镇 西湖乡 200青山乡 山西镇',
                '01 2',
                {
                  0: { otherNames: ['拦隆乡'], codes: ['630106106', '630122107'] },
                  1: { step: 'xihu-xiang', english: 'West Lake' },
                },
              ],
            ],
          ],
        ],
      ],
    ],
  ],
};

const places = readNameTable(table);

test('A place of the table is told whole', () => {
  expect({
    ...places[3],
    path: places[3]?.path,
    pinyin: places[3]?.pinyin,
    english: places[3]?.english,
    otherNames: places[3]?.otherNames,
    codes: places[3]?.codes,
  }).toMatchObject({
    name: '拦隆口镇',
    otherNames: ['拦隆乡'],
    pinyin: 'lan long kou zhen',
    english: 'Lanlongkou Town',
    path: 'qinghai/xining/huangzhong/lanlongkou',
    years: [2021, 2020],
    codes: ['630106106', '630122107'],
  });
});

test('A township has the code after that of the one before it, unless it says another', () => {
  expect(places.slice(3).map(({ codes }) => codes[0])).toEqual(['630106106', '630106107', '630106200', '630106201']);
});

test('What is no rule stands in the table', () => {
  expect([places[4]?.path, places[4]?.english]).toEqual(['qinghai/xining/huangzhong/xihu-xiang', 'West Lake']);
});

test('A township without a page has no path, one with a page but no report has no years', () => {
  expect(places.slice(5).map(({ path, years, hasPage }) => [path, years, hasPage])).toEqual([
    ['', [], false],
    ['qinghai/xining/huangzhong/shanxi', [], true],
  ]);
});

test('A place knows those above it, nearest first', () => {
  expect(places[3]?.above.map(({ name }) => name)).toEqual(['湟中县', '西宁市', '青海省']);
});

test('A place is found by its path, and nothing by a path that has no page', () => {
  expect(placeAt(places, 'qinghai/xining/huangzhong/lanlongkou')).toBe(places[3]);
  expect(placeAt(places, 'qinghai')).toBe(places[0]);
  for (const path of ['', 'qinghai/lanlongkou', 'lanlongkou', 'qinghai/xining/huangzhong/qingshan'])
    expect(placeAt(places, path), path).toBeUndefined();
});

test('Readings are kept with the usual one first', () => {
  const readings = new Map([
    ['藏', 'zang/cang'],
    ['巴', 'ba'],
    ['坝', 'ba'],
    ['𠮷', 'ji'],
  ]);
  expect(readReadings(formatReadings(readings))).toEqual(readings);
  expect(soundOf('巴藏A𠮷', readings)).toBe('ba zang/cang ji');
});
