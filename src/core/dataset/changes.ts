import { addExact, differenceExact } from './exact.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { select } from './select.ts';

/** One indicator of a township that has a report for both years. */
export interface Change {
  before: Observation;
  after: Observation;
  /** Exact; none where a value is missing or the reports are on two editions of the form. */
  difference?: string;
}

/** What the townships with a value in both years, on the same edition of the form, add up to. */
export interface TotalChange {
  indicator: Indicator;
  /** How many these are. */
  counted: number;
  before: string;
  after: string;
  difference: string;
  /** Of those counted. */
  more: number;
  same: number;
  fewer: number;
}

/** In the order of the later observations; a township that lacks one of the two years has no change. */
export const changesOf = (
  indicator: Indicator,
  before: readonly Observation[],
  after: readonly Observation[],
): Change[] => {
  const earlier = new Map(select(before, { indicator: indicator.id }).map((one) => [one.region, one]));
  return select(after, { indicator: indicator.id }).flatMap((one): Change[] => {
    const known = earlier.get(one.region);
    return known ? [changeOf(known, one)] : [];
  });
};

const changeOf = (before: Observation, after: Observation): Change => {
  const alike = before.edition === after.edition && before.unit === after.unit;
  if (!alike || before.value === null || after.value === null) return { before, after };
  return { before, after, difference: differenceExact(before.value, after.value) };
};

/** Undefined where nothing may be added: shares, and what nobody has for both years. */
export const totalChange = (indicator: Indicator, changes: readonly Change[]): TotalChange | undefined => {
  const told = changes.filter((change) => change.difference !== undefined);
  if (indicator.unit === '%' || told.length === 0) return undefined;
  const [before, after] = [sumOf(told.map((one) => one.before)), sumOf(told.map((one) => one.after))];
  const signs = told.map(({ difference = '0' }) => Math.sign(Number(difference)));
  return {
    indicator,
    counted: told.length,
    before,
    after,
    difference: differenceExact(before, after),
    more: signs.filter((sign) => sign > 0).length,
    same: signs.filter((sign) => sign === 0).length,
    fewer: signs.filter((sign) => sign < 0).length,
  };
};

const sumOf = (observations: readonly Observation[]): string =>
  addExact(observations.flatMap((one) => (one.value === null ? [] : [one.value])));
