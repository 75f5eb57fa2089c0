import type { Portal } from '../core/portal.ts';
import { derivedEnglish, derivedStep } from '../core/regions/derived-names.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import { formatReadings, type NameReadings, soundOf } from '../core/regions/name-readings.ts';
import {
  firstSet,
  type NameDetails,
  type NameTable,
  noPage,
  type TownshipRows,
  type UpperRow,
  upperLevels,
} from '../core/regions/name-table.ts';
import { upperCode } from '../core/regions/read-name-table.ts';
import type { Region, RegionLevel } from '../core/regions/region.ts';
import { type ListedTownship, listCounties } from './national-list.ts';

/** The readings of each character of a name, without tones, the usual one first. */
export type Readings = (name: string) => string[][];

/** A region with a page, or a township of the national list. */
interface Place {
  name: string;
  otherNames: string[];
  level: RegionLevel;
  codes: string[];
  region: Region | undefined;
  /** Newest first. */
  years: number[];
  /** Of each character all readings, parted by slashes; empty where it has none. */
  sounds: string[];
  below: Place[];
}

/** Every region with a page, and every township of the national list in a county that has one. */
export const buildNameTable = (portal: Portal, gazetteer: Gazetteer, readings: Readings): NameTable => {
  const provinces = readPlaces(portal, gazetteer, readings);
  const usual = usualReadings(provinces);
  const sets = countYearSets(provinces);
  const rows = provinces.map((province) => upperRow(province, '', { usual, sets }));
  return {
    readings: formatReadings(usual),
    yearSets: sets.map((years) => years.split(' ').filter(Boolean).map(Number)),
    provinces: rows,
  };
};

const readPlaces = (portal: Portal, gazetteer: Gazetteer, readings: Readings): Place[] => {
  const ofRegion = (region: Region): Place => {
    const below = region.level === 'county' ? townships(region) : portal.regions.children(region.path).map(ofRegion);
    const otherNames = [...ownFormerNames(region), ...formerCounties(portal, region)];
    return { ...identityOf(region, otherNames, readings), level: region.level, region, years: [], below };
  };
  const townships = (county: Region): Place[] =>
    listCounties(portal, gazetteer, county).flatMap((one) =>
      one.townships.map((township) => ofTownship(township, readings)),
    );
  return portal.regions.children(undefined).map(ofRegion);
};

const ofTownship = ({ code, name, region, otherNames, reports }: ListedTownship, readings: Readings): Place => {
  const years = reports.map(({ report }) => report.year).sort((a, b) => b - a);
  const identity = identityOf(region ?? { name, code, formerly: [] }, otherNames, readings);
  return { ...identity, level: 'township', region, years, below: [] };
};

const ownFormerNames = (region: Region): string[] => region.formerly.flatMap((identity) => identity.name ?? []);

/** Counties that townships of this one name as their former one: 湟中县. */
const formerCounties = (portal: Portal, county: Region): string[] =>
  portal.regions
    .children(county.path)
    .flatMap((region) => region.formerly.flatMap((identity) => identity.county ?? []));

const identityOf = (
  { name, pinyin, code, formerly }: Pick<Region, 'name' | 'pinyin' | 'code' | 'formerly'>,
  otherNames: readonly string[],
  readings: Readings,
): Pick<Place, 'name' | 'otherNames' | 'codes' | 'sounds'> => ({
  name,
  otherNames: [...new Set(otherNames)].filter((other) => other !== name),
  codes: [code, ...formerly.flatMap((identity) => identity.code ?? [])],
  sounds: soundsOf(readings(name), pinyin),
});

/** A reading that region.yaml gives comes first; the others stay, for a stranger cannot know which one is right here. */
const soundsOf = (known: string[][], pinyin = ''): string[] => {
  const given = pinyin.split(' ').filter(Boolean).map(withoutTone);
  return known.map((all, index) => [...new Set([given[index], ...all].flatMap((one) => one || []))].join('/'));
};

const withoutTone = (syllable: string): string =>
  syllable.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\P{L}/gu, '');

