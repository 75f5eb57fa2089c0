import { expect, test } from 'vitest';
import { buildChanges } from '../../src/site/region-changes.ts';
import { checkedReports, type WantedReport } from '../support/checked-reports.ts';

const received = 'requests.received.total';
const fees = 'proactive.fees.amount';

const changes = (wanted: readonly WantedReport[]) => {
  const { reports, regions } = checkedReports(wanted);
  return buildChanges(reports, regions, 'zh-CN');
};
const rowOf = (found: ReturnType<typeof changes>, name: string) =>
  found?.totals.find((row) => row.name.startsWith(name));

test('Without a report for the year before the latest there is nothing to tell', () => {
  expect(changes([])).toBeUndefined();
  expect(
    changes([
      { name: 'jia', year: 2020 },
      { name: 'jia', year: 2022 },
    ]),
  ).toBeUndefined();
});

test('It names who is new for the latest year, and who had a report the year before and has none', () => {
  const found = changes([
    { name: 'jia', year: 2022 },
    { name: 'jia', year: 2023 },
    { name: 'yi', year: 2022 },
    { name: 'bing', year: 2021 },
    { name: 'bing', year: 2023 },
  ]);
  expect(found).toMatchObject({
    before: 2022,
    after: 2023,
    both: 1,
    added: { count: 1, townships: [{ name: 'bing', href: '/qinghai/xining/huangzhong/bing/2023/' }] },
    gone: { count: 1, townships: [{ name: 'yi', href: '/qinghai/xining/huangzhong/yi/2022/' }] },
  });
});

test('Only townships with a value in both years are added up, and it says how many of how many', () => {
  const found = changes([
    { name: 'jia', year: 2022, cells: { [received]: '2' } },
    { name: 'jia', year: 2023, cells: { [received]: '7' } },
    { name: 'yi', year: 2022, cells: { [received]: '40' } },
    { name: 'yi', year: 2023, cells: { [received]: '' } },
    { name: 'bing', year: 2022, cells: { [received]: '3' } },
    { name: 'bing', year: 2023, cells: { [received]: '0' } },
    { name: 'ding', year: 2023, cells: { [received]: '900' } },
  ]);
  expect(rowOf(found, '新收申请')).toEqual({
    name: '新收申请（件）',
    counted: '2 / 3',
    before: '5',
    after: '7',
    difference: '+2',
    directions: '1 / 0 / 1',
  });
});

test('A township that went over to another edition of the form is in no total and has no difference', () => {
  const found = changes([
    { name: 'jia', year: 2020, cells: { [received]: '2' } },
    { name: 'jia', year: 2021, cells: { [received]: '7' } },
    { name: 'yi', year: 2020, cells: { [received]: '4' } },
    { name: 'yi', year: 2021, edition: 2019, cells: { [received]: '1' } },
  ]);
  expect(found?.switched).toBe(1);
  expect(rowOf(found, '新收申请')).toMatchObject({ counted: '1 / 2', before: '4', after: '1', difference: '−3' });
  const column = found?.table?.columns.findIndex((name) => name.startsWith('新收申请')) ?? -1;
  expect(found?.table?.rows.map(({ name, switched, cells }) => [name, switched, cells[column]])).toEqual([
    ['jia', true, { values: '2 → 7', moved: false }],
    ['yi', false, { values: '4 → 1', difference: '−3', moved: true }],
  ]);
});

test('Amounts are added and taken away exactly', () => {
  const found = changes([
    { name: 'jia', year: 2022, cells: { [fees]: '0.1' } },
    { name: 'jia', year: 2023, cells: { [fees]: '0.3' } },
    { name: 'yi', year: 2022, cells: { [fees]: '3256.6732' } },
    { name: 'yi', year: 2023, cells: { [fees]: '3256.7' } },
  ]);
  expect(rowOf(found, '行政事业性收费金额')).toMatchObject({
    name: '行政事业性收费金额（万元）',
    before: '3,256.7732',
    after: '3,257',
    difference: '+0.2268',
  });
});

test('Shares are not added up, and a blank is told as one', () => {
  const found = changes([
    { name: 'jia', year: 2022, cells: { [received]: '' } },
    { name: 'jia', year: 2023, cells: { [received]: '5' } },
    { name: 'yi', year: 2022, cells: { [received]: '1' } },
    { name: 'yi', year: 2023, cells: { [received]: '2' } },
  ]);
  expect(rowOf(found, '填有数字的格占比')).toBeUndefined();
  const column = found?.table?.columns.findIndex((name) => name.startsWith('新收申请')) ?? -1;
  expect(found?.table?.rows[0]?.cells[column]).toEqual({ values: '未填 → 5', moved: false });
});

test('The two reports and their comparison are one step away', () => {
  const found = changes([2022, 2023].map((year) => ({ name: 'jia', year })));
  expect(found?.table?.rows[0]).toMatchObject({
    before: '/qinghai/xining/huangzhong/jia/2022/',
    after: '/qinghai/xining/huangzhong/jia/2023/',
    href: '/qinghai/xining/huangzhong/jia/changes/',
  });
});

test('Of more than sixty townships there are totals, but no names', () => {
  const found = changes(
    Array.from({ length: 61 }, (_, index) => [2022, 2023].map((year) => ({ name: `zhen${index}`, year }))).flat(),
  );
  expect(found?.table).toBeUndefined();
  expect(found?.totals[0]?.counted).toBe('61 / 61');
});
