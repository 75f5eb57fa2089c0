import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { type NameReadings, soundOf } from './name-readings.ts';
import type { NamedPlace } from './named-place.ts';

const nothing: string[] = [];
const noYears: number[] = [];

/** A place of the national list of which the site has nothing yet. */
class ListedPlace implements NamedPlace {
  readonly name: string;
  readonly above: NamedPlace[];
  readonly hasPage = false;
  readonly path = '';
  readonly english = '';
  readonly otherNames = nothing;
  readonly years = noYears;
  #code: string;
  #readings: NameReadings;

  constructor({ name, code }: GazetteerEntry, parent: NamedPlace | undefined, readings: NameReadings) {
    this.name = name;
    this.above = parent ? [parent, ...parent.above] : [];
    this.#code = code;
    this.#readings = readings;
  }

  get codes(): string[] {
    return [this.#code];
  }

  get pinyin(): string {
    return soundOf(this.name, this.#readings);
  }
}

/** The places the site knows, then the rest of the national list below them, each behind the place above it. */
export const addListedPlaces = (
  known: readonly NamedPlace[],
  gazetteer: Gazetteer,
  readings: NameReadings,
): NamedPlace[] => {
  const byCode = new Map(known.flatMap((place) => place.codes.map((code) => [code, place] as const)));
  const added: NamedPlace[] = [];
  const addMissing = (entry: GazetteerEntry, code: string, parent: NamedPlace | undefined): void => {
    if (byCode.has(code)) return;
    const place = new ListedPlace({ name: entry.name, code }, parent, readings);
    byCode.set(code, place);
    added.push(place);
  };
  for (const entry of gazetteer.within('').sort((a, b) => a.code.length - b.code.length))
    addMissing(entry, entry.code.padEnd(6, '0'), byCode.get(entry.code.slice(0, -2).padEnd(6, '0')));
  for (const county of gazetteer.counties())
    for (const township of gazetteer.townshipsOf(county.code))
      addMissing(township, township.code, byCode.get(county.code));
  return [...known, ...added];
};