/** From the province down to every township. */
function* allOf(places: readonly Place[]): Generator<Place> {
  for (const place of places) {
    yield place;
    yield* allOf(place.below);
  }
}

/** How each character sounds in most names. */
const usualReadings = (provinces: readonly Place[]): NameReadings => {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, sounds } of allOf(provinces)) {
    for (const [index, character] of [...name].entries()) {
      const known = counts.get(character) ?? new Map<string, number>();
      const sound = sounds[index] ?? '';
      counts.set(character, known.set(sound, (known.get(sound) ?? 0) + 1));
    }
  }
  const usual = [...counts].map(([character, known]) => [character, commonest(known)[0] ?? ''] as const);
  return new Map(usual.filter(([, sounds]) => sounds !== ''));
};

const commonest = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([key]) => key);

const countYearSets = (provinces: readonly Place[]): string[] => {
  const counts = new Map<string, number>();
  for (const { level, region, years } of allOf(provinces)) {
    if (level !== 'township' || !region) continue;
    const set = years.join(' ');
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return commonest(counts);
};

interface Shared {
  usual: NameReadings;
  sets: readonly string[];
}

const upperRow = (place: Place, above: string, shared: Shared): UpperRow => {
  const { name, codes, below, level } = place;
  const depth = upperLevels.indexOf(level);
  const code = codes[0] ?? '';
  const digits = code.slice(depth * 2, depth * 2 + 2);
  const rows = level === 'county' ? townshipRows(place, shared) : below.map((one) => upperRow(one, code, shared));
  const details = detailsOf(place, code, shared);
  const given = upperCode(digits, above, depth) === code ? digits : code;
  return details ? [given, name, rows, details] : [given, name, rows];
};

const townshipRows = ({ codes, below }: Place, shared: Shared): TownshipRows => {
  const county = codes[0] ?? '';
  const all: Record<number, NameDetails> = {};
  let last = 0;
  const entries = below.map((place, index) => {
    const code = place.codes[0] ?? '';
    const number = code.startsWith(county) ? Number(code.slice(county.length)) : last + 1;
    const isNext = number === last + 1 && !/^\d/.test(place.name);
    last = number;
    const digits = String(number).padStart(3, '0');
    const details = detailsOf(place, county + digits, shared);
    if (details) all[index] = details;
    return `${isNext ? '' : digits}${place.name.replaceAll(' ', '')}`;
  });
  const years = below.map(({ region, years }) =>
    region ? String.fromCharCode(firstSet + shared.sets.indexOf(years.join(' '))) : noPage,
  );
  const rows = [entries.join(' '), years.join('')] as const;
  return Object.keys(all).length > 0 ? [...rows, all] : [...rows];
};

/** What its name and its code do not tell. */
const detailsOf = (place: Place, code: string, { usual }: Shared): NameDetails | undefined => {
  const { name, level, otherNames, codes, region } = place;
  const pinyin = place.sounds.filter(Boolean).join(' ');
  const sounded = { name, level, pinyin };
  const english = region?.nameEn ?? '';
  const step = region?.path.split('/').at(-1) ?? '';
  const details: NameDetails = {
    ...(name.includes(' ') && { name }),
    ...(otherNames.length > 0 && { otherNames }),
    ...(pinyin !== soundOf(name, usual) && { pinyin }),
    ...(region && english !== derivedEnglish(sounded) && { english }),
    ...(region && step !== derivedStep(sounded) && { step }),
    ...(codes.join(' ') !== code && { codes }),
  };
  return Object.keys(details).length > 0 ? details : undefined;
};

/** How every character of the national list can sound, the usual reading first. */
export const listedReadings = (gazetteer: Gazetteer, readings: Readings): string => {
  const names = [...gazetteer.within(''), ...gazetteer.counties().flatMap(({ code }) => gazetteer.townshipsOf(code))];
  const characters = new Set(names.flatMap(({ name }) => [...name]));
  return formatReadings(new Map([...characters].map((one) => [one, readings(one)[0]?.join('/') ?? ''])));
};
