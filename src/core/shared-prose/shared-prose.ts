import { parentPath } from '../regions/region.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import type { Report } from '../report/report.ts';
import { hashText } from './hashing.ts';
import { joinPassages } from './join-passages.ts';
import { isShared, measureLikeness } from './measure-likeness.ts';
import { type ReadPassage, readPassages } from './read-passages.ts';
import { sharedProseRules } from './rules.ts';

/** A paragraph of a report that also stands elsewhere. */
export interface Passage {
  /** Path of its report, and of its region. */
  report: string;
  region: string;
  year: number;
  issued?: string;
  section: string;
  /** Blocks of a section count from 1, as in the ids of the report's page. */
  number: number;
  /** As printed. */
  text: string;
}

/** Two passages that share words, by their positions in the group. */
export interface SharedPair {
  one: number;
  other: number;
  /** Runs of characters in both over runs in either, from 0 to 1; and over those of the shorter. */
  similarity: number;
  containment: number;
  /** Characters of the first that stand in the other too; years and own names count as the same. */
  sharedCharacters: number;
}

/** Passages that are alike, each with at least one other of the group. */
export interface SharedGroup {
  /** Of its first passage; the same as long as that is. */
  id: string;
  /** By place, then year. */
  passages: Passage[];
  pairs: SharedPair[];
}

export interface SharedProse {
  /** How many passages were long enough to be compared, and in how many reports. */
  compared: number;
  reports: number;
  groups: SharedGroup[];
}

/** What this is computed from. */
export interface ProseSource {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly { report: Report }[];
}

const known = new WeakMap<ProseSource, SharedProse>();

/** Which passages stand in more than one report; computed once for a source. */
export const sharedProseOf = (source: ProseSource): SharedProse => {
  const found = known.get(source) ?? findSharedProse(source);
  known.set(source, found);
  return found;
};

/** Deterministic: the same reports always give the same groups. It says what is alike, never who wrote it first. */
export const findSharedProse = ({ regions, reports }: ProseSource): SharedProse => {
  const passages = readPassages(
    reports.map(({ report }) => report),
    regions,
  );
  const groups = joinPassages(
    passages.map(({ report, neutral, sentences }) => ({ report: report.path, text: neutral, sentences })),
  );
  return {
    compared: passages.length,
    reports: reports.length,
    groups: groups.map(({ group, links }) => buildGroup(passages, group, links)),
  };
};

const buildGroup = (
  all: readonly ReadPassage[],
  group: readonly number[],
  links: readonly (readonly [number, number])[],
): SharedGroup => {
  const members = group.flatMap((index) => all[index] ?? []);
  const place = new Map(group.map((index, position) => [index, position]));
  const bound = links.map(([one, other]) => [place.get(one) ?? 0, place.get(other) ?? 0] as const);
  const first = members[0];
  return {
    id: first ? hashText(`${first.report.path}#${first.section}.${first.number}`).toString(36) : '',
    passages: members.map(({ report, section, number, text }) => ({
      report: report.path,
      region: report.region,
      year: report.year,
      ...(report.issued !== undefined && { issued: report.issued }),
      section,
      number,
      text,
    })),
    pairs: pairsToMeasure(members.length, bound).flatMap(([one, other]) => measurePair(members, one, other)),
  };
};

function* everyPair(count: number): Iterable<readonly [number, number]> {
  for (let one = 0; one < count; one += 1) for (let other = one + 1; other < count; other += 1) yield [one, other];
}

const pairsToMeasure = (
  count: number,
  links: readonly (readonly [number, number])[],
): (readonly [number, number])[] => {
  if (count <= sharedProseRules.largestWithAllPairs) return [...everyPair(count)];
  const others = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const pairs = [
    ...others.map((other) => [0, other] as const),
    ...others.map((other) => [other - 1, other] as const),
    ...links.map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
  ];
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

const measurePair = (members: readonly ReadPassage[], one: number, other: number): SharedPair[] => {
  const [a, b] = [members[one], members[other]];
  if (!a || !b || a.report === b.report) return [];
  const likeness = measureLikeness(a.neutral, b.neutral);
  return isShared(likeness) ? [{ one, other, ...likeness }] : [];
};

/** Where the other passage stands, seen from the first. */
export type Relation = 'sameTownship' | 'sameCounty' | 'elsewhere';

export const relationOf = (one: Pick<Passage, 'region'>, other: Pick<Passage, 'region'>): Relation => {
  if (one.region === other.region) return 'sameTownship';
  return parentPath(one.region) === parentPath(other.region) ? 'sameCounty' : 'elsewhere';
};
