import type { CheckedReport, Portal } from '../core/portal.ts';
import { parentPath, type Region } from '../core/regions/region.ts';
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
  const below = new Map<string, CheckedReport[]>();
  for (const checked of portal.reports) {
    for (let at: string | undefined = checked.report.region; at !== undefined; at = parentPath(at)) {
      const list = below.get(at);
      if (list) list.push(checked);
      else below.set(at, [checked]);
    }
  }
  return {
    byCode: new Map(portal.regions.all.map((region) => [region.code, region])),
    below: (path) => below.get(path) ?? [],
    years: yearsOf(portal),
  };
};

const yearsOf = (portal: Portal): number[] => {
  const years = portal.reports.map(({ report }) => report.year);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b), editions[0]?.id ?? Number.POSITIVE_INFINITY);
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};
