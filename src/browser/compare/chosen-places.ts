import type { ObservationsIndex } from '../../core/dataset/observations-schema.ts';

type ListedCounty = ObservationsIndex['counties'][number];
type ListedPlace = ObservationsIndex['above'][number];

/** More than this is a download, not a comparison. */
export const mostCounties = 60;

export interface FoundPlaces {
  /** Whose files hold everything that was chosen. */
  counties: ListedCounty[];
  /** Chosen, and no county with reports is in it or around it. */
  unknown: string[];
}

/** A township is looked for in its county; a prefecture or province stands for its counties. */
export const findCounties = (regions: readonly string[], { counties }: ObservationsIndex): FoundPlaces => {
  const holds = (place: string, { region }: ListedCounty) => isWithin(region, place) || isWithin(place, region);
  return {
    counties: counties.filter((county) => regions.some((place) => holds(place, county))),
    unknown: regions.filter((place) => !counties.some((county) => holds(place, county))),
  };
};

export const isWithin = (region: string, path: string): boolean => region === path || region.startsWith(`${path}/`);

/** A county, prefecture or province that has reports: its name, and how many of its townships. */
export const findPlace = (path: string, { counties, above }: ObservationsIndex): ListedPlace | undefined =>
  counties.find(({ region }) => region === path) ?? above.find(({ region }) => region === path);

/** Counties of which only some townships were chosen, as long as there are few: a reader may want the rest of them. */
export const partlyChosen = (regions: readonly string[], { counties }: ObservationsIndex): ListedCounty[] => {
  const partly = counties.filter(
    ({ region }) =>
      regions.some((path) => path.startsWith(`${region}/`)) && !regions.some((path) => isWithin(region, path)),
  );
  return partly.length > mostOffers ? [] : partly.filter(({ townships }) => townships > 1);
};

const mostOffers = 2;
