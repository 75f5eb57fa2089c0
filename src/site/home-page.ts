import { checks } from '../core/checks/index.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Language } from '../i18n/language.ts';
import { type OutcomeCounts, totalOutcomes } from './check-pages.ts';
import { type CoverageRow, coverageOfProvinces, coveredTownships } from './coverage.ts';
import { openGazetteer, readPortal } from './portal.ts';
import { regionName } from './region-name.ts';

export interface LatestReport {
  path: string;
  year: number;
  title: string;
  /** Where it is from, in the page's language. */
  place: string;
  issued?: string;
}

/** Everything the home page shows. */
export interface HomePage {
  reports: number;
  covered: number;
  townships: number;
  latest: LatestReport[];
  provinces: CoverageRow[];
  rules: number;
  outcomes: OutcomeCounts;
  /** Of those not as a rule says. */
  acknowledged: number;
}

const latestCount = 8;

export const homePage = async (language: Language): Promise<HomePage> => {
  const portal = await readPortal();
  const gazetteer = openGazetteer();
  return {
    reports: portal.reports.length,
    covered: coveredTownships(portal.reports),
    townships: gazetteer.count,
    latest: latestReports(portal, latestCount, language),
    provinces: coverageOfProvinces(portal, gazetteer),
    rules: checks.length,
    ...totalOutcomes(portal),
  };
};

/** The last to arrive first: by the day the original was fetched, else the year it is about. */
export const latestReports = (portal: Portal, count: number, language: Language): LatestReport[] => {
  const keyOf = ({ report }: CheckedReport) =>
    [report.source.retrieved ?? '', report.year, report.issued ?? ''].join(' ');
  return portal.reports
    .map((checked) => ({ checked, key: keyOf(checked) }))
    .sort((a, b) => (a.key === b.key ? (a.checked.path < b.checked.path ? -1 : 1) : a.key < b.key ? 1 : -1))
    .slice(0, count)
    .map(({ checked: { path, report } }) => ({
      path,
      year: report.year,
      title: report.title,
      place: placeOf(portal, report.region, language),
      ...(report.issued && { issued: report.issued }),
    }));
};

const placeOf = (portal: Portal, path: string, language: Language): string => {
  const names = portal.regions.lineage(path).map((region) => regionName(region, language));
  return language === 'en' ? names.toReversed().join(', ') : names.join(' › ');
};
