import { comparableReport } from '../core/compare-reports/comparable-report.ts';
import { compareReports, type ReportDifference } from '../core/compare-reports/compare-reports.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';
import { indexOf } from './portal-index.ts';
import { regionName } from './region-name.ts';
import { rememberLatest } from './remember-latest.ts';
import { routes } from './routes.ts';

/** The latest report of a township beside the one before it. */
export interface ChangesPage {
  /** Of the township. */
  path: string;
  /** In the page's language. */
  name: string;
  lineage: Region[];
  years: { before: number; after: number };
  difference: ReportDifference;
  /** Years between the two of which there is no report. */
  gap: number;
}

/** The report of the same township before this one: its year, and the address that shows the two beside each other. */
export interface EarlierReport {
  year: number;
  compared: string;
}

/** The nearest earlier report of the same township, where there is one. */
export const earlierReport = (
  portal: Portal,
  { report }: CheckedReport,
  language: Language,
): EarlierReport | undefined => {
  const reports = indexOf(portal).below(report.region);
  const before = reports.findLast(({ report: { year } }) => year < report.year);
  if (!before) return undefined;
  const isLatest = reports.at(-1)?.path === report.path;
  const compared = isLatest
    ? routes.changes(language, report.region)
    : routes.compareReports(language, [before.path, report.path]);
  return { year: before.report.year, compared };
};

const latestTwo = (portal: Portal, township: string): readonly CheckedReport[] =>
  indexOf(portal).below(township).slice(-2);

/** Paths of the townships with two reports or more. */
export const comparedTownships = (portal: Portal, regions: readonly Region[] = portal.regions.all): string[] =>
  regions.flatMap(({ level, path }) => (level === 'township' && latestTwo(portal, path).length === 2 ? [path] : []));

/** The same in every language. */
const difference = rememberLatest((before: CheckedReport, after: CheckedReport) =>
  compareReports(comparableReport(before.report), comparableReport(after.report)),
);

export const buildChangesPage = (portal: Portal, path: string, language: Language): ChangesPage => {
  const [before, after] = latestTwo(portal, path);
  const township = portal.regions.get(path);
  if (!before || !after || !township) throw new Error(`${path} has no two reports`);
  const years = { before: before.report.year, after: after.report.year };
  return {
    path,
    name: regionName(township, language),
    lineage: portal.regions.lineage(path),
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

/** The ready pages of the latest years. */
export const listReadyPages = (portal: Portal, language: Language, most: number): ReadyPage[] =>
  comparedTownships(portal)
    .flatMap((path): ReadyPage[] => {
      const [before, after] = latestTwo(portal, path);
      const township = portal.regions.get(path);
      if (!before || !after || !township) return [];
      const years = { before: before.report.year, after: after.report.year };
      return [{ path, name: regionName(township, language), years }];
    })
    .toSorted((a, b) => b.years.after - a.years.after)
    .slice(0, most);
