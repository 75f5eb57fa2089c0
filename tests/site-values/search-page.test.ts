import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { browseReports } from '../../src/site/search-page.ts';

const portal = buildPortal(await readContent('content'));
const years = ({ townships }: ReturnType<typeof browseReports>[number]) => townships.flatMap((one) => one.years);

test('without JavaScript the search page lists every township with its years', () => {
  const provinces = browseReports(portal, 'zh-CN');
  expect(provinces.flatMap(years)).toHaveLength(portal.reports.length);
  expect(provinces.flatMap(({ prefectures }) => prefectures)).toEqual([]);
});

test('of more townships than a page can list it leads to every county, whose page lists them', () => {
  const provinces = browseReports(portal, 'zh-CN', 4);
  expect(provinces.flatMap(years)).toEqual([]);
  const counties = provinces.flatMap(({ prefectures }) => prefectures.flatMap((one) => one.counties));
  const paths = new Set(portal.reports.map(({ report }) => `/${report.region.split('/').slice(0, 3).join('/')}/`));
  expect(new Set(counties.map(({ href }) => href))).toEqual(paths);
  expect(counties.reduce((sum, { reports }) => sum + reports, 0)).toBe(portal.reports.length);
});
