import type { Query } from './query.ts';

/** One query, held against what the reports say. */
export interface Outcome {
  query: Query;
  /** How many reports have it. */
  expected: number;
  found: number;
  /** Paths of reports that have it and were not found. */
  missed: string[];
  /** Paths of reports that were found and have it not. */
  wrong: string[];
  /** Whether one of the places meant came first; undefined where no place is meant. */
  placeFirst?: boolean;
  /** The place that came first. */
  firstPlace?: string;
  milliseconds: number;
}

interface Given {
  paths: readonly string[];
  places: readonly string[];
  similar: boolean;
  milliseconds: number;
}

/** What is only similar is not found: the page says so itself. */
export const judge = (query: Query, expected: ReadonlySet<string>, given: Given): Outcome => {
  const found = new Set(given.similar ? [] : given.paths);
  const [firstPlace] = given.places;
  return {
    query,
    expected: expected.size,
    found: found.size,
    missed: [...expected].filter((path) => !found.has(path)),
    wrong: [...found].filter((path) => !expected.has(path)),
    ...(query.places && { placeFirst: firstPlace !== undefined && query.places.includes(firstPlace) }),
    ...(firstPlace !== undefined && { firstPlace }),
    milliseconds: given.milliseconds,
  };
};

/** Shares between 0 and 1. Each query weighs the same, whether one report has it or all. */
export interface Score {
  queries: number;
  /** Undefined where no query has an answer. */
  recall: number | undefined;
  precision: number | undefined;
  /** Queries with an answer to which nothing was shown. */
  zero: number;
  placeFirst: number | undefined;
}

export const score = (outcomes: readonly Outcome[]): Score => ({
  queries: outcomes.length,
  recall: mean(outcomes.flatMap(({ expected, missed }) => (expected === 0 ? [] : [1 - missed.length / expected]))),
  precision: mean(outcomes.flatMap(({ found, wrong }) => (found === 0 ? [] : [1 - wrong.length / found]))),
  zero: outcomes.filter(isZero).length,
  placeFirst: mean(outcomes.flatMap(({ placeFirst }) => (placeFirst === undefined ? [] : [Number(placeFirst)]))),
});

const isZero = ({ expected, found, query: { places = [] }, firstPlace }: Outcome): boolean =>
  (expected > 0 && found === 0) || (places.length > 0 && firstPlace === undefined);

export const isFaulty = (outcome: Outcome): boolean =>
  outcome.missed.length > 0 || outcome.wrong.length > 0 || outcome.placeFirst === false || isZero(outcome);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which that share of them lies; 0.5 is the median. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
