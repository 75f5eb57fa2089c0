import { comparableReport } from '../core/compare-reports/comparable-report.ts';
import { compareReports, type ReportDifference } from '../core/compare-reports/compare-reports.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';
import { indexOf } from './portal-index.ts';
import { regionName } from './region-name.ts';
import { rememberLatest } from './remember-latest.ts';

/** A report beside the one before it of the same township. */
export interface ChangesPage {
  path: string;
  /** In the page's language. */
  name: string;
  lineage: Region[];
  years: { before: number; after: number };
  difference: ReportDifference;
  /** Years between the two of which there is no report. */
  gap: number;
}

/** The nearest earlier report of the same township, where there is one. */
export const earlierReport = (portal: Portal, path: string): CheckedReport | undefined => {
  const { year, region } = portal.report(path)?.report ?? {};
  if (year === undefined || region === undefined) return undefined;
  return indexOf(portal)
    .below(region)
    .findLast(({ report }) => report.year < year);
};

/** Paths of those reports that have an earlier one. */
export const comparedPaths = (portal: Portal, reports: readonly CheckedReport[] = portal.reports): string[] =>
  reports.flatMap(({ path }) => (earlierReport(portal, path) ? [path] : []));

/** The same in every language. */
const difference = rememberLatest((before: CheckedReport, after: CheckedReport) =>
  compareReports(comparableReport(before.report), comparableReport(after.report)),
);

export const buildChangesPage = (portal: Portal, path: string, language: Language): ChangesPage => {
  const after = portal.report(path);
  const before = earlierReport(portal, path);
  if (!after || !before) throw new Error(`${path} has no earlier report`);
  const lineage = portal.regions.lineage(after.report.region);
  const township = lineage.at(-1);
  const years = { before: before.report.year, after: after.report.year };
  return {
    path,
    name: township ? regionName(township, language) : after.report.issuer,
    lineage,
    years,
    difference: difference(before, after),
    gap: years.after - years.before - 1,
  };
};

export interface ReadyPage {
  path: string;
  name: string;
  years: { before: number; after: number };
}

/** The ready pages of the latest years, and how many there are in all. */
export const listReadyPages = (
  portal: Portal,
  language: Language,
  most: number,
): { pages: ReadyPage[]; all: number } => {
  const paths = comparedPaths(portal);
  const pages = paths.flatMap((path): ReadyPage[] => {
    const after = portal.report(path)?.report;
    const before = earlierReport(portal, path)?.report;
    const township = after && portal.regions.get(after.region);
    if (!after || !before || !township) return [];
    return [{ path, name: regionName(township, language), years: { before: before.year, after: after.year } }];
  });
  return { pages: pages.toSorted((a, b) => b.years.after - a.years.after).slice(0, most), all: paths.length };
};
