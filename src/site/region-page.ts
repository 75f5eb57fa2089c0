import type { Portal } from '../core/portal.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import type { Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';
import { buildComparisons, type Comparison } from './comparisons.ts';
import { type CoverageRow, countYears, coverageBelow, coveredTownships, type YearCount } from './coverage.ts';
import { type ListedCounty, listCounties } from './national-list.ts';
import { observeKept } from './observe.ts';
import { buildOverYears, type OverYears } from './over-years.ts';
import { openGazetteer, readPortal } from './portal.ts';
import { indexOf } from './portal-index.ts';
import { buildChanges, type RegionChanges } from './region-changes.ts';
import { regionJsonLd } from './region-jsonld.ts';
import { regionName } from './region-name.ts';

/** The counties of one prefecture. */
export interface CountyGroup {
  code: string;
  name: string;
  region?: Region;
  counties: ListedCounty[];
}

/** Everything the page of a province, a prefecture or a county shows. */
export interface RegionPageValue {
  /** In the page's language. */
  name: string;
  region: Region;
  /** From the province down to the region above. */
  above: Region[];
  years: readonly number[];
  townships: number;
  covered: number;
  reports: number;
  /** Of the regions one level below; empty for a county, whose townships are their own grid. */
  coverage: CoverageRow[];
  /** How many townships have a report, year by year. */
  yearCounts: YearCount[];
  /** With their townships. Of a province only the counties without a report: it may have thousands of townships. */
  groups: CountyGroup[];
  /** Where there are reports for the latest year and the one before. */
  changes?: RegionChanges;
  comparisons: Comparison[];
  /** Of a county whose townships have reports for several years. */
  overYears?: OverYears;
  structuredData: object;
}

export const regionPage = async (language: Language, path: string): Promise<RegionPageValue> =>
  buildRegionPage(await readPortal(), openGazetteer(), language, path);

export const buildRegionPage = (
  portal: Portal,
  gazetteer: Gazetteer,
  language: Language,
  path: string,
): RegionPageValue => {
  const region = portal.regions.get(path);
  if (!region) throw new Error(`There is no region ${path}`);
  const index = indexOf(portal);
  const reports = index.below(path);
  const counties = listCounties(portal, gazetteer, region);
  const above = portal.regions.lineage(path).slice(0, -1);
  const townships = counties.reduce((sum, county) => sum + county.townships.length, 0);
  const observe = observeKept(portal);
  const changes = buildChanges(reports, portal.regions, language, observe);
  const overYears = region.level === 'county' ? buildOverYears(reports, portal.regions, language) : undefined;
  return {
    name: regionName(region, language),
    region,
    above,
    years: index.years,
    townships,
    covered: coveredTownships(reports),
    reports: reports.length,
    coverage: region.level === 'county' ? [] : coverageBelow(portal, gazetteer, region),
    yearCounts: countYears(reports, index.years, townships),
    groups: groupByPrefecture(portal, gazetteer, region.level === 'province' ? counties.filter(isUncovered) : counties),
    ...(changes && { changes }),
    comparisons: buildComparisons(reports, observe, language),
    ...(overYears && { overYears }),
    structuredData: regionJsonLd(region, above, language),
  };
};

const isUncovered = ({ covered }: ListedCounty): boolean => covered === 0;

const groupByPrefecture = (portal: Portal, gazetteer: Gazetteer, counties: readonly ListedCounty[]): CountyGroup[] => {
  const { byCode } = indexOf(portal);
  return [...Map.groupBy(counties, ({ code }) => code.slice(0, 4))].map(([code, own]) => {
    const region = byCode.get(`${code}00`);
    const name = region?.name ?? gazetteer.get(code)?.name ?? code;
    return { code, name, ...(region && { region }), counties: own };
  });
};
