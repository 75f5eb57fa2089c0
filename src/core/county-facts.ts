import type { CheckedCounty, CheckedReport } from './check-county.ts';
import type { Finding, Place } from './findings/finding.ts';
import type { Summary } from './findings/summary.ts';
import type { Region } from './regions/region.ts';
import type { RegionTree } from './regions/region-tree.ts';
import type { Report } from './report/report.ts';

/** Of a county, what facts are made from. */
export interface CountyReports {
  path: string;
  /** By region, then year. */
  reports: readonly CheckedReport[];
  /** At least the county's own and those it lies in. */
  regions: RegionTree;
}

/** Something that follows from the files of one county: made once and kept until one of them, or our code, changes. */
export interface CountyFact<T> {
  /** Its name among the kept values. */
  kind: string;
  /** A plain value, as JSON gives it back. */
  of(county: CountyReports): T;
}

/** What a report says of itself, without its tables and its prose. */
export type ReportIdentity = Omit<Report, 'tables' | 'sections' | 'stated' | 'acknowledged' | 'placeOf'>;

/** What a list of all reports of a country knows of each. */
export interface ListedReport {
  report: ReportIdentity;
  counts: Summary;
  /** Where the hash of its original stands, if it has one. */
  originAt?: Place;
}

/** What is at hand of every county, however many there are. */
export interface CountyList {
  regions: Region[];
  reports: ListedReport[];
  /** Those that are not about one of `reports`. */
  findings: Finding[];
}

export const listCounty = ({ regions, reports, findings }: CheckedCounty): CountyList => ({
  regions,
  reports: reports.map(listReport),
  findings,
});

const listReport = ({ report, counts }: CheckedReport): ListedReport => {
  const { tables: _, sections: __, stated: ___, acknowledged: ____, placeOf, ...identity } = report;
  return {
    report: identity,
    counts,
    ...(report.source.sha256 !== undefined && { originAt: placeOf('source.sha256') }),
  };
};
