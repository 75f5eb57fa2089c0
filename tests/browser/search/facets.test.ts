import { expect, test } from 'vitest';
import { countReports, passes } from '../../../src/browser/search/facets.ts';
import { noFacets } from '../../../src/browser/search/state.ts';
import { searchedReport } from './searched-report.ts';

const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou';
const reports = [
  searchedReport(lanlongkou, 2020, { findings: ['broken', 'acknowledged'], figures: ['requests'] }),
  searchedReport(lanlongkou, 2021, { figures: ['requests', 'litigation'] }),
  searchedReport('qinghai/haidong/pingan/bazanggou', 2020),
  searchedReport('qinghai-test/xining/huangzhong/other', 2021, { figures: ['litigation'] }),
];
const everything = { place: '', facets: noFacets };

test('a value is counted as what it would leave if it were chosen, everything else staying as it is', () => {
  for (const narrowing of [
    everything,
    { place: 'qinghai', facets: noFacets },
    { place: '', facets: { ...noFacets, year: '2021', figures: 'litigation' } },
    { place: 'qinghai/xining', facets: { ...noFacets, findings: 'broken' } },
  ]) {
    const counts = countReports(reports, narrowing);
    for (const name of ['year', 'edition', 'findings', 'figures'] as const)
      for (const [value, count] of counts.facets[name]) {
        const chosen = { ...narrowing, facets: { ...narrowing.facets, [name]: value } };
        expect(reports.filter((report) => passes(report, chosen))).toHaveLength(count);
      }
    for (const [place, count] of counts.places)
      expect(reports.filter((report) => passes(report, { ...narrowing, place }))).toHaveLength(count);
  }
});

test('what is chosen on one list does not shorten that list', () => {
  const { facets, places } = countReports(reports, { place: 'qinghai/xining', facets: { ...noFacets, year: '2020' } });
  expect(Object.fromEntries(facets.year)).toEqual({ 2020: 1, 2021: 1 });
  expect(Object.fromEntries(facets.figures)).toEqual({ requests: 1 });
  expect(places.get('qinghai/haidong')).toBe(1);
  expect(places.get('qinghai-test')).toBeUndefined();
});

test('a place whose name begins like another is not within it', () => {
  expect(reports.filter((report) => passes(report, { ...everything, place: 'qinghai' }))).toHaveLength(3);
});
