import { expect, test } from 'vitest';
import { buildOverYears } from '../../src/site/over-years.ts';
import { pickTrends } from '../../src/site/trends.ts';
import { checkedReports, type WantedReport } from '../support/checked-reports.ts';

const received = 'requests.received.total';

const overYears = (wanted: readonly WantedReport[]) => {
  const { reports, regions } = checkedReports(wanted);
  return buildOverYears(reports, regions, 'zh-CN');
};
const tableOf = (wanted: readonly WantedReport[], id: string) =>
  overYears(wanted)?.tables.find((table) => table.id === `years-${id}`);

test('Where no township has two reports there is nothing to follow', () => {
  expect(overYears([])).toBeUndefined();
  expect(
    overYears([
      { name: 'jia', year: 2020 },
      { name: 'yi', year: 2021 },
    ]),
  ).toBeUndefined();
});

test('Each township has a row with a cell a year: its figure, its place, or that there is no report', () => {
  const table = tableOf(
    [
      { name: 'jia', year: 2021, cells: { [received]: '3' } },
      { name: 'jia', year: 2024, cells: { [received]: '' } },
      { name: 'yi', year: 2022, cells: { [received]: '0' } },
      { name: 'yi', year: 2023, cells: { [received]: '7' } },
    ],
    'requestsReceived',
  );
  expect(table?.table.columns).toEqual(['2021', '2022', '2023', '2024']);
  expect(table?.table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
    ['jia', '3', '无报告', '无报告', '未填'],
    ['yi', '无报告', '0', '7', '无报告'],
  ]);
  // A number stands at the place that the table names once; a blank leads to its own.
  expect(table?.table.at).toBe(received);
  expect(table?.table.rows[1]?.cells[2]?.href).toBeUndefined();
  expect(table?.table.rows[0]?.cells[3]?.href).toBe('/qinghai/xining/huangzhong/jia/2024/#requests.received.total');
  expect(table?.table.rows[0]?.cells.map(({ value }) => value)).toEqual([3, null, null, null]);
  expect(table?.range).toEqual({ least: '0', most: '7', logarithmic: false });
});

test('A figure that both editions count alike goes on without a mark', () => {
  const table = tableOf(
    [
      { name: 'jia', year: 2020 },
      { name: 'jia', year: 2022 },
    ],
    'requestsReceived',
  );
  expect(table?.table.rows.flatMap(({ cells }) => cells.flatMap(({ begins }) => begins ?? []))).toEqual([]);
});

test('A figure of one edition has no columns for the years of the other; a straggler says that its form has no such item', () => {
  const table = tableOf(
    [
      { name: 'jia', year: 2020 },
      { name: 'jia', year: 2021 },
      { name: 'jia', year: 2022 },
      { name: 'yi', year: 2021, edition: 2019 },
      { name: 'yi', year: 2022 },
    ],
    'feesAmount',
  );
  expect(table?.table.columns).toEqual(['2021', '2022']);
  expect(table?.table.rows[1]?.cells[0]).toMatchObject({ text: '—', label: '本版表格无此项', value: null });
});

test('Where one township has many times what the others have, the scale is logarithmic, and said to be', () => {
  const wanted = (most: string): WantedReport[] => [
    ...['jia', 'yi', 'bing'].flatMap((name) =>
      [2021, 2022].map((year) => ({ name, year, cells: { [received]: String(year - 2020) } })),
    ),
    { name: 'ding', year: 2021, cells: { [received]: most } },
  ];
  expect(tableOf(wanted('4'), 'requestsReceived')?.range.logarithmic).toBe(false);
  const wide = tableOf(wanted('600'), 'requestsReceived');
  expect(wide?.range).toEqual({ least: '0', most: '600', logarithmic: true });
  const heights = wide?.table.rows.map(({ spark }) => spark?.match(/M3 ([\d.]+)h0/)?.[1]);
  expect(Number(heights?.[0])).toBeLessThan(20);
});

test('More than sixty townships are not listed one by one', () => {
  const wanted = (count: number) =>
    Array.from({ length: count }, (_, index) => [2021, 2022].map((year) => ({ name: `zhen${index}`, year }))).flat();
  expect(overYears(wanted(60))?.tables[0]?.table.rows).toHaveLength(60);
  expect(overYears(wanted(61))).toBeUndefined();
});

const trends = (wanted: readonly WantedReport[]) => {
  const { reports, regions } = checkedReports(wanted);
  return pickTrends(reports, regions, 'zh-CN');
};

test('One year of a township is no trend; two are', () => {
  expect(trends([{ name: 'jia', year: 2020 }])).toBeUndefined();
  expect(trends([2020, 2021].map((year) => ({ name: 'jia', year })))?.rows.length).toBeGreaterThan(5);
});

test("A township's figures stand year by year, with the break between the editions and what an edition has not", () => {
  const found = trends([2019, 2020, 2022].map((year) => ({ name: 'jia', year })));
  expect(found?.years).toEqual([2019, 2020, 2021, 2022]);
  const procured = found?.rows.find(({ name }) => name.startsWith('政府集中采购项目'));
  expect(procured?.cells.map(({ text }) => text).slice(2)).toEqual(['无报告', '—']);
  expect(procured?.cells.map(({ begins }) => begins ?? false)).toEqual([false, false, false, true]);
  const requests = found?.rows.find(({ name }) => name.startsWith('新收申请'));
  expect(requests?.cells.flatMap(({ begins }) => begins ?? [])).toEqual([]);
});

test('What is 0 in every report is named without a row of zeros; a figure that is only 0 once is a row', () => {
  const zeros = { 'requests.received.total': '0' };
  const found = trends([
    { name: 'jia', year: 2021, cells: zeros },
    { name: 'jia', year: 2022, cells: zeros },
  ]);
  expect(found?.flat).toContain('新收申请');
  expect(found?.rows.map(({ name }) => name).join()).not.toContain('新收申请');
});
