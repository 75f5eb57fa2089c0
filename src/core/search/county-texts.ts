import { countyOf } from '../dataset/index-observations.ts';
import type { ReportSource } from '../dataset/source.ts';
import type { CountyCounts, CountyTexts, SearchedTexts } from './published.ts';
import { searchRecord } from './search-record.ts';

/** @param regions the region of each report, as often as it has reports */
export const countCounties = (regions: Iterable<string>): CountyCounts => {
  const counts: CountyCounts = {};
  for (const region of regions) {
    const county = countyOf(region);
    counts[county] = (counts[county] ?? 0) + 1;
  }
  return counts;
};

/** All that the search needs of one county: its published texts, and what the index of its shard is made from. */
export const searchOfCounty = (reports: readonly Pick<ReportSource, 'report' | 'findings'>[]): CountyTexts => ({
  reports: reports.map((source): SearchedTexts => {
    const { url: _, ...texts } = searchRecord(source);
    return texts;
  }),
});
