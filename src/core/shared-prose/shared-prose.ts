import type { RegionTree } from '../regions/region-tree.ts';
import type { Report } from '../report/report.ts';
import { type CountyHeard, heardInCounty } from './common-sentences.ts';
import { type CountyMarks, markCounty } from './county-marks.ts';
import { type CountyPassages, countyOf, passagesOfCounty, townshipOf } from './county-passages.ts';
import { joinProse } from './join-prose.ts';
import type { PassagePlace } from './passage-places.ts';
import type { CountyProse, ProvinceProse, SharedRow, WholeProse } from './prose-pieces.ts';
import type { ProseViews, TextOf } from './prose-views.ts';

/** Which passages stand in more than one report, in pieces: who shows a county needs only that county's. */
export interface ProseStore {
  /** By path, in the order of the open data. */
  readonly counties: readonly string[];
  /** Reports have changed since; only while somebody edits them. */
  outdated?: true;
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
  return rememberProse()(
    [...byCounty].map(([county, ofCounty]) => ({
      county,
      key: county,
      passages: () => passagesOfCounty(county, ofCounty, regions),
    })),
  );
};

/** A county whose passages are joined with those of others. */
export interface ProseCounty {
  county: string;
  /** Another one wherever its passages are others. */
  key: string;
  passages(): CountyPassages;
}

/** What is found out of one county, however often it is joined with others. */
interface RememberedCounty {
  passages: CountyPassages;
  heard: CountyHeard;
  marks?: { common: string; made: CountyMarks };
}

/** Joins counties in memory; asked again once some of them have changed, it reads and measures only what is new. */
export const rememberProse = (): ((counties: readonly ProseCounty[]) => ProseStore) => {
  let remembered = new Map<string, RememberedCounty>();
  let measured: Uint32Array | undefined;
  return (counties) => {
    const known = remembered;
    remembered = new Map(
      counties.map(({ key, passages }) => [key, known.get(key) ?? rememberCounty(passages())] as const),
    );
    const keys = new Map(counties.map(({ county, key }) => [county, key]));
    const ofCounty = (county: string): RememberedCounty =>
      remembered.get(keys.get(county) ?? '') ?? rememberCounty({ county, reports: [], passages: [] });
    const paths = counties.map(({ county }) => county);
    const { views, joined, textsOf } = joinProse(
      {
        counties: paths,
        passagesOf: (county) => ofCounty(county).passages,
        heardOf: (county) => ofCounty(county).heard,
        marksOf: (county, common) => marksOf(ofCounty(county), common),
      },
      measured,
    );
    measured = joined.likenesses.measured();
    return openViews(paths, views, textsOf(joined.members));
  };
};

const rememberCounty = (passages: CountyPassages): RememberedCounty => ({ passages, heard: heardInCounty(passages) });

const marksOf = (county: RememberedCounty, common: readonly number[]): CountyMarks => {
  const under = common.join();
  if (county.marks?.common !== under) county.marks = { common: under, made: markCounty(county.passages, common) };
  return county.marks.made;
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
