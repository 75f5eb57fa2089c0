import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { buildView, listView } from '../../../src/core/charts/view.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator, indicators } from '../../../src/core/dataset/indicators.ts';
import {
  formatGridCsv,
  formatGridXlsx,
  formatViewCsv,
  formatViewXlsx,
} from '../../../src/core/open-data/view-files.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';
import { readCsv } from '../../support/read-csv.ts';

const stated = [{ indicator: 'itemsDisclosed', value: 100, exact: false, unit: '条', quote: '发布信息100余条' }];
const a = withCell(
  buildReport({ region: region('a'), year: 2020, overrides: { stated } }),
  'proactive.procurement.amount',
  '3256.6732万元',
);
const b = withCell(buildReport({ region: region('b'), year: 2020 }), 'requests.received.total', '');
const observations = buildDataset(sourceOf([a, b], { [region('a')]: '=SUM(A1)乡', [region('b')]: '乙乡' }));

const ids = ['requestsReceived', 'procurementAmount', 'itemsDisclosed', 'granted'];
const chosen = ids.flatMap((id) => findIndicator(id) ?? []);
const view = (measure: 'count' | 'share' = 'count') =>
  buildView({ regions: ['qinghai'], years: [2020, 2021], indicators: chosen, measure, form: 'bar' }, observations);

/** Without the byte order mark. */
const linesOf = (csv: string): string[][] => readCsv(csv.slice(1)).records;

const cell = (lines: string[][], column: string, where: Record<string, string>): string | undefined => {
  const [head = [], ...rows] = lines;
  const row = rows.find((one) => Object.entries(where).every(([name, value]) => one[head.indexOf(name)] === value));
  return row?.[head.indexOf(column)];
};

test('The CSV of a comparison has every figure exact, with its reason where there is none', () => {
  const lines = linesOf(formatViewCsv(view(), 'zh'));
  const amount = { 指标代号: 'procurementAmount', 地区: region('a'), 年度: '2020' };
  expect(cell(lines, '数值', amount)).toBe('32566732');
  expect(cell(lines, '单位', amount)).toBe('元');
  const blank = { 指标代号: 'requestsReceived', 地区: region('b'), 年度: '2020' };
  expect([cell(lines, '数值', blank), cell(lines, '无数的原因', blank)]).toEqual(['', '未填']);
  const none = { 指标代号: 'requestsReceived', 地区: region('b'), 年度: '2021' };
  expect([cell(lines, '无数的原因', none), cell(lines, '报告', none)]).toEqual(['无报告', '']);
  const said = { 指标代号: 'itemsDisclosed', 地区: region('a'), 年度: '2020' };
  expect([cell(lines, '数值', said), cell(lines, '是否确数', said), cell(lines, '原文', said)]).toEqual([
    '100',
    '否',
    '发布信息100余条',
  ]);
  expect(cell(lines, '乡镇', amount)).toBe("'=SUM(A1)乡");
  expect(lines).toHaveLength(1 + view().rows.length);
});

test('In the table as CSV nothing adds up unseen: reasons and inexact figures are words', () => {
  const lines = linesOf(formatGridCsv(view(), 'zh'));
  expect(lines[0]?.slice(5)).toEqual([
    '新收申请 (件)',
    '政府集中采购金额 (元)',
    '主动公开信息条数 (条)',
    '予以公开 (件)',
  ]);
  const of = (column: string, name: string, year: string) => cell(lines, column, { 乡镇: name, 年度: year });
  expect(of('新收申请 (件)', '乙乡', '2020')).toBe('未填');
  expect(of('新收申请 (件)', '乙乡', '2021')).toBe('无报告');
  expect(of('政府集中采购金额 (元)', "'=SUM(A1)乡", '2020')).toBe('32566732');
  expect(of('主动公开信息条数 (条)', "'=SUM(A1)乡", '2020')).toBe('100余 条');
  expect(of('主动公开信息条数 (条)', '乙乡', '2020')).toBe('正文未写');
});

test('A share in the table has its N in the next column', () => {
  const [head, first] = linesOf(formatGridCsv(view('share'), 'en'));
  const at = head?.indexOf('Disclosed as a share of requests concluded (%)') ?? -1;
  const [row] = view('share').rows.filter(({ indicator }) => indicator === 'granted');
  expect(head?.[at + 1]).toBe('N: Disclosed as a share of requests concluded');
  expect(first?.slice(at, at + 2)).toEqual([String(row?.value), String(row?.base)]);
});

test('The XLSX has the notes with the warnings, the table and every figure, numbers as numbers', async () => {
  const bytes = await formatViewXlsx(view(), 'zh', {
    title: '比较',
    notes: [['网址', 'https://example.org/compare/?r=qinghai']],
  });
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['说明', '表', '逐项']);
  const notes = sheets[0]?.rows.flat().join('\n') ?? '';
  expect(notes).toContain('https://example.org/compare/?r=qinghai');
  for (const warning of view().warnings) expect(notes).toContain(warning.zh);
  const [head = [], ...rows] = sheets[1]?.rows ?? [];
  const amount = head.indexOf('政府集中采购金额 (元)');
  expect(rows.map((row) => row[amount])).toContain(32566732);
  expect(rows.map((row) => row[0])).toContain('=SUM(A1)乡');
  expect(sheets[2]?.rows).toHaveLength(1 + view().rows.length);
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (name.includes('worksheets/')) expect(new TextDecoder().decode(part)).not.toContain('<f>');
});

test('A file for everybody has both languages in its heads, and is the same each time', async () => {
  const { rows, warnings } = listView(
    { regions: ['qinghai'], years: [2020], indicators, measure: 'count' },
    observations,
  );
  expect(formatGridCsv({ rows }, undefined)).toContain('"新收申请 / Requests received (件)"');
  const words = { title: '湟中区' };
  const made = await formatGridXlsx({ rows, warnings }, undefined, words);
  expect(await formatGridXlsx({ rows, warnings }, undefined, words)).toEqual(made);
});

test('Of the five real reports every figure is in the files as it is in the dataset', async () => {
  const real = buildDataset(buildPortal(await readContent('content')));
  const regions = ['qinghai', 'ningxia', 'xinjiang'];
  const choice = { regions, years: [2020, 2021], indicators, measure: 'count' } as const;
  const [head = [], ...lines] = linesOf(formatViewCsv(listView(choice, real), 'en'));
  const column = (name: string) => head.indexOf(name);
  const values = new Map(
    lines.map((line) => [`${line[column('Report')]} ${line[column('Id of the figure')]}`, line[column('Value')]]),
  );
  for (const one of real)
    expect(values.get(`${one.report} ${one.indicator}`)).toBe(one.value === null ? '' : String(one.value));
});
