import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { buildChangesPage, comparedTownships, earlierReport, listReadyPages } from '../../src/site/changes-page.ts';
import { file, publishedReport, regionFiles, townshipPath } from '../support/content-files.ts';

const text = publishedReport(`${townshipPath}/2020`);
const ofYear = (year: number) => file(`${townshipPath}/${year}.md`, text.replace('\nyear: 2020', `\nyear: ${year}`));
const portalOf = (...years: number[]) => buildPortal([...regionFiles, ...years.map(ofYear)]);
const portal = portalOf(2020, 2021, 2024);

const earlierThan = (year: number) => {
  const report = portal.report(`${townshipPath}/${year}`);
  return report && earlierReport(portal, report, 'zh-CN');
};

test('A township with two reports or more has a page of the latest two; one with a single report has none', () => {
  expect(comparedTownships(portal)).toEqual([townshipPath]);
  expect(buildChangesPage(portal, townshipPath, 'zh-CN').years).toEqual({ before: 2021, after: 2024 });
  expect(comparedTownships(portalOf(2020))).toEqual([]);
});

test('The latest report leads to that page, an older one to where any two reports are compared; the first to neither', () => {
  expect(earlierThan(2024)).toEqual({ year: 2021, compared: `/${townshipPath}/changes/` });
  expect(earlierThan(2021)).toEqual({
    year: 2020,
    compared: `/compare/reports/?a=${townshipPath}/2020&b=${townshipPath}/2021`,
  });
  expect(earlierThan(2020)).toBeUndefined();
});

test('Years of which there is no report are told', () => {
  expect(buildChangesPage(portal, townshipPath, 'zh-CN')).toMatchObject({ gap: 2, name: '拦隆口镇' });
  expect(buildChangesPage(portalOf(2020, 2021), townshipPath, 'zh-CN').gap).toBe(0);
});

test('The ready pages are listed with their years', () => {
  expect(listReadyPages(portal, 'zh-CN', 1).map(({ years }) => years)).toEqual([{ before: 2021, after: 2024 }]);
});
