import { expect, test } from 'vitest';
import { parseGazetteer } from '../../../src/core/regions/gazetteer.ts';
import { addListedPlaces } from '../../../src/core/regions/listed-places.ts';
import { matchNames } from '../../../src/core/regions/match-names.ts';
import { readReadings } from '../../../src/core/regions/name-readings.ts';
import { readNameTable } from '../../../src/core/regions/read-name-table.ts';

const known = readNameTable({
  readings: 'hai海 qing青',
  yearSets: [[2020]],
  provinces: [['63', '青海省', [['01', '西宁市', [['06', '湟中区', ['106拦隆口镇', '0']]]]]]],
});

const gazetteer = parseGazetteer(
  [
    '63青海省',
    ' 01西宁市',
    '  06湟中区 106拦隆口镇 107多巴镇',
    ' 02海东市',
    '  03平安区 204巴藏沟乡',
    '65新疆维吾尔自治区',
  ].join('\n'),
);
const all = addListedPlaces(known, gazetteer, readReadings('ba巴 gou沟 xiang乡 zang/cang藏'));

test('The national list adds what the site does not know, and nothing twice', () => {
  expect(all.slice(0, known.length)).toEqual([...known]);
  expect(all.slice(known.length).map(({ name }) => name)).toEqual([
    '新疆维吾尔自治区',
    '海东市',
    '平安区',
    '多巴镇',
    '巴藏沟乡',
  ]);
});

test('A township of the list lies below places of the site where these are the same', () => {
  const [found] = matchNames(all, '巴藏沟乡');
  expect(found?.place.above.map(({ name, path }) => [name, path])).toEqual([
    ['平安区', ''],
    ['海东市', ''],
    ['青海省', 'qinghai'],
  ]);
});

test.each([
  ['bacanggou', '巴藏沟乡'],
  ['平安巴藏沟', '巴藏沟乡'],
  ['青海 多巴', '多巴镇'],
  ['630203204', '巴藏沟乡'],
  ['拦隆口', '拦隆口镇'],
])('“%s” finds %s', (query, name) => {
  expect(matchNames(all, query)[0]?.place.name).toBe(name);
});
