import type { RegionTree } from '../regions/region-tree.ts';
import type { Report } from '../report/report.ts';
import { heardInCounty } from './common-sentences.ts';
import { markCounty } from './county-marks.ts';
import { type CountyPassages, countyOf, passagesOfCounty, townshipOf } from './county-passages.ts';
import { joinProse } from './join-prose.ts';
import type { PassagePlace } from './passage-places.ts';
import type { CountyProse, ProvinceProse, SharedRow, WholeProse } from './prose-pieces.ts';
import type { ProseViews, TextOf } from './prose-views.ts';

/** Which passages stand in more than one report, in pieces: who shows a county needs only that county's. */
export interface ProseStore {
  /** By path, in the order of the open data. */
  counties: readonly string[];
  ofCounty(county: string): CountyProse;
  /** Pairs of the groups whose first passage is in the county. */
  rowsOf(county: string): Iterable<SharedRow>;
  ofProvince(province: string): ProvinceProse;
  whole(): WholeProse;
}

/** What this is computed from. */
export interface ProseSource {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly { report: Report }[];
  /** What was found before, so that nothing need be computed. */
  prose?: ProseStore;
}

const known = new WeakMap<ProseSource, ProseStore>();

/** Which passages stand in more than one report; computed once for a source, in memory, where it does not bring it along. */
export const sharedProseOf = (source: ProseSource): ProseStore => {
  const found = source.prose ?? known.get(source) ?? findSharedProse(source);
  known.set(source, found);
  return found;
};

/** Deterministic: the same reports always give the same groups. It says what is alike, never who wrote it first. */
export const findSharedProse = ({ regions, reports }: ProseSource): ProseStore => {
  const byCounty = Map.groupBy(
    reports.map(({ report }) => report),
    ({ region }) => countyOf(region),
  );
  const passages = new Map(
    [...byCounty].map(([county, ofCounty]) => [county, passagesOfCounty(county, ofCounty, regions)]),
  );
  const passagesOf = (county: string): CountyPassages => passages.get(county) ?? { county, reports: [], passages: [] };
  const counties = [...passages.keys()];
  const { views, joined, textsOf } = joinProse({
    counties,
    passagesOf,
    heardOf: (county) => heardInCounty(passagesOf(county)),
    marksOf: (county, common) => markCounty(passagesOf(county), common),
  });
  return openViews(counties, views, textsOf(joined.members));
};

const openViews = (counties: readonly string[], views: ProseViews, textOf: TextOf): ProseStore => {
  const numbers = new Map(counties.map((county, index) => [county, index]));
  const numberOf = (county: string): number => numbers.get(county) ?? counties.length;
  return {
    counties,
    ofCounty: (county) => ({ ...views.ofCounty(numberOf(county), textOf), county }),
    rowsOf: (county) => views.rowsOf(numberOf(county)),
    ofProvince: (province) => views.ofProvince(province, textOf),
    whole: () => views.whole(textOf),
  };
};

/** Where the other passage stands, seen from the first. */
export type Relation = 'sameTownship' | 'sameCounty' | 'elsewhere';

export const relationOf = (one: Pick<PassagePlace, 'report'>, other: Pick<PassagePlace, 'report'>): Relation => {
  const [township, another] = [townshipOf(one.report), townshipOf(other.report)];
  if (township === another) return 'sameTownship';
  return countyOf(township) === countyOf(another) ? 'sameCounty' : 'elsewhere';
};
