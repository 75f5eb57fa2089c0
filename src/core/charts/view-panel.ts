import type { Indicator } from '../dataset/indicator.ts';
import { findIndicator } from '../dataset/indicators.ts';
import type { Observation } from '../dataset/observation.ts';
import { byName, regionsOf } from '../dataset/select.ts';
import { type Scale, scaleOf } from './figures.ts';
import type { Place } from './place-labels.ts';
import { shareIndicator, shareObservation } from './view-share.ts';

/** What one panel shows: one indicator of all chosen townships in all chosen years. */
export interface ViewPanelData {
  /** As the reader chose it. */
  chosen: Indicator;
  /** As it is shown: of a share the name and unit of the share. */
  indicator: Indicator;
  /** By name. */
  townships: readonly Place[];
  /** Oldest first. */
  years: readonly number[];
  /** Of the chosen townships and years; none where a township has no report for a year. */
  observations: readonly Observation[];
  /** A reader asked for shares and this indicator is of nothing a share. */
  noShare: boolean;
  /** One for all charts of the panel. */
  scale: Scale;
  find(region: string, year: number): Observation | undefined;
}

interface Wanted {
  indicator: Indicator;
  townships: readonly Place[];
  years: readonly number[];
  measure: 'count' | 'share';
}

/** Every township that has a report, at or below one of the regions. */
export const pickTownships = (regions: readonly string[], observations: readonly Observation[]): Place[] =>
  regionsOf(observations)
    .filter(({ region }) => regions.some((path) => region === path || region.startsWith(`${path}/`)))
    .map(({ region, code, name, parentName }) => ({ region, code, name, ...(parentName && { parentName }) }))
    .sort(byName);

/** By indicator, so that a view of a hundred indicators goes through its observations once. */
export type ByIndicator = ReadonlyMap<string, readonly Observation[]>;

export const pickPanel = (wanted: Wanted, observations: ByIndicator): ViewPanelData => {
  const { townships, years, measure } = wanted;
  const whole = wanted.indicator.shareOf === undefined ? undefined : findIndicator(wanted.indicator.shareOf);
  const shared = measure === 'share' ? whole : undefined;
  const isChosen = chosenTest(townships, years);
  const own = (id: string) => (observations.get(id) ?? []).filter(isChosen);
  const counted = own(wanted.indicator.id);
  const shown = shared ? shareAll(counted, own(shared.id)) : counted;
  const indicator = shared ? shareIndicator(wanted.indicator, shared) : wanted.indicator;
  const byRegion = Map.groupBy(shown, (one) => one.region);
  return {
    chosen: wanted.indicator,
    indicator,
    townships,
    years,
    observations: shown,
    noShare: measure === 'share' && !shared && indicator.unit !== '%',
    scale: scaleOf(indicator, shown),
    find: (region, year) => byRegion.get(region)?.findLast((one) => one.year === year),
  };
};

const chosenTest = (townships: readonly Place[], years: readonly number[]) => {
  const regions = new Set(townships.map(({ region }) => region));
  return (one: Observation): boolean => regions.has(one.region) && years.includes(one.year);
};

const shareAll = (parts: readonly Observation[], wholes: readonly Observation[]): Observation[] => {
  const byReport = new Map(wholes.map((one) => [one.report, one]));
  return parts.map((part) => shareObservation(part, byReport.get(part.report)));
};
