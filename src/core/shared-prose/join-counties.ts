import type { CountyMarks } from './county-marks.ts';
import { disjointSets } from './disjoint-sets.ts';
import { bands } from './hashing.ts';
import { type Likenesses, type NeutralsOf, openLikenesses } from './likenesses.ts';
import { meetInBand, meetInSentences } from './meet-in-buckets.ts';
import { buildTable, type PassageTable } from './passage-table.ts';
import { sharedProseRules } from './rules.ts';

/** All passages of the country, which of them are alike, and how much; groups are numbered by their first passage. */
export interface JoinedProse {
  table: PassageTable;
  likenesses: Likenesses;
  /** How many reports there are, also those without a passage. */
  reports: number;
  /** The group of each passage, −1 for one that stands alone; and its position there. */
  groupOf: Int32Array;
  positionOf: Uint32Array;
  /** Passages of group g are `members` from memberStarts[g] up to memberStarts[g + 1]. */
  members: Uint32Array;
  memberStarts: Uint32Array;
  /** Measured pairs of group g, two passages each, are `pairs` from 2 · pairStarts[g] up to 2 · pairStarts[g + 1]. */
  pairs: Uint32Array;
  pairStarts: Uint32Array;
}

/**
 * Which passages are alike. Candidates come from MinHash with locality-sensitive hashing and from sentences word for word; each
 * is then measured exactly. The same reports always give the same groups, whatever was known before.
 *
 * @param marks of all counties, in the order of their paths
 * @param known measured by an earlier build (`likenesses.measured()`): only what is new is opened and measured
 */
export const joinCounties = (
  marks: readonly CountyMarks[],
  neutralsOf: NeutralsOf,
  known?: Uint32Array,
): JoinedProse => {
  const table = buildTable(marks);
  const likenesses = openLikenesses(table, neutralsOf, known);
  const { find, links } = uniteAlike(table, likenesses);
  const groups = listGroups(table.count, find);
  return {
    ...{ table, likenesses, reports: marks.reduce((sum, { reports }) => sum + reports.length, 0) },
    ...groups,
    ...listPairs(table, likenesses, groups, links),
  };
};

type Groups = Pick<JoinedProse, 'groupOf' | 'positionOf' | 'members' | 'memberStarts'>;

/**
 * Bucket after bucket, in order: who is in one group already needs no measuring. Within a band all are measured at once, so that
 * texts are opened county by county.
 */
const uniteAlike = (table: PassageTable, likenesses: Likenesses) => {
  const sets = disjointSets(table.count);
  /** Two passages each: those that bind the groups, in the order in which they were found. */
  const links: number[] = [];
  const rounds = Array.from(
    { length: bands },
    (_, band) => (meet: (one: number, other: number) => void) => meetInBand(table, band, meet),
  );
  for (const round of [...rounds, (meet: (one: number, other: number) => void) => meetInSentences(table, meet)]) {
    const candidates: number[] = [];
    round((one, other) => {
      if (table.report[one] !== table.report[other] && sets.find(one) !== sets.find(other)) candidates.push(one, other);
    });
    likenesses.measure(candidates);
    for (let at = 0; at < candidates.length; at += 2) {
      const [one = 0, other = 0] = [candidates[at], candidates[at + 1]];
      if (sets.find(one) === sets.find(other) || !likenesses.areAlike(one, other)) continue;
      sets.unite(one, other);
      links.push(one, other);
    }
  }
  return { find: sets.find, links };
};

const listGroups = (count: number, find: (passage: number) => number): Groups => {
  const sizes = new Uint32Array(count);
  for (let passage = 0; passage < count; passage += 1) sizes[find(passage)] = (sizes[find(passage)] ?? 0) + 1;
  const groupOf = new Int32Array(count).fill(-1);
  const positionOf = new Uint32Array(count);
  const starts = [0];
  for (let passage = 0; passage < count; passage += 1) {
    if (find(passage) !== passage || (sizes[passage] ?? 0) < 2) continue;
    groupOf[passage] = starts.length - 1;
    starts.push((starts.at(-1) ?? 0) + (sizes[passage] ?? 0));
  }
  const memberStarts = Uint32Array.from(starts);
  const members = new Uint32Array(memberStarts.at(-1) ?? 0);
  const filled = new Uint32Array(memberStarts.length);
  for (let passage = 0; passage < count; passage += 1) {
    // Its root comes before it and has its group's number already.
    const group = groupOf[find(passage)] ?? -1;
    if (group < 0) continue;
    const position = filled[group] ?? 0;
    groupOf[passage] = group;
    positionOf[passage] = position;
    members[(memberStarts[group] ?? 0) + position] = passage;
    filled[group] = position + 1;
  }
  return { groupOf, positionOf, members, memberStarts };
};

const listPairs = (table: PassageTable, likenesses: Likenesses, groups: Groups, links: readonly number[]) => {
  const linksOf: number[][] = Array.from({ length: groups.memberStarts.length - 1 }, () => []);
  for (let at = 0; at < links.length; at += 2)
    linksOf[groups.groupOf[links[at] ?? 0] ?? 0]?.push(links[at] ?? 0, links[at + 1] ?? 0);
  const found: number[] = [];
  const starts = [0];
  for (const [group, bound] of linksOf.entries()) {
    const members = groups.members.subarray(groups.memberStarts[group], groups.memberStarts[group + 1]);
    for (const [one, other] of pairsToMeasure(members, bound))
      if (table.report[one] !== table.report[other]) found.push(one, other);
    starts.push(found.length / 2);
  }
  likenesses.measure(found);
  const pairs: number[] = [];
  const pairStarts = Uint32Array.from(starts);
  for (let group = 0; group < linksOf.length; group += 1) {
    for (let at = 2 * (starts[group] ?? 0); at < 2 * (starts[group + 1] ?? 0); at += 2) {
      const [one = 0, other = 0] = [found[at], found[at + 1]];
      if (likenesses.areAlike(one, other)) pairs.push(one, other);
    }
    pairStarts[group + 1] = pairs.length / 2;
  }
  return { pairs: Uint32Array.from(pairs), pairStarts };
};

/** Every pair of a small group; of a large one each passage with the first and with the one before, and what binds it. */
function* pairsToMeasure(members: Uint32Array, links: readonly number[]): Iterable<readonly [number, number]> {
  const [first = 0] = members;
  if (members.length <= sharedProseRules.largestWithAllPairs) {
    for (const [index, one] of members.entries()) for (const other of members.subarray(index + 1)) yield [one, other];
    return;
  }
  const others = new Map<number, Set<number>>();
  const add = (one: number, other: number): void => {
    const known = others.get(one) ?? new Set();
    others.set(one, known.add(other));
  };
  for (let index = 1; index < members.length; index += 1) {
    add(first, members[index] ?? 0);
    add(members[index - 1] ?? 0, members[index] ?? 0);
  }
  for (let at = 0; at < links.length; at += 2) add(links[at] ?? 0, links[at + 1] ?? 0);
  for (const one of members) for (const other of [...(others.get(one) ?? [])].sort((a, b) => a - b)) yield [one, other];
}
