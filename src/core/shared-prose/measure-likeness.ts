import { runsOf } from './hashing.ts';
import { sharedProseRules } from './rules.ts';

export interface Likeness {
  /** Runs in both over runs in either, from 0 to 1. */
  similarity: number;
  /** Runs in both over runs of the one with fewer. */
  containment: number;
  /** Characters of the first text that lie in runs which the second has too. */
  sharedCharacters: number;
}

/** Exact, run by run; not an estimate. */
export const measureLikeness = (one: string, other: string): Likeness => {
  const runs = runsOf(one);
  const [own, others] = [new Set(runs), new Set(runsOf(other))];
  let shared = 0;
  for (const run of own) if (others.has(run)) shared += 1;
  let characters = 0;
  let coveredUpTo = 0;
  for (const [at, run] of runs.entries()) {
    if (!others.has(run)) continue;
    const end = at + sharedProseRules.run;
    characters += end - Math.max(at, coveredUpTo);
    coveredUpTo = end;
  }
  const either = own.size + others.size - shared;
  return {
    similarity: either === 0 ? 0 : shared / either,
    containment: shared / Math.max(Math.min(own.size, others.size), 1),
    sharedCharacters: characters,
  };
};

export const isShared = ({ similarity, containment }: Likeness): boolean =>
  similarity >= sharedProseRules.similarity || containment >= sharedProseRules.containment;
