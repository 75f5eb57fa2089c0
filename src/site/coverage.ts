import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import type { Region } from '../core/regions/region.ts';
import { countTownships, prefixOf } from './national-list.ts';
import { indexOf } from './portal-index.ts';

/** A line of a coverage grid: one region, and how many reports it has for each year. */
export interface CoverageRow {
  code: string;
  name: string;
  region?: Region;
  townships: number;
  /** Townships with at least one report. */
  covered: number;
  /** In the order of the index's years. */
  counts: number[];
  /** How full each year is, from 0 for none to 4 for every township: the shade beside the number. */
  shades: number[];
  /** Of a prefecture on its province's page: its counties with a report, for there may be two hundred without. */
  counties: CoverageRow[];
}

export const coveredTownships = (reports: readonly CheckedReport[]): number =>
  new Set(reports.map(({ report }) => report.region)).size;

const countByYear = (reports: readonly CheckedReport[], years: readonly number[]): number[] =>
  years.map((year) => reports.filter(({ report }) => report.year === year).length);

/** The regions one level below: every one of the national list, and those only content/ knows. */
export const coverageBelow = (portal: Portal, gazetteer: Gazetteer, region: Region): CoverageRow[] => {
  const codes = childCodes(gazetteer, region);
  const children = portal.regions.children(region.path);
  const unlisted = children.filter((child) => !codes.includes(child.code)).map((child) => child.code);
  const rows = [...codes, ...unlisted].map((code) => coverageRow(portal, gazetteer, code));
  if (region.level !== 'province') return rows;
  return rows.map((row) => ({
    ...row,
    counties: row.region ? coverageBelow(portal, gazetteer, row.region).filter(({ covered }) => covered > 0) : [],
  }));
};

/** How many townships of a region have a report for each year. */
export const countYears = (
  reports: readonly CheckedReport[],
  years: readonly number[],
  townships: number,
): YearCount[] =>
  countByYear(reports, years).map((count, index) => ({
    year: years[index] ?? 0,
    count,
    shade: shadeOf(count, townships),
  }));

export interface YearCount {
  year: number;
  count: number;
  shade: number;
}

/** A quarter of the townships a shade; the lowest says that there is any. */
const shadeOf = (count: number, townships: number): number =>
  count === 0 ? 0 : Math.max(1, Math.min(4, Math.floor((count / Math.max(1, townships)) * 4)));

/** Every province of the country. */
export const coverageOfProvinces = (portal: Portal, gazetteer: Gazetteer): CoverageRow[] =>
  gazetteer
    .within('')
    .filter((entry) => entry.code.length === 2)
    .map((entry) => coverageRow(portal, gazetteer, `${entry.code}0000`));

/** Six-digit codes, as content/ writes them. */
const childCodes = (gazetteer: Gazetteer, region: Region): string[] => {
  const below = gazetteer.within(prefixOf(region));
  if (region.level === 'prefecture') return below.filter(({ code }) => code.length === 6).map(({ code }) => code);
  return below.filter(({ code }) => code.length === 4).map(({ code }) => `${code}00`);
};

const coverageRow = (portal: Portal, gazetteer: Gazetteer, code: string): CoverageRow => {
  const { byCode, below, years } = indexOf(portal);
  const region = byCode.get(code);
  const prefix = region ? prefixOf(region) : code.replace(/(?:00)+$/, '');
  const reports = region ? below(region.path) : [];
  const townships = countTownships(gazetteer, prefix);
  const counts = countByYear(reports, years);
  return {
    code,
    name: region?.name ?? gazetteer.get(code)?.name ?? code,
    ...(region && { region }),
    townships,
    covered: coveredTownships(reports),
    counts,
    shades: counts.map((count) => shadeOf(count, townships)),
    counties: [],
  };
};
