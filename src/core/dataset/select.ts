import type { Observation } from './observation.ts';

export interface Selection {
  /** The region itself. */
  region?: string;
  /** Every region below this path, itself included. */
  within?: string;
  indicator?: string;
  year?: number;
}

/** The observations that match every given field. */
export const select = (observations: readonly Observation[], wanted: Selection): Observation[] =>
  observations.filter(
    (one) =>
      (wanted.region === undefined || one.region === wanted.region) &&
      (wanted.within === undefined || one.region === wanted.within || one.region.startsWith(`${wanted.within}/`)) &&
      (wanted.indicator === undefined || one.indicator === wanted.indicator) &&
      (wanted.year === undefined || one.year === wanted.year),
  );

/** The years there are, oldest first. */
export const yearsOf = (observations: readonly Observation[]): number[] =>
  [...new Set(observations.map((one) => one.year))].sort((a, b) => a - b);

/** The regions there are, each with its name, in the order in which they come. */
export const regionsOf = (
  observations: readonly Observation[],
): Pick<Observation, 'region' | 'code' | 'name' | 'parentName'>[] => [
  ...new Map(observations.map((one) => [one.region, one])).values(),
];

/** By name as Chinese readers look names up, then by code; never by value, which would be a ranking. */
export const byName = (a: Named, b: Named): number => a.name.zh.localeCompare(b.name.zh, 'zh-Hans-CN') || byCode(a, b);

/** In the official order. */
export const byCode = (a: Named, b: Named): number => (a.code < b.code ? -1 : Number(a.code > b.code));

type Named = Pick<Observation, 'code' | 'name'>;
