import type { History } from '../core/history/build-history.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import { parentPath, type Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';
import { type EarlierReport, earlierReport } from './changes-page.ts';
import { readHistory } from './history.ts';
import { buildLastChange, type LastChange } from './last-change.ts';
import { type ListedTownship, listCounties } from './national-list.ts';
import { openGazetteer, readPortal } from './portal.ts';
import { indexOf } from './portal-index.ts';
import { townshipJsonLd } from './region-jsonld.ts';
import { regionName } from './region-name.ts';
import { type Fact, reportFacts } from './report-facts.ts';
import { pickTrends, type Trends } from './trends.ts';

/** One year of a township: its report, or that it is missing. */
export type TownshipYear = { year: number } & { report?: ReportEntry };

export interface ReportEntry {
  path: string;
  title: string;
  issued?: string;
  /** Findings, as the report's own page counts them, and those of them that the maintainer confirms as the original's own. */
  noted: number;
  acknowledged: number;
  held: number;
  earlier?: EarlierReport;
  /** Undefined where the history is not known. */
  change?: LastChange;
}

/** Everything the page of a township shows. */
export interface TownshipPageValue {
  /** In the page's language, as are the next two. */
  name: string;
  countyName: string;
  /** With all it lies in. */
  place: string;
  region: Region;
  above: Region[];
  /** The name in the national list, where it differs. */
  otherNames: string[];
  /** The latest first. */
  years: TownshipYear[];
  latest?: { year: number; path: string; facts: Fact[] };
  /** Where it has reports for two years. */
  trends?: Trends;
  /** The other townships of its county. */
  neighbours: ListedTownship[];
  structuredData: object;
}

export const townshipPage = async (language: Language, path: string): Promise<TownshipPageValue> =>
  buildTownshipPage(await readPortal(), openGazetteer(), language, path, await readHistory());

export const buildTownshipPage = (
  portal: Portal,
  gazetteer: Gazetteer,
  language: Language,
  path: string,
  history?: History,
): TownshipPageValue => {
  const region = portal.regions.get(path);
  if (!region) throw new Error(`There is no region ${path}`);
  const { below, years } = indexOf(portal);
  const reports = below(path);
  const latest = reports.at(-1);
  const county = portal.regions.get(parentPath(path) ?? '');
  const inCounty = county ? listCounties(portal, gazetteer, county).flatMap(({ townships }) => townships) : [];
  const trends = pickTrends(reports, portal.regions, language);
  const lineage = portal.regions.lineage(path);
  const above = lineage.slice(0, -1);
  const earlierOf = (checked: CheckedReport) => earlierReport(portal, checked, language);
  const changeOf = (report: string) => history && buildLastChange(history, language, report);
  const ofYears = years.map((year) => townshipYear(year, reports, earlierOf, changeOf)).reverse();
  const names = lineage.map((one) => regionName(one, language));
  return {
    name: regionName(region, language),
    countyName: county ? regionName(county, language) : '',
    place: language === 'en' ? names.toReversed().join(', ') : names.join(''),
    region,
    above,
    otherNames: inCounty.find(({ code }) => code === region.code)?.otherNames ?? [],
    years: ofYears,
    ...(latest && {
      latest: { year: latest.report.year, path: latest.path, facts: reportFacts(latest.report, language) },
    }),
    ...(trends && { trends }),
    neighbours: inCounty.filter(({ code }) => code !== region.code),
    structuredData: townshipJsonLd(region, above, ofYears, language),
  };
};

const townshipYear = (
  year: number,
  reports: readonly CheckedReport[],
  earlierOf: (checked: CheckedReport) => EarlierReport | undefined,
  changeOf: (report: string) => LastChange | undefined,
): TownshipYear => {
  const checked = reports.find(({ report }) => report.year === year);
  if (!checked) return { year };
  const { report, findings, assessments } = checked;
  const earlier = earlierOf(checked);
  const change = changeOf(checked.path);
  return {
    year,
    report: {
      path: checked.path,
      title: report.title,
      ...(report.issued && { issued: report.issued }),
      noted: findings.length,
      acknowledged: findings.filter((finding) => finding.acknowledged !== undefined).length,
      held: [...assessments.values()].flat().filter(({ outcome }) => outcome === 'holds').length,
      ...(earlier && { earlier }),
      ...(change && { change }),
    },
  };
};
