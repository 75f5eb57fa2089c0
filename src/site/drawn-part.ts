import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { groupOfPath, isOfCountry, type PageGroup, withinCountry } from './page-groups.ts';

/** The places whose pages are drawn together. */
export interface DrawnPlaces {
  regions: readonly Region[];
  reports: readonly CheckedReport[];
}

let known: { text: string; groups: ReadonlySet<PageGroup> } | undefined;

/**
 * Which groups of pages a process of the build draws at present, as GONGKAI_DRAWS tells it; undefined where everything is drawn,
 * as while developing. So a page's list of addresses is no longer than the work, and not found anew for a whole country.
 */
const drawnGroups = (): ReadonlySet<PageGroup> | undefined => {
  const text = process.env.GONGKAI_DRAWS;
  if (text === undefined) return undefined;
  if (known?.text !== text) known = { text, groups: new Set(JSON.parse(text)) };
  return known.groups;
};

/** False while others alone are drawn: nobody need find out which pages there are of this group. */
export const draws = (group: PageGroup): boolean => drawnGroups()?.has(group) ?? true;

/** The provinces of which it is drawn what the country tells of them. */
export const drawnWithin = ({ regions }: Pick<Portal, 'regions'>): string[] =>
  regions
    .children(undefined)
    .map(({ path }) => path)
    .filter((province) => draws(withinCountry(province)));

/** The group that is drawn, where it is one of the country's. */
export const drawnOfCountry = (): PageGroup | undefined => [...(drawnGroups() ?? [])].find(isOfCountry);

/** In the order of the portal. */
export const drawnPlaces = (portal: Portal): DrawnPlaces => {
  const groups = drawnGroups();
  if (!groups) return { regions: portal.regions.all, reports: portal.reports };
  const asked = [...groups].filter((group) => !isOfCountry(group));
  if (asked.length === 0) return { regions: [], reports: [] };
  const places = placesOf(portal);
  const own = asked.flatMap((group) => places.get(group) ?? []);
  return { regions: own.flatMap(({ regions }) => regions), reports: own.flatMap(({ reports }) => reports) };
};

const byPortal = new WeakMap<Portal, ReadonlyMap<PageGroup, DrawnPlaces>>();

const placesOf = (portal: Portal): ReadonlyMap<PageGroup, DrawnPlaces> => {
  const places = byPortal.get(portal) ?? groupPlaces(portal);
  byPortal.set(portal, places);
  return places;
};

const groupPlaces = ({ regions, reports }: Portal): Map<PageGroup, DrawnPlaces> => {
  const places = new Map<PageGroup, { regions: Region[]; reports: CheckedReport[] }>();
  const placeOf = (path: string) => {
    const group = groupOfPath(path);
    const place = places.get(group) ?? { regions: [], reports: [] };
    places.set(group, place);
    return place;
  };
  for (const region of regions.all) placeOf(region.path).regions.push(region);
  for (const checked of reports) placeOf(checked.path).reports.push(checked);
  return places;
};
