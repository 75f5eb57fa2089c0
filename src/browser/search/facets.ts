import { isBelow } from '../../core/search/plan-shards.ts';
import type { SearchedReport } from '../../core/search/published.ts';

/** What reports are narrowed down by, besides their place. */
export const facetNames = ['year', 'edition', 'findings', 'figures'] as const;
export type FacetName = (typeof facetNames)[number];

/** A chosen value of each; empty where any will do. */
export type Facets = Record<FacetName, string>;

export interface Narrowing {
  /** A region's path; empty for everywhere. */
  place: string;
  facets: Facets;
}

const values: Record<FacetName, (report: SearchedReport) => readonly string[]> = {
  year: ({ year }) => [String(year)],
  edition: ({ editions }) => editions,
  findings: ({ findings }) => findings,
  figures: ({ figures }) => figures,
};

const fits = (report: SearchedReport, name: FacetName, facets: Facets): boolean =>
  facets[name] === '' || values[name](report).includes(facets[name]);

export const passes = (report: SearchedReport, { place, facets }: Narrowing): boolean =>
  isBelow(report.region, place) && facetNames.every((name) => fits(report, name, facets));

/** How many reports each value would leave, everything else that is chosen staying as it is. */
export interface Counts {
  facets: Record<FacetName, Map<string, number>>;
  /** By path, of places of every level. */
  places: Map<string, number>;
}

const add = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};

export const countReports = (reports: readonly SearchedReport[], { place, facets }: Narrowing): Counts => {
  const counts: Counts = {
    facets: { year: new Map(), edition: new Map(), findings: new Map(), figures: new Map() },
    places: new Map(),
  };
  for (const report of reports) {
    const misses = facetNames.filter((name) => !fits(report, name, facets));
    if (misses.length === 0) for (const path of pathsAbove(report.region)) add(counts.places, path);
    if (!isBelow(report.region, place)) continue;
    for (const name of facetNames) {
      if (misses.some((missed) => missed !== name)) continue;
      for (const value of values[name](report)) add(counts.facets[name], value);
    }
  }
  return counts;
};

/** The region and all it lies in: `qinghai`, `qinghai/xining`, … */
export const pathsAbove = (region: string): string[] => {
  const steps = region.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
};
