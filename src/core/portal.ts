import { type CheckedCounty, type CheckedReport, checkCounty, countyOfFile } from './check-county.ts';
import { checks } from './checks/index.ts';
import { type CountyFact, type CountyList, listCounty } from './county-facts.ts';
import { fieldRules } from './document/field-rules.ts';
import { fileRules } from './document/file-rules.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Finding, Rule } from './findings/finding.ts';
import { sortFindings } from './findings/sort-findings.ts';
import { compareCounties, type ListedFile, sortPaths } from './join-counties.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import { regionRules } from './regions/region-rules.ts';
import { buildRegionTree, type RegionTree } from './regions/region-tree.ts';
import { reportRules } from './report/report-rules.ts';
import type { ProseStore } from './shared-prose/shared-prose.ts';

export type { CheckedReport } from './check-county.ts';

/** One county and what follows from its own files. */
export interface PortalCounty {
  /** Of the region, and of the folder its files lie in. */
  path: string;
  /** By region, then year. */
  reports: readonly CheckedReport[];
  fact<T>(fact: CountyFact<T>): T;
}

export interface Portal {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly CheckedReport[];
  report(path: string): CheckedReport | undefined;
  /** Those with reports, in the order of the reports. */
  counties: readonly PortalCounty[];
  /** Those that are not among the findings of a report: of regions, of the files themselves, of what is not published. */
  readonly otherFindings: readonly Finding[];
  /** Which passages stand in several reports, where that was found out before; else it is computed when it is asked for. */
  prose?: ProseStore;
  /** Of every file, also of those that could not be read as a report. */
  readonly findings: readonly Finding[];
}

/** Everything a finding can name, and so every page below /checks/. */
export const allRules: readonly Rule[] = [...checks, ...reportRules, ...regionRules, ...fieldRules, ...fileRules];

/**
 * The whole flow: files → documents → regions and reports → findings, county by county, then what can only be seen of all
 * together. Pure; never throws for what a file holds.
 *
 * @param gazetteer the national list, by which names and codes of regions are checked
 */
export const buildPortal = (files: readonly SourceFile[], gazetteer?: Gazetteer): Portal => {
  const { wellPlaced } = sortPaths(files);
  const counties = [...Map.groupBy(wellPlaced, ({ path }) => countyOfFile(path))].map(([path, own]) => {
    const checked = checkCounty(own);
    return { path, reports: checked.reports, list: listCounty(checked), open: () => checked };
  });
  return joinCounties(files, counties, gazetteer);
};

/** A county as it goes into a portal: what is listed of it is at hand, the rest may be read when it is asked for. */
export interface JoinedCounty {
  path: string;
  reports: readonly CheckedReport[];
  list: CountyList;
  open(): CheckedCounty;
  /** Where facts are kept; else they are made of what `open` gives. */
  fact?<T>(fact: CountyFact<T>): T;
}

/** @param files all of the content, also those that are in no county */
export const joinCounties = (
  files: readonly ListedFile[],
  joined: readonly JoinedCounty[],
  gazetteer?: Gazetteer,
): Portal => {
  const counties = joined.toSorted((a, b) => (`${a.path}/` < `${b.path}/` ? -1 : 1));
  const lists = counties.map(({ list }) => list);
  const regions = buildRegionTree(lists.flatMap((list) => list.regions));
  const reports = counties.flatMap((county) => county.reports);
  const byPath = new Map(reports.map((one) => [one.path, one]));
  let otherFindings: readonly Finding[] | undefined;
  return {
    regions,
    reports,
    report: (path) => byPath.get(path),
    counties: counties.filter((county) => county.reports.length > 0).map((county) => withFacts(county, regions)),
    // Most pages ask for none, and comparing all counties of a country is a quarter of a second.
    get otherFindings() {
      otherFindings ??= sortFindings([
        ...lists.flatMap((list) => list.findings),
        ...compareCounties(files, lists, gazetteer),
      ]);
      return otherFindings;
    },
    get findings() {
      return sortFindings([...this.otherFindings, ...reports.flatMap((one) => one.findings)]);
    },
  };
};

const withFacts = ({ path, reports, fact }: JoinedCounty, regions: RegionTree): PortalCounty => {
  const made = new Map<string, unknown>();
  const make = <T>({ kind, of }: CountyFact<T>): T => {
    const known = made.has(kind) ? made.get(kind) : of({ path, reports, regions });
    made.set(kind, known);
    return known as T;
  };
  return { path, reports, fact: fact ?? make };
};
