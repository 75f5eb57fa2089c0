import type { RegionLevel } from './region.ts';

/**
 * `search/names.json`: every region with a page and every township of their counties, in a form small enough for the
 * whole country. What can be derived of a place from its name is left out.
 */
export interface NameTable {
  /** Readings without tones, the usual one first, each before the characters that have them: `ba八巴 zang/cang藏`. */
  readings: string;
  /** The sets of years for which townships have reports, the commonest first. */
  yearSets: number[][];
  provinces: UpperRow[];
}

/** A province, a prefecture or a county. Of its code the two digits that the place above it has not, or the whole where it does not begin as that one's. */
export type UpperRow = [code: string, name: string, below: UpperRow[] | TownshipRows, details?: NameDetails];

/**
 * The townships of a county. `names` parts them by spaces; the last three digits of the code stand before a name that does
 * not have the code after that before it. `years` has a character a township: `noPage`, or the set of its years from `firstSet` on.
 */
export type TownshipRows = [names: string, years: string, details?: Record<number, NameDetails>];

/** What cannot be derived of a place. */
export interface NameDetails {
  /** The name itself, where it has a space. */
  name?: string;
  otherNames?: string[];
  pinyin?: string;
  /** Empty where it has none. */
  english?: string;
  /** The last step of its path. */
  step?: string;
  /** All it has, where there is not just the one. */
  codes?: string[];
}

export const noPage = ' ';
export const firstSet = '0'.charCodeAt(0);

export const upperLevels: readonly RegionLevel[] = ['province', 'prefecture', 'county'];
