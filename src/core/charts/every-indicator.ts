import { indicators } from '../dataset/indicators.ts';
import type { Observation } from '../dataset/observation.ts';
import { select, yearsOf } from '../dataset/select.ts';
import type { ChartInWords, ChartValue, DrawnChart } from './chart.ts';
import { compareRegions } from './compare-regions.ts';
import { regionTrend } from './region-trend.ts';

export interface ChartSet {
  drawn: DrawnChart[];
  /** What is said rather than drawn: all zero, or a single value. */
  words: ChartInWords[];
}

/** Every indicator for which somebody has a value in the year, compared between the regions of these observations. */
export const compareEvery = (observations: readonly Observation[], year: number): ChartSet => {
  const ofYear = select(observations, { year });
  return inTwo(present(ofYear).map((indicator) => compareRegions({ indicator, year, observations: ofYear })));
};

/** Every indicator of one region that has values in two years or more. */
export const trendEvery = (observations: readonly Observation[], region: string): ChartSet => {
  const own = select(observations, { region });
  if (yearsOf(own).length < 2) return { drawn: [], words: [] };
  return inTwo(present(own).map((indicator) => regionTrend({ indicator, region, observations: own })));
};

const present = (observations: readonly Observation[]) => {
  const valued = new Set(observations.filter((one) => one.value !== null).map((one) => one.indicator));
  return indicators.filter((indicator) => valued.has(indicator.id));
};

const inTwo = (charts: readonly ChartValue[]): ChartSet => ({
  drawn: charts.filter((chart) => chart.kind === 'chart'),
  words: charts.filter((chart) => chart.kind === 'words'),
});
