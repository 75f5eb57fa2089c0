import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { buildChangesPage, comparedPaths, earlierReport, listReadyPages } from '../../src/site/changes-page.ts';
import { file, publishedReport, regionFiles, townshipPath } from '../support/content-files.ts';

const text = publishedReport(`${townshipPath}/2020`);
const ofYear = (year: number) => file(`${townshipPath}/${year}.md`, text.replace('\nyear: 2020', `\nyear: ${year}`));
const portal = buildPortal([...regionFiles, ...[2020, 2021, 2024].map(ofYear)]);

test('A report stands beside the nearest earlier one of its township; the first has none', () => {
  expect(portal.reports).toHaveLength(3);
  expect(comparedPaths(portal)).toEqual([`${townshipPath}/2021`, `${townshipPath}/2024`]);
  expect(earlierReport(portal, `${townshipPath}/2024`)?.report.year).toBe(2021);
  expect(earlierReport(portal, `${townshipPath}/2020`)).toBeUndefined();
});

test('Years of which there is no report are told', () => {
  expect(buildChangesPage(portal, `${townshipPath}/2024`, 'zh-CN')).toMatchObject({ gap: 2, name: '拦隆口镇' });
  expect(buildChangesPage(portal, `${townshipPath}/2021`, 'zh-CN').gap).toBe(0);
});

test('Of the ready pages the latest years come first, and all are counted', () => {
  const { pages, all } = listReadyPages(portal, 'zh-CN', 1);
  expect(all).toBe(2);
  expect(pages.map(({ years }) => years)).toEqual([{ before: 2021, after: 2024 }]);
});
