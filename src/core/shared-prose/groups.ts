import { provinceOf, yearOf } from './county-passages.ts';
import type { JoinedProse } from './join-counties.ts';
import { groupId, placeOf, townshipNumber } from './passage-places.ts';

/** What is told of groups and of the passages in them. */
export interface Groups {
  count: number;
  idOf(group: number): string;
  membersOf(group: number): Uint32Array;
  /** By group. */
  townships: Uint32Array;
  reports: Uint32Array;
  oldest: Uint32Array;
  newest: Uint32Array;
  /** Groups that span townships, by each province they are in. */
  ofProvince: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the measured pairs that a passage is in, in their order. */
  pairsOf(passage: number): Uint32Array;
  /** Passages of its own township in its group, itself too. */
  ofOwnTownship(passage: number): number;
}

export const openGroups = (joined: JoinedProse): Groups => {
  const { table, groupOf, positionOf, members, memberStarts } = joined;
  const count = memberStarts.length - 1;
  const membersOf = (group: number): Uint32Array => members.subarray(memberStarts[group], memberStarts[group + 1]);
  const facts = {
    ...{ townships: new Uint32Array(count), reports: new Uint32Array(count) },
    ...{ oldest: new Uint32Array(count), newest: new Uint32Array(count) },
  };
  const ofProvince = new Map<string, number[]>();
  for (let group = 0; group < count; group += 1) {
    const one = describeGroup(joined, membersOf(group));
    facts.townships[group] = one.townships;
    facts.reports[group] = one.reports;
    facts.oldest[group] = one.oldest;
    facts.newest[group] = one.newest;
    if (one.townships < 2) continue;
    for (const province of one.provinces) {
      const known = ofProvince.get(province);
      if (known) known.push(group);
      else ofProvince.set(province, [group]);
    }
  }
  return {
    ...{ count, membersOf, ...facts, ofProvince },
    idOf: (group) => groupId(placeOf(table, members[memberStarts[group] ?? 0] ?? 0)),
    pairsOf: indexPairs(joined),
    ofOwnTownship: (passage) => {
      const inGroup = membersOf(groupOf[passage] ?? 0);
      const own = townshipNumber(table, passage);
      const isOwn = (at: number): boolean => at in inGroup && townshipNumber(table, inGroup[at] ?? 0) === own;
      let [from, to] = [positionOf[passage] ?? 0, positionOf[passage] ?? 0];
      while (isOwn(from - 1)) from -= 1;
      while (isOwn(to + 1)) to += 1;
      return to - from + 1;
    },
  };
};

/** Members are in the order of reports, so what is counted changes from one to the next. */
const describeGroup = ({ table }: JoinedProse, members: Uint32Array) => {
  const facts = { townships: 0, reports: 0, oldest: Number.POSITIVE_INFINITY, newest: 0, provinces: new Set<string>() };
  let last = { township: -1, report: -1, county: -1 };
  for (const passage of members) {
    const next = {
      township: townshipNumber(table, passage),
      report: table.report[passage] ?? 0,
      county: table.county[passage] ?? 0,
    };
    if (next.township !== last.township) facts.townships += 1;
    if (next.county !== last.county) facts.provinces.add(provinceOf(table.marks[next.county]?.county ?? ''));
    if (next.report !== last.report) {
      const year = yearOf(placeOf(table, passage).report);
      facts.reports += 1;
      facts.oldest = Math.min(facts.oldest, year);
      facts.newest = Math.max(facts.newest, year);
    }
    last = next;
  }
  return facts;
};

/** The pairs of each passage one behind the other, since the first of a group of thousands is in thousands of them. */
const indexPairs = ({ table, pairs }: JoinedProse): Groups['pairsOf'] => {
  const ends = new Uint32Array(table.count + 1);
  for (const passage of pairs) ends[passage + 1] = (ends[passage + 1] ?? 0) + 1;
  for (let passage = 0; passage < table.count; passage += 1)
    ends[passage + 1] = (ends[passage + 1] ?? 0) + (ends[passage] ?? 0);
  const starts = ends.slice();
  const found = new Uint32Array(pairs.length);
  for (const [at, passage] of pairs.entries()) {
    const place = ends[passage] ?? 0;
    found[place] = at >>> 1;
    ends[passage] = place + 1;
  }
  return (passage) => found.subarray(starts[passage], starts[passage + 1]);
};
