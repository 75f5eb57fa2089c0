import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Gazetteer, GazetteerEntry } from '../core/regions/gazetteer.ts';
import type { Region, RegionLevel } from '../core/regions/region.ts';
import { indexOf } from './portal-index.ts';

/** A township of the national list or of content/, told apart by its code. */
export interface ListedTownship {
  code: string;
  name: string;
  /** Where content/ has it. */
  region?: Region;
  /** Other names it is known by: the list's own where it differs, and former ones. */
  otherNames: string[];
  reports: readonly CheckedReport[];
}

export interface ListedCounty {
  code: string;
  name: string;
  region?: Region;
  townships: ListedTownship[];
  /** How many of them have a report. */
  covered: number;
}

const digits: Record<RegionLevel, number> = { province: 2, prefecture: 4, county: 6, township: 9 };

/** The digits with which the codes of everything in a region begin. */
export const prefixOf = (region: Region): string => region.code.slice(0, digits[region.level]);

export const countTownships = (gazetteer: Gazetteer, prefix: string): number =>
  gazetteer.counties(prefix).reduce((sum, county) => sum + gazetteer.townshipsOf(county.code).length, 0);

/** Every county in a region with every township: those of the list, then those only content/ knows. */
export const listCounties = (portal: Portal, gazetteer: Gazetteer, region: Region): ListedCounty[] => {
  const { byCode } = indexOf(portal);
  const listed = gazetteer.counties(prefixOf(region));
  const codes = new Set(listed.map((county) => county.code));
  const unlisted = countiesIn(portal, region).filter((one) => !codes.has(one.code));
  return [...listed, ...unlisted].map(({ code, name }) => {
    const known = byCode.get(code);
    const townships = listTownships(portal, gazetteer, { code, name }, known);
    const covered = townships.filter((township) => township.reports.length > 0).length;
    return { code, name: known?.name ?? name, ...(known && { region: known }), townships, covered };
  });
};

/** Those content/ has. */
const countiesIn = (portal: Portal, region: Region): readonly Region[] =>
  region.level === 'county'
    ? [region]
    : portal.regions.children(region.path).flatMap((child) => countiesIn(portal, child));

const listTownships = (
  portal: Portal,
  gazetteer: Gazetteer,
  county: GazetteerEntry,
  known: Region | undefined,
): ListedTownship[] => {
  const { byCode } = indexOf(portal);
  const listed = gazetteer.townshipsOf(county.code);
  const codes = new Set(listed.map((township) => township.code));
  const unlisted = (known ? portal.regions.children(known.path) : []).filter((one) => !codes.has(one.code));
  return [...listed, ...unlisted].map((entry) => listTownship(portal, entry, byCode.get(entry.code)));
};

const listTownship = (portal: Portal, { code, name }: GazetteerEntry, region: Region | undefined): ListedTownship => {
  const otherNames = region ? namesBeside(region, name) : [];
  const reports = region ? indexOf(portal).below(region.path) : [];
  return { code, name: region?.name ?? name, ...(region && { region }), otherNames, reports };
};

const namesBeside = (region: Region, listedName: string): string[] => {
  const former = region.formerly.flatMap((identity) => identity.name ?? []);
  return [...new Set([listedName, ...former])].filter((name) => name !== region.name);
};
