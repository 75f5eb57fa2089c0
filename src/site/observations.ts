import { countyOf, indexObservations } from '../core/dataset/index-observations.ts';
import type { ObservationsIndex, PackedObservations } from '../core/dataset/observations-schema.ts';
import { packObservations } from '../core/dataset/pack-observations.ts';
import type { Portal } from '../core/portal.ts';
import { observeAll } from './observe-all.ts';
import { indexOf } from './portal-index.ts';
import { rememberLatest } from './remember-latest.ts';

/** Which counties have a file of observations. */
export const listObservations = rememberLatest(
  ({ reports, regions }: Portal): ObservationsIndex =>
    indexObservations(
      reports.map(({ report }) => report),
      regions,
    ),
);

/** Of these reports, those that have a file of their own. */
export const observedCounties = ({ reports }: Pick<Portal, 'reports'>): string[] => [
  ...new Set(reports.map(({ report }) => countyOf(report.region))),
];

/** One county at a time, so that a national build never holds all observations. */
export const packCounty = (portal: Portal, county: string): PackedObservations =>
  packObservations(
    indexOf(portal)
      .below(county)
      .flatMap((checked) => observeAll(checked, portal.regions)),
  );
