import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { formatBytes } from '../../src/site/format-bytes.ts';
import { latestReports } from '../../src/site/home-page.ts';
import { languagePaths } from '../../src/site/language-paths.ts';
import { buildTownshipPage } from '../../src/site/township-page.ts';

const portal = buildPortal(await readContent('content'));
const gazetteer = parseGazetteer(readGazetteerText());
const lanlongkou = buildTownshipPage(portal, gazetteer, 'zh-CN', 'qinghai/xining/huangzhong/lanlongkou');

test('A page stands at the root in Chinese and in a folder in English', () => {
  expect(languagePaths().map(({ params, props }) => [params.lang, props.language])).toEqual([
    [undefined, 'zh-CN'],
    ['en', 'en'],
  ]);
});

test('A township lists its years, the latest first, missing ones too', () => {
  const years = lanlongkou.years.map(({ year }) => year);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  const [without, having] = [
    lanlongkou.years.find((entry) => entry.year === 2019),
    lanlongkou.years.find((entry) => entry.year === 2020),
  ];
  expect(without).toEqual({ year: 2019 });
  expect(having).toMatchObject({ report: { path: 'qinghai/xining/huangzhong/lanlongkou/2020', issued: '2021-02-03' } });
});

test('A township shows the rest of its county and not itself', () => {
  const names = lanlongkou.neighbours.map(({ name }) => name);
  expect(names).toContain('大才回族乡');
  expect(names).not.toContain('拦隆口镇');
  expect(names).toHaveLength(gazetteer.townshipsOf('630106').length - 1);
});

test('The latest reports are those last retrieved, then those about the latest year', () => {
  const latest = latestReports(portal, 3, 'en');
  expect(latest).toHaveLength(3);
  expect(latest.map(({ year }) => year)).toEqual(latest.map(({ year }) => year).sort((a, b) => b - a));
  expect(latest[0]?.place).toBe('Qukou Township, Pingluo County, Shizuishan City, Ningxia Hui Autonomous Region');
});

test.each([
  [512, '512 字节', '512 bytes'],
  [1280, '1.3 KB', '1.3 kB'],
  [160_400, '160 KB', '160 kB'],
  [12_400_000, '12 MB', '12 MB'],
])('%d bytes read as %s', (bytes, zh, en) => {
  expect(formatBytes(bytes, 'zh-CN')).toBe(zh);
  expect(formatBytes(bytes, 'en')).toBe(en);
});
