import { expect, test } from 'vitest';
import { buildComparisons } from '../../src/site/comparisons.ts';
import { observeIn } from '../../src/site/observe.ts';
import { checkedReports, type WantedReport } from '../support/checked-reports.ts';

const compare = (wanted: readonly WantedReport[]) => {
  const { reports, regions } = checkedReports(wanted);
  return buildComparisons(reports, observeIn(regions), 'zh-CN');
};

test('Reports of one year on two editions are never in one comparison', () => {
  const comparisons = compare([
    { name: 'jia', year: 2021, edition: 2019 },
    { name: 'yi', year: 2021, edition: 2021 },
    { name: 'bing', year: 2021, edition: 2021 },
  ]);
  expect(comparisons.map(({ year, editions, count }) => ({ year, editions, count }))).toEqual([
    { year: 2021, editions: [2021], count: 2 },
    { year: 2021, editions: [2019], count: 1 },
  ]);
});

test('One year is compared, each edition by itself, and no chart id is used twice on a page', () => {
  const comparisons = compare([
    { name: 'jia', year: 2020, edition: 2019 },
    { name: 'yi', year: 2020, edition: 2019 },
    { name: 'jia', year: 2021, edition: 2021 },
    { name: 'yi', year: 2021, edition: 2021 },
    { name: 'bing', year: 2021, edition: 2019 },
    { name: 'ding', year: 2021, edition: 2019 },
  ]);
  expect(comparisons.map(({ year, editions }) => [year, editions])).toEqual([
    [2021, [2019]],
    [2021, [2021]],
  ]);
  const ids = comparisons.flatMap(({ charts }) => charts.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('A report without its equal has neither table nor charts', () => {
  const [only] = compare([{ name: 'jia', year: 2020, edition: 2019 }]);
  expect(only).toMatchObject({ count: 1, charts: [], words: [] });
  expect(only?.table).toBeUndefined();
});

test('The table is by name at first, and every row is as long as the header', () => {
  const [comparison] = compare([
    { name: 'yi', year: 2020, edition: 2019 },
    { name: 'jia', year: 2020, edition: 2019 },
  ]);
  expect(comparison?.table?.rows.map(({ name }) => name)).toEqual(['jia', 'yi']);
  for (const row of comparison?.table?.rows ?? [])
    expect(row.cells).toHaveLength(comparison?.table?.columns.length ?? -1);
});

test('What this edition of the form does not ask for is no column', () => {
  const [comparison] = compare([
    { name: 'jia', year: 2021, edition: 2021 },
    { name: 'yi', year: 2021, edition: 2021 },
  ]);
  expect(comparison?.table?.columns.join()).not.toContain('采购');
  expect(comparison?.table?.columns.join()).toContain('收费');
});

const zhen = (count: number, year = 2020): WantedReport[] =>
  Array.from({ length: count }, (_, index) => ({ name: `zhen${index}`, year, edition: year < 2021 ? 2019 : 2021 }));

test('While few have reported for a new year, the year before it is compared', () => {
  expect(compare([...zhen(12, 2022), ...zhen(5, 2023)]).map(({ year }) => year)).toEqual([2022]);
  expect(compare([...zhen(12, 2022), ...zhen(6, 2023)]).map(({ year }) => year)).toEqual([2023]);
});

test('Nine townships are bars with their names, ten are dots, and more than sixty are counted without names', () => {
  expect(compare(zhen(9)).map(({ drawnAs, table }) => [drawnAs, table?.rows.length])).toEqual([['bars', 9]]);
  expect(compare(zhen(10)).map(({ drawnAs, table }) => [drawnAs, table?.rows.length])).toEqual([['dots', 10]]);
  expect(compare(zhen(60)).map(({ drawnAs, table }) => [drawnAs, table?.rows.length])).toEqual([['dots', 60]]);
  expect(compare(zhen(61)).map(({ drawnAs, table }) => [drawnAs, table])).toEqual([['counts', undefined]]);
});

test('Every figure of the table leads to its cell in the report', () => {
  const [comparison] = compare(zhen(2));
  const received = comparison?.table?.columns.findIndex((column) => column.startsWith('新收申请')) ?? -1;
  expect(comparison?.table?.rows.map(({ cells }) => cells[received]?.href)).toEqual([
    '/qinghai/xining/huangzhong/zhen0/2020/#requests.received.total',
    '/qinghai/xining/huangzhong/zhen1/2020/#requests.received.total',
  ]);
});
