import { pseudoLevels } from '../../src/core/importer/identity/places.ts';
import type { Gazetteer, GazetteerEntry } from '../../src/core/regions/gazetteer.ts';
import type { Random } from '../originals/random.ts';

export interface CountyOfList {
  code: string;
  name: string;
  townships: GazetteerEntry[];
}

/** Of a county's townships and years about this share has a report. */
const coverage = 0.8;
const usualTownships = 15;

/**
 * Counties in an order that depends on the seed alone: neighbours together, in at least two prefectures, a large county
 * first, so that a small sample too has a county page with thirty townships.
 *
 * @param reports how many reports the sample is to have, for how many counties of a prefecture stand together
 */
export const orderCounties = (
  gazetteer: Gazetteer,
  random: Random,
  wanted: { reports: number; years: number },
): CountyOfList[] => {
  const counties = gazetteer
    .counties()
    .map(({ code, name }) => ({ code, name, townships: gazetteer.townshipsOf(code) }))
    .filter(({ townships }) => townships.length > 0);
  const needed = wanted.reports / (usualTownships * wanted.years * coverage);
  const together = Math.max(2, Math.ceil(needed / 2));
  const prefectures = [...Map.groupBy(counties, ({ code }) => code.slice(0, 4)).values()];
  const isPlain = ({ code, townships: { length } }: CountyOfList): boolean =>
    length >= 28 && length <= 34 && !pseudoLevels.has(gazetteer.get(code.slice(0, 4))?.name ?? '');
  const first = random.pick(counties.filter(isPlain));
  const parts = shuffle(
    prefectures.flatMap((members) => chunks(firstOnTop(members, first), together)),
    random,
  );
  const isFirst = (part: readonly CountyOfList[]): boolean => part.includes(first);
  return [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))].flat();
};

const firstOnTop = (members: readonly CountyOfList[], first: CountyOfList): CountyOfList[] =>
  members.includes(first) ? [first, ...members.filter((county) => county !== first)] : [...members];

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

const shuffle = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
