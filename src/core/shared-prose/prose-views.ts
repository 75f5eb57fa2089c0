import { type Groups, openGroups } from './groups.ts';
import type { JoinedProse } from './join-counties.ts';
import { placeOf, townshipNumber } from './passage-places.ts';
import type {
  CountyProse,
  FoundElsewhere,
  GroupSummary,
  ProvinceProse,
  SharedRow,
  WholeProse,
} from './prose-pieces.ts';
import { sharedProseRules } from './rules.ts';

/** Gives the text of a passage as printed. */
export type TextOf = (passage: number) => string;

/** The result by county and province, each a plain value. Counties are positions in the order of their paths. */
export interface ProseViews {
  ofCounty(county: number, textOf: TextOf): CountyProse;
  /** Rows of the groups whose first passage is in the county: those of all counties in order are all rows. */
  rowsOf(county: number): Iterable<SharedRow>;
  ofProvince(province: string, textOf: TextOf): ProvinceProse;
  whole(textOf: TextOf): WholeProse;
}

export const buildViews = (joined: JoinedProse): ProseViews => {
  const groups = openGroups(joined);
  const { table } = joined;
  return {
    ofCounty: (county, textOf) => ({
      county: table.marks[county]?.county ?? '',
      passages: [...passagesInGroups(joined, county)].map((passage) => findElsewhere(joined, groups, passage, textOf)),
    }),
    *rowsOf(county) {
      for (const passage of passagesInGroups(joined, county))
        if (joined.positionOf[passage] === 0) yield* rowsOfGroup(joined, groups, joined.groupOf[passage] ?? 0);
    },
    ofProvince: (province, textOf) => {
      const here = groups.ofProvince.get(province) ?? [];
      const shown = newest(groups, here, sharedProseRules.mostListed.ofProvince);
      return { province, count: here.length, groups: shown.map((group) => summarise(joined, groups, group, textOf)) };
    },
    whole: (textOf) => {
      const all = Array.from({ length: groups.count }, (_, group) => group);
      const between = all.filter((group) => (groups.townships[group] ?? 0) > 1);
      const shown = newest(groups, between, sharedProseRules.mostListed.latest);
      return {
        ...{ compared: table.count, reports: joined.reports },
        ...{ between: between.length, within: groups.count - between.length },
        latest: shown.map((group) => summarise(joined, groups, group, textOf)),
        provinces: [...groups.ofProvince].map(([province, { length }]) => ({ province, count: length })),
      };
    },
  };
};

function* passagesInGroups({ table, groupOf }: JoinedProse, county: number): Iterable<number> {
  for (let passage = table.starts[county] ?? 0; passage < (table.starts[county + 1] ?? 0); passage += 1)
    if ((groupOf[passage] ?? -1) >= 0) yield passage;
}

const percentOf = (similarity: number): number => Math.floor(similarity * 100);
const pairAt = ({ pairs }: JoinedProse, pair: number) => [pairs[2 * pair] ?? 0, pairs[2 * pair + 1] ?? 0] as const;

const findElsewhere = (joined: JoinedProse, groups: Groups, passage: number, textOf: TextOf): FoundElsewhere => {
  const { table } = joined;
  const group = joined.groupOf[passage] ?? 0;
  const alike = Array.from(groups.pairsOf(passage), (pair) => {
    const [one, other] = pairAt(joined, pair);
    const { similarity, sharedCharacters } = joined.likenesses.of(one, other);
    const found = one === passage ? other : one;
    return { found, like: { ...placeOf(table, found), percent: percentOf(similarity), sharedCharacters } };
  }).sort((a, b) => b.like.percent - a.like.percent || (a.like.report < b.like.report ? -1 : 1));
  const own = townshipNumber(table, passage);
  const elsewhere = alike.filter(({ found }) => townshipNumber(table, found) !== own);
  const ownYears = alike.filter(({ found }) => townshipNumber(table, found) === own);
  const nearest = elsewhere[0] ?? alike[0];
  return {
    ...placeOf(table, passage),
    group: groups.idOf(group),
    text: textOf(passage),
    reports: (groups.reports[group] ?? 0) - 1,
    elsewhere: groups.membersOf(group).length - groups.ofOwnTownship(passage),
    others: elsewhere.slice(0, sharedProseRules.mostOthers).map(({ like }) => like),
    ownYears: ownYears.map(({ like }) => like),
    ...(nearest && { nearest: { ...nearest.like, text: textOf(nearest.found) } }),
  };
};

function* rowsOfGroup(joined: JoinedProse, groups: Groups, group: number): Iterable<SharedRow> {
  const id = groups.idOf(group);
  for (let pair = joined.pairStarts[group] ?? 0; pair < (joined.pairStarts[group + 1] ?? 0); pair += 1) {
    const [one, other] = pairAt(joined, pair);
    yield {
      group: id,
      one: placeOf(joined.table, one),
      other: placeOf(joined.table, other),
      ...joined.likenesses.of(one, other),
    };
  }
}

const newest = (groups: Groups, among: readonly number[], most: number): number[] =>
  among.toSorted((a, b) => (groups.newest[b] ?? 0) - (groups.newest[a] ?? 0)).slice(0, most);

const summarise = (joined: JoinedProse, groups: Groups, group: number, textOf: TextOf): GroupSummary => {
  const members = groups.membersOf(group);
  const shown = Array.from(members.subarray(0, sharedProseRules.mostListed.passages));
  const percent = { least: 100, most: 0 };
  for (let pair = joined.pairStarts[group] ?? 0; pair < (joined.pairStarts[group + 1] ?? 0); pair += 1) {
    const one = percentOf(joined.likenesses.of(...pairAt(joined, pair)).similarity);
    percent.least = Math.min(percent.least, one);
    percent.most = Math.max(percent.most, one);
  }
  return {
    ...{ id: groups.idOf(group), text: textOf(members[0] ?? 0), townships: groups.townships[group] ?? 0 },
    ...{ oldest: groups.oldest[group] ?? 0, newest: groups.newest[group] ?? 0 },
    ...{
      passages: shown.map((passage) => placeOf(joined.table, passage)),
      more: members.length - shown.length,
      percent,
    },
  };
};
