import type { CountyFact } from '../core/county-facts.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import { countyOf } from '../core/dataset/index-observations.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import { indicators } from '../core/dataset/indicators.ts';
import type { Observation } from '../core/dataset/observation.ts';
import type { PackedObservations } from '../core/dataset/observations-schema.ts';
import { packObservations, unpackObservations } from '../core/dataset/pack-observations.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { headlineIndicators } from './headline-indicators.ts';

/** What reports yield of some indicators, in their order. */
export type Observe = (reports: readonly CheckedReport[], wanted: readonly Indicator[]) => Observation[];

/** With what the chart of how full the form is needs. */
export const comparedIndicators = indicators.filter(
  (indicator) => headlineIndicators.includes(indicator) || indicator.group === 'completeness',
);

export const countyObservations: CountyFact<PackedObservations> = {
  kind: 'observations',
  of: ({ reports, regions }) =>
    packObservations(reports.flatMap((checked) => observeReport(checked, regions, comparedIndicators))),
};

/** From the reports themselves. */
export const observeIn =
  (regions: RegionTree): Observe =>
  (reports, wanted) =>
    reports.flatMap((checked) => observeReport(checked, regions, wanted));

/** From what is kept of each county: the page of a province opens none of its thousands of reports. Only of `comparedIndicators`. */
export const observeKept = (portal: Portal): Observe => {
  const counties = new Map(portal.counties.map((county) => [county.path, county]));
  return (reports, wanted) => {
    const ids = new Set(wanted.map(({ id }) => id));
    return [...Map.groupBy(reports, ({ report }) => countyOf(report.region))].flatMap(([path, own]) => {
      const county = counties.get(path);
      const asked = new Set(own.map((one) => one.path));
      const all = county ? unpackObservations(county.fact(countyObservations), ids) : [];
      return all.filter((one) => asked.has(one.report));
    });
  };
};
