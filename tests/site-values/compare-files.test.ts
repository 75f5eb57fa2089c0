import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { listObservations, packCounty } from '../../src/site/observations.ts';
import { prepareComparisons, preparedSvgs } from '../../src/site/prepared-comparisons.ts';
import { filedCounties, regionCsv, regionXlsx } from '../../src/site/region-files.ts';
import { readCsv } from '../support/read-csv.ts';

const portal = buildPortal(await readContent('content'));
const huangzhong = 'qinghai/xining/huangzhong';

test('Every county with a report has its figures as files, nothing above or below it', () => {
  expect(filedCounties(portal)).toEqual(
    ['ningxia/shizuishan/pingluo', 'qinghai/haidong/pingan', huangzhong, 'xinjiang/tacheng/wusu'].sort(),
  );
});

test('The file of a county has a row for every year of its townships, with the figures as the reports give them', () => {
  const [head = [], ...rows] = readCsv(regionCsv(portal, huangzhong).slice(1)).records;
  const column = (zh: string) => head.findIndex((name) => name.startsWith(`${zh} /`));
  expect(rows.map((row) => [row[0]?.split(' / ')[0], row[column('政府集中采购金额')]])).toEqual([
    ['大才回族乡', '6060500'],
    ['拦隆口镇', '32566732'],
  ]);
  expect(rows.map((row) => row[column('行政事业性收费金额')])).toEqual(['本版表格无此项', '本版表格无此项']);
});

test('The notes of its workbook name every report with its address', async () => {
  const { sheets } = await readXlsx(await regionXlsx(portal, huangzhong));
  const notes = sheets[0]?.rows.flat().map(String) ?? [];
  for (const title of ['大才回族乡2020年政府信息公开工作年度报告', '拦隆口镇2020年政府信息公开工作年度报告'])
    expect(notes.some((note) => note.includes(title.slice(-18)))).toBe(true);
  expect(notes.filter((note) => /huangzhong\/(dacai|lanlongkou)\/2020\/$/.test(note))).toHaveLength(2);
  expect(notes.join()).toContain('不是 0');
});

test('The index of the observations and the files of the counties agree', () => {
  const { counties } = listObservations(portal);
  for (const { region, townships, reports, years } of counties) {
    const packed = packCounty(portal, region);
    expect(packed.county).toBe(region);
    expect(packed.townships).toHaveLength(townships);
    const all = packed.townships.flatMap((township) => township.reports);
    expect(all).toHaveLength(reports);
    expect([...new Set(all.map(({ year }) => year))].sort()).toEqual(years);
  }
  expect(counties.reduce((sum, { reports }) => sum + reports, 0)).toBe(5);
});

test('Every prepared chart has its picture, with where it is from and without any colour that a page must define', () => {
  const pictures = new Map(preparedSvgs(portal, 'zh-CN').map(({ name, svg }) => [name, svg]));
  const groups = prepareComparisons(portal, 'zh-CN', '');
  const charts = groups.flatMap((group) => group.charts);
  expect(charts.length).toBeGreaterThan(0);
  for (const { svg: address } of charts) {
    const svg = pictures.get(address.split('/').at(-1)?.replace('.svg', '') ?? '');
    expect(svg).toContain('来源：各乡镇政府信息公开工作年度报告');
    expect(svg).toContain('compare/?');
    expect(svg).not.toContain('var(');
  }
});
