import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { editions } from '../core/report/editions/index.ts';

/** What pages look up again and again, gathered once a build. */
export interface PortalIndex {
  byCode: ReadonlyMap<string, Region>;
  /** The reports of a region and of all below it. */
  below(path: string): readonly CheckedReport[];
  /** Every year a report could be for: from the first of the national form, or an older report, to the latest report. */
  years: readonly number[];
}

const indexes = new WeakMap<Portal, PortalIndex>();

export const indexOf = (portal: Portal): PortalIndex => {
  const known = indexes.get(portal);
  if (known) return known;
  const index = buildIndex(portal);
  indexes.set(portal, index);
  return index;
};

const buildIndex = (portal: Portal): PortalIndex => {
  const below = new Map<string, readonly CheckedReport[]>();
  return {
    byCode: new Map(portal.regions.all.map((region) => [region.code, region])),
    below: (path) => {
      const known = below.get(path) ?? reportsBelow(portal.reports, path);
      below.set(path, known);
      return known;
    },
    years: yearsOf(portal),
  };
};

/** They come in the order of their paths, so those of a region are a stretch of them. */
const reportsBelow = (reports: readonly CheckedReport[], region: string): readonly CheckedReport[] => {
  const first = countBefore(reports, `${region}/`);
  let end = first;
  while (reports[end]?.path.startsWith(`${region}/`)) end += 1;
  return reports.slice(first, end);
};

/** How many of them have a path before this one. */
const countBefore = (reports: readonly CheckedReport[], path: string): number => {
  let [low, high] = [0, reports.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.path ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
};

const yearsOf = (portal: Portal): number[] => {
  const years = portal.reports.map(({ report }) => report.year);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b), editions[0]?.id ?? Number.POSITIVE_INFINITY);
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};
