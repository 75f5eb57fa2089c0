import { derivedEnglish, derivedStep } from './derived-names.ts';
import { type NameReadings, readReadings, soundOf } from './name-readings.ts';
import {
  firstSet,
  type NameDetails,
  type NameTable,
  noPage,
  type TownshipRows,
  type UpperRow,
  upperLevels,
} from './name-table.ts';
import type { NamedPlace } from './named-place.ts';
import type { RegionLevel } from './region.ts';

interface Row {
  name: string;
  level: RegionLevel;
  /** As it is derived from that of the place above. */
  code: string;
  hasPage: boolean;
  years: number[];
  above: NamedPlace | undefined;
  details: NameDetails;
}

const nothing: string[] = [];

/** A place of the table. Of forty thousand a reader looks at eight, so the rest is derived when it is asked for. */
class TablePlace implements NamedPlace {
  readonly name: string;
  readonly years: number[];
  readonly above: NamedPlace[];
  readonly hasPage: boolean;
  #row: Row;
  #readings: NameReadings;
  #path: string | undefined;

  constructor(row: Row, readings: NameReadings) {
    this.name = row.name;
    this.years = row.years;
    this.hasPage = row.hasPage;
    this.above = row.above ? [row.above, ...row.above.above] : [];
    this.#row = row;
    this.#readings = readings;
  }

  get otherNames(): string[] {
    return this.#row.details.otherNames ?? nothing;
  }

  get codes(): string[] {
    return this.#row.details.codes ?? [this.#row.code];
  }

  get pinyin(): string {
    return this.#row.details.pinyin ?? soundOf(this.name, this.#readings);
  }

  get english(): string {
    if (!this.hasPage) return '';
    return this.#row.details.english ?? derivedEnglish(this.#sounded());
  }

  get path(): string {
    if (!this.hasPage) return '';
    this.#path ??= `${this.above[0] ? `${this.above[0].path}/` : ''}${this.#row.details.step ?? derivedStep(this.#sounded())}`;
    return this.#path;
  }

  #sounded() {
    return { name: this.name, level: this.#row.level, pinyin: this.pinyin };
  }
}

/** Provinces, prefectures, counties, then townships: each behind the place above it. */
export const readNameTable = ({ readings: text, yearSets, provinces }: NameTable): NamedPlace[] => {
  const readings = readReadings(text);
  const levels: NamedPlace[][] = [[], [], [], []];
  const add = (depth: number, row: Row): NamedPlace => {
    const place = new TablePlace(row, readings);
    levels[depth]?.push(place);
    return place;
  };
  const addUpper = (rows: readonly UpperRow[], depth: number, above: NamedPlace | undefined): void => {
    for (const [digits, name, below, details = {}] of rows) {
      const code = upperCode(digits, above?.codes[0] ?? '', depth);
      const level = upperLevels[depth] ?? 'county';
      const place = add(depth, { name, level, code, hasPage: true, years: [], above, details });
      if (isCounty(below, depth)) for (const row of townshipRows(below, place, yearSets)) add(3, row);
      else addUpper(below, depth + 1, place);
    }
  };
  addUpper(provinces, 0, undefined);
  return levels.flat();
};

const isCounty = (_: UpperRow[] | TownshipRows, depth: number): _ is TownshipRows => depth === 2;

/** `01` in `630000` is `630100`. */
export const upperCode = (digits: string, above: string, depth: number): string =>
  digits.length === 6 ? digits : (above.slice(0, depth * 2) + digits).padEnd(6, '0');

const townshipRows = ([names, years, all = {}]: TownshipRows, county: NamedPlace, sets: readonly number[][]): Row[] => {
  let last = 0;
  return (names === '' ? [] : names.split(' ')).map((entry, index) => {
    const digits = /^\d{3}/.exec(entry)?.[0] ?? '';
    last = digits === '' ? last + 1 : Number(digits);
    const mark = years.charAt(index);
    const details = all[index] ?? {};
    return {
      name: details.name ?? entry.slice(digits.length),
      level: 'township',
      code: `${county.codes[0]}${String(last).padStart(3, '0')}`,
      hasPage: mark !== noPage,
      years: sets[mark.charCodeAt(0) - firstSet] ?? [],
      above: county,
      details,
    };
  });
};
