import type { NamedPlace } from '../../core/regions/named-place.ts';
import { pathsAbove } from './facets.ts';

export const placeLevels = ['province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Of each place, the places below it that have reports and are no townships; those of the whole country below the empty path. */
export type PlaceChoices = ReadonlyMap<string, readonly string[]>;

export const choicesOf = (places: readonly NamedPlace[]): PlaceChoices => {
  const below = new Map<string, Set<string>>();
  for (const { path, years } of places) {
    if (path === '' || years.length === 0) continue;
    const above = pathsAbove(path).slice(0, -1);
    for (const [level, one] of above.slice(0, placeLevels.length).entries()) {
      const parent = above[level - 1] ?? '';
      const known = below.get(parent) ?? new Set();
      below.set(parent, known.add(one));
    }
  }
  return new Map([...below].map(([parent, paths]) => [parent, [...paths]]));
};

/** What a select of each level would say of a place; what lies deeper than a county stands where the county would. */
export const levelsOf = (place: string): Record<PlaceLevel, string> => {
  const [province = '', prefecture = ''] = place === '' ? [] : pathsAbove(place);
  return { province, prefecture, county: place.split('/').length > 2 ? place : '' };
};

/** The place after another one was chosen on this level: what lay below the former one is no longer meant. */
export const chooseLevel = (place: string, level: PlaceLevel, chosen: string): string => {
  if (chosen !== '') return chosen;
  const levels = levelsOf(place);
  if (level === 'county') return levels.prefecture;
  return level === 'prefecture' ? levels.province : '';
};
