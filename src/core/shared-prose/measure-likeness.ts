import { runsOf } from './hashing.ts';
import { sharedProseRules } from './rules.ts';
import { type RunSet, runSet } from './run-set.ts';

export interface Likeness {
  /** Runs in both over runs in either, from 0 to 1. */
  similarity: number;
  /** Runs in both over runs of the one with fewer. */
  containment: number;
  /** Characters of the first text that lie in runs which the second has too. */
  sharedCharacters: number;
}

/** What two texts have in common, as counts. */
export interface Overlap {
  /** Different runs that stand in both. */
  runs: number;
  /** Characters of the first text that lie in them. */
  characters: number;
}

/** Exact, run by run; not an estimate. */
export const measureLikeness = (one: string, other: string): Likeness => {
  const [own, others] = [runsOf(one), runsOf(other)];
  return likenessOf(measureOverlap(own, others), countRuns(own), countRuns(others));
};

/** @param own how many different runs the first text has, `others` the second */
export const likenessOf = ({ runs, characters }: Overlap, own: number, others: number): Likeness => {
  const either = own + others - runs;
  return {
    similarity: either === 0 ? 0 : runs / either,
    containment: runs / Math.max(Math.min(own, others), 1),
    sharedCharacters: characters,
  };
};

/** Of how many different runs a text is made. */
export const countRuns = (runs: Uint32Array): number => {
  const seen = openSets(runs.length).own;
  let count = 0;
  for (const run of runs) if (seen.add(run)) count += 1;
  return count;
};

export const measureOverlap = (own: Uint32Array, others: Uint32Array): Overlap => {
  const sets = openSets(Math.max(own.length, others.length));
  for (const run of others) sets.others.add(run);
  const overlap = { runs: 0, characters: 0 };
  let coveredUpTo = 0;
  for (let at = 0; at < own.length; at += 1) {
    const run = own[at] ?? 0;
    if (!sets.others.has(run)) continue;
    if (sets.own.add(run)) overlap.runs += 1;
    const end = at + sharedProseRules.run;
    overlap.characters += end - Math.max(at, coveredUpTo);
    coveredUpTo = end;
  }
  return overlap;
};

export const isShared = ({ similarity, containment }: Likeness): boolean =>
  similarity >= sharedProseRules.similarity || containment >= sharedProseRules.containment;

interface Sets {
  most: number;
  own: RunSet;
  others: RunSet;
}

let sets: Sets = { most: 0, own: runSet(0), others: runSet(0) };

/** The same two for every pair, empty, and large enough. */
const openSets = (most: number): Sets => {
  if (most > sets.most) {
    const size = Math.max(1000, most * 2);
    sets = { most: size, own: runSet(size), others: runSet(size) };
  }
  sets.own.clear();
  sets.others.clear();
  return sets;
};
