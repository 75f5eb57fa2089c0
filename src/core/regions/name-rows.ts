import type { NamedPlace } from './named-place.ts';

/** A place in `names.json`: name, other names, pinyin, English name, path, years, codes, and the row of the place above or -1. */
export type NameRow = [
  name: string,
  otherNames: string[],
  pinyin: string,
  english: string,
  path: string,
  years: number[],
  codes: string[],
  above: number,
];

/** A row stands after the row of the place above it. */
export const readNameRows = (rows: readonly NameRow[]): NamedPlace[] => {
  const places: NamedPlace[] = [];
  for (const [name, otherNames, pinyin, english, path, years, codes, parent] of rows) {
    const nearest = places[parent];
    const above = nearest ? [nearest, ...nearest.above] : [];
    places.push({ name, otherNames, pinyin, english, path, years, codes, above });
  }
  return places;
};
