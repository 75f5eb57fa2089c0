import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { countYears, coverageBelow, coverageOfProvinces } from '../../src/site/coverage.ts';
import { listCounties } from '../../src/site/national-list.ts';
import { indexOf } from '../../src/site/portal-index.ts';
import { buildRegionPage } from '../../src/site/region-page.ts';

const portal = buildPortal(await readContent('content'));
const gazetteer = parseGazetteer(readGazetteerText());
const region = (path: string) => {
  const found = portal.regions.get(path);
  if (!found) throw new Error(path);
  return found;
};

test('The provinces of the country add up to every township and to every covered one', () => {
  const provinces = coverageOfProvinces(portal, gazetteer);
  expect(provinces).toHaveLength(31);
  expect(provinces.reduce((sum, row) => sum + row.townships, 0)).toBe(gazetteer.count);
  const covered = new Set(portal.reports.map(({ report }) => report.region)).size;
  expect(provinces.reduce((sum, row) => sum + row.covered, 0)).toBe(covered);
});

test('Years run from the first of the national form to the latest report, without a gap', () => {
  const { years } = indexOf(portal);
  expect(years[0]).toBe(2019);
  expect(years).toEqual(years.map((_, step) => 2019 + step));
});

test('A province has a line for each prefecture of the national list, covered or not', () => {
  const rows = coverageBelow(portal, gazetteer, region('qinghai'));
  expect(rows.map((row) => row.name)).toContain('玉树藏族自治州');
  const xining = rows.find((row) => row.code === '630100');
  expect(xining).toMatchObject({ name: '西宁市', covered: 2 });
  expect(xining?.region?.path).toBe('qinghai/xining');
  expect(rows.find((row) => row.name === '玉树藏族自治州')).toMatchObject({ covered: 0 });
});

test('A prefecture has a line for each of its counties, and none for itself', () => {
  const rows = coverageBelow(portal, gazetteer, region('qinghai/xining'));
  expect(rows.map((row) => row.code)).toEqual(gazetteer.counties('6301').map((county) => county.code));
});

test('Below a prefecture of a province stand its counties with a report, and no others', () => {
  const xining = coverageBelow(portal, gazetteer, region('qinghai')).find((row) => row.code === '630100');
  expect(xining?.counties.map(({ name }) => name)).toEqual(['湟中区']);
  expect(xining?.counties[0]?.counts).toEqual(xining?.counts);
});

test('The page of a province lists the townships of counties without a report, for the others have their own pages', () => {
  const page = buildRegionPage(portal, gazetteer, 'zh-CN', 'qinghai');
  const listed = page.groups.flatMap((group) => group.counties);
  expect(listed.map(({ name }) => name)).not.toContain('湟中区');
  const townships = listed.reduce((sum, county) => sum + county.townships.length, 0);
  const own = page.coverage.flatMap((row) => row.counties).reduce((sum, county) => sum + county.townships, 0);
  expect(townships + own).toBe(page.townships);
});

test('A year is shaded by how many of the townships have a report for it', () => {
  const reports = portal.reports.filter(({ report }) => report.year === 2020);
  const shade = (townships: number) => countYears(reports, [2019, 2020], townships).map((one) => one.shade);
  expect(reports).toHaveLength(4);
  expect(shade(4)).toEqual([0, 4]);
  expect(shade(5)).toEqual([0, 3]);
  expect(shade(400)).toEqual([0, 1]);
});

test('Townships of content/ are matched by code and keep the name of the list beside their own', () => {
  const [county] = listCounties(portal, gazetteer, region('qinghai/haidong/pingan'));
  const found = county?.townships.find((township) => township.code === '630203204');
  expect(found).toMatchObject({ name: '巴藏沟回族乡', otherNames: ['巴藏沟乡'] });
  expect(found?.reports).toHaveLength(1);
  expect(county?.townships.filter((township) => township.name === '巴藏沟乡')).toEqual([]);
});

test('A region that content/ has and the list has not is not lost', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const own = buildPortal([
    file('qinghai/region.yaml', 'name: 青海省\ncode: "630000"\nlevel: province\n'),
    file('qinghai/xining/region.yaml', 'name: 西宁市\ncode: "630100"\nlevel: prefecture\n'),
    file('qinghai/xining/xin/region.yaml', 'name: 新区\ncode: "630199"\nlevel: county\n'),
    file('qinghai/xining/xin/xin/region.yaml', 'name: 新镇\ncode: "630199100"\nlevel: township\n'),
  ]);
  const page = buildRegionPage(own, gazetteer, 'zh-CN', 'qinghai/xining');
  const added = page.groups.flatMap((group) => group.counties).find((county) => county.code === '630199');
  expect(added?.townships.map((township) => township.name)).toEqual(['新镇']);
  expect(page.coverage.map((row) => row.name)).toContain('新区');
});
