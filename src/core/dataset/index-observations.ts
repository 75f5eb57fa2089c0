import type { Text } from '../findings/text.ts';
import { parentPath } from '../regions/region.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import type { ObservationsIndex } from './observations-schema.ts';

interface Counted {
  townships: Set<string>;
  reports: number;
  years: Set<number>;
}

/** The region whose file holds the observations of a township: the one above it. */
export const countyOf = (township: string): string => parentPath(township) ?? township;

/** Which counties there are observations of, and what lies above them: what a browser needs to know which files to fetch. */
export const indexObservations = (
  reports: Iterable<{ region: string; year: number }>,
  regions: RegionTree,
): ObservationsIndex => {
  const counties = new Map<string, Counted>();
  const above = new Map<string, Counted>();
  for (const { region, year } of reports) {
    const county = countyOf(region);
    count(counties, county, region, year);
    for (let at = parentPath(county); at !== undefined; at = parentPath(at)) count(above, at, region, year);
  }
  const named = (path: string, { townships, reports: n }: Counted) => ({
    region: path,
    name: nameOf(path, regions),
    townships: townships.size,
    reports: n,
  });
  return {
    version: 1,
    above: inOrder(above).map(([path, counted]) => named(path, counted)),
    counties: inOrder(counties).map(([path, counted]) => ({
      ...named(path, counted),
      years: [...counted.years].sort((a, b) => a - b),
    })),
  };
};

const count = (all: Map<string, Counted>, path: string, township: string, year: number): void => {
  const counted = all.get(path) ?? { townships: new Set(), reports: 0, years: new Set() };
  counted.townships.add(township);
  counted.years.add(year);
  all.set(path, { ...counted, reports: counted.reports + 1 });
};

const inOrder = (all: Map<string, Counted>): [string, Counted][] => [...all].sort(([a], [b]) => (a < b ? -1 : 1));

const nameOf = (path: string, regions: RegionTree): Text => {
  const region = regions.get(path);
  return { zh: region?.name ?? path, en: region?.nameEn ?? region?.name ?? path };
};
