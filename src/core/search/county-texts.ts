import { countyOf } from '../dataset/index-observations.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';
import type { CountyCounts, CountyTexts } from './published.ts';
import { searchRecord } from './search-record.ts';

export const countCounties = ({ reports }: Pick<DatasetSource, 'reports'>): CountyCounts => {
  const counties = Map.groupBy(reports, ({ report }) => countyOf(report.region));
  return Object.fromEntries([...counties].map(([county, own]) => [county, own.length]));
};

/** The texts of one county after the other, so that those of a whole country need not be in memory at once. */
export function* countyTexts({
  reports,
}: Pick<DatasetSource, 'reports'>): Generator<[county: string, texts: CountyTexts]> {
  const counties = Map.groupBy(reports, ({ report }) => countyOf(report.region));
  for (const [county, own] of counties) yield [county, { reports: own.map(textsOf) }];
}

const textsOf = (source: ReportSource): CountyTexts['reports'][number] => {
  const { url: _, ...texts } = searchRecord(source);
  return texts;
};
