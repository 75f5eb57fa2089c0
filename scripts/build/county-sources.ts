import type { CountyReports } from '../../src/core/county-facts.ts';
import { dataOfCounty } from '../../src/core/open-data/county-data.ts';
import { listKind } from '../../src/core/open-portal.ts';
import type { Portal } from '../../src/core/portal.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { searchOfCounty } from '../../src/core/search/county-texts.ts';
import { passagesOfCounty } from '../../src/core/shared-prose/county-passages.ts';
import type { CountyToOpen } from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { keepProse, type PlaceNames } from './join-prose.ts';
import { packCounty, type SearchSource } from './write-search.ts';

/*
 * What the build keeps of each county besides what its pages are drawn from. All of it can be made again from the reports, should a
 * value be lost: slowly, since their county is opened for it.
 */

export const searchKind = 'search';
/** Of a county everything is kept. */
export const wholeKind = 'whole';
/** Of a county the list and the passages are kept. */
export const listedKind = 'listed';

/** What is kept under the keys of counties, but for what data and shared passages keep by themselves. */
export const countyKinds = [listKind, searchKind, wholeKind, listedKind, ...countyFacts.map(({ kind }) => kind)];

export const searchValue = ({ reports }: Pick<CountyReports, 'reports'>): Uint8Array =>
  packCounty(searchOfCounty(reports));

export const keepSearch = (kept: KeptValues, key: string, county: CountyReports): void =>
  kept.write(searchKind, key, searchValue(county));

/** @param keys of the counties with a report, by path */
export const keptSearchSource = (portal: Portal, keys: ReadonlyMap<string, string>, kept: KeptValues): SearchSource => {
  const counties = new Map(portal.counties.map((county) => [county.path, county]));
  return {
    regions: portal.reports.map(({ report }) => report.region),
    digestOf: (path) => kept.digestOf(searchKind, keys.get(path) ?? ''),
    ofCounty: (path) => {
      const known = kept.read(searchKind, keys.get(path) ?? '');
      if (known) return known;
      const made = searchValue({ reports: counties.get(path)?.reports ?? [] });
      kept.write(searchKind, keys.get(path) ?? '', made);
      return made;
    },
  };
};

export const countyToOpen = (key: string, { path, reports, regions }: CountyReports): CountyToOpen => ({
  county: path,
  key,
  make: () => dataOfCounty(reports, regions),
});

export const proseValues = (portal: Portal, keys: ReadonlyMap<string, string>, kept: KeptValues) => {
  const counties = new Map(portal.counties.map((county) => [county.path, county]));
  const make = (path: string) => proseOf({ path, reports: counties.get(path)?.reports ?? [], regions: portal.regions });
  return keepProse(kept, keys, make, namesIn(portal.regions));
};

const namesIn = ({ all, lineage }: Portal['regions']): PlaceNames => {
  const namesOf = ({ path, name, nameEn }: Region): string => `${path} ${name} ${nameEn ?? ''}`;
  return { all: all.map(namesOf).join('\n'), of: (township) => lineage(township).map(namesOf).join('\n') };
};

export const proseOf = ({ path, reports, regions }: CountyReports) =>
  passagesOfCounty(
    path,
    reports.map(({ report }) => report),
    regions,
  );
