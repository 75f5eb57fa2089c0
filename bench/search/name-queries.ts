import { Converter } from 'opencc-js/cn2t';
import { stemOf, writtenForms } from '../../src/core/regions/name-forms.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { pinyinOf } from '../../src/readers/pinyin.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';
import type { Random } from '../originals/random.ts';
import type { Query, QueryKind } from './query.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const syllablesOf = (name: string): string[] =>
  pinyinOf(name).normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\p{M}/gu, '').toLowerCase().split(' ');

/** Everything a place is called, in its own writing. */
const namesOf = ({ name, formerly }: Region): string[] => [
  ...writtenForms(name),
  ...formerly.flatMap((one) => (one.name === undefined ? [] : writtenForms(one.name))),
];

/**
 * Queries by name with the places that may come first: those that are called so, whole; where there are none, those
 * whose name has it inside. Which of several of one name comes first is not for the query to say.
 *
 * @param searched townships that have reports
 */
export const drawNameQueries = (
  regions: readonly Region[],
  searched: readonly Region[],
  each: number,
  random: Random,
): Query[] => {
  const book = buildBook(regions);
  const draw = (kind: QueryKind, from: readonly Region[], ask: (region: Region) => Omit<Query, 'kind'>): Query[] => {
    const asked = Array.from({ length: from.length === 0 ? 0 : each }, () => ({ kind, ...ask(random.pick(from)) }));
    return [...new Map(asked.map((query) => [query.text, query])).values()];
  };
  const isPlain = ({ name }: Region): boolean => /^\p{Script=Han}+$/u.test(name);
  const townships = searched.filter(isPlain);
  return [
    ...draw('township', townships, ({ name }) => ({ text: name, means: name, places: book.called(name) })),
    ...draw(
      'part of a name',
      townships.filter(({ name }) => stemOf(name) !== name),
      ({ name }) => {
        const text = stemOf(name);
        return { text, means: text, places: book.called(text) };
      },
    ),
    ...draw('county and township', townships, (region) => askWithCounty(region, book)),
    ...draw(
      'former name',
      townships.filter(({ formerly }) => formerly.some(({ name }) => name)),
      ({ formerly }) => {
        const text = formerly.find(({ name }) => name)?.name ?? '';
        return { text, means: text, places: book.called(text) };
      },
    ),
    ...draw('pinyin', townships, ({ name }) => askBySound(name, random, book)),
    ...draw(
      'initials',
      townships.filter(({ name }) => stemOf(name).length > 2),
      ({ name }) => {
        const text = initials(stemOf(name));
        return { text, means: text, places: book.withInitials(text) };
      },
    ),
    ...draw(
      'name in traditional characters',
      townships.filter(({ name }) => toTraditional(name) !== name),
      ({ name }) => ({
        ...{ text: toTraditional(name), means: name, places: book.called(name) },
      }),
    ),
  ];
};

const initials = (name: string): string =>
  syllablesOf(name)
    .map((syllable) => syllable.charAt(0))
    .join('');

interface Book {
  called(name: string): string[];
  sounding(sound: string): string[];
  withInitials(letters: string): string[];
  countyOf(region: Region): Region | undefined;
}

const buildBook = (regions: readonly Region[]): Book => {
  const byName = group(regions, namesOf);
  const heard = regions.map((region) => ({ path: region.path, names: namesOf(region).map(pinyinReadings) }));
  const hear = (fits: (name: readonly string[][]) => boolean): string[] =>
    heard.filter(({ names }) => names.some(fits)).map(({ path }) => path);
  const byPath = new Map(regions.map((region) => [region.path, region]));
  return {
    called: (name) => byName.get(name) ?? [],
    sounding: (sound) => hear((name) => sounds(name, sound)),
    withInitials: (letters) =>
      hear((name) => name.length === letters.length && name.every((one, at) => hasInitial(one, letters.charAt(at)))),
    countyOf: ({ path }) => byPath.get(path.split('/').slice(0, 3).join('/')),
  };
};

/** Of characters with several readings any will do: a stranger cannot know which one is right there. */
const sounds = ([first, ...others]: readonly string[][], sound: string): boolean =>
  first === undefined
    ? sound === ''
    : first.some((reading) => sound.startsWith(reading) && sounds(others, sound.slice(reading.length)));

const hasInitial = (readings: readonly string[], letter: string): boolean =>
  readings.some((reading) => reading.startsWith(letter));

const group = (regions: readonly Region[], keysOf: (region: Region) => string[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const region of regions)
    for (const key of new Set(keysOf(region))) groups.set(key, [...(groups.get(key) ?? []), region.path]);
  return groups;
};

/** Of several townships of that name those in that county. */
const askWithCounty = (region: Region, book: Book): Omit<Query, 'kind'> => {
  const county = book.countyOf(region);
  const text = `${county?.name ?? ''} ${stemOf(region.name)}`;
  const places = book.called(stemOf(region.name)).filter((path) => path.startsWith(`${county?.path}/`));
  return { text, means: text, places };
};

const askBySound = (name: string, random: Random, book: Book): Omit<Query, 'kind'> => {
  const syllables = syllablesOf(stemOf(name));
  const text = syllables.join(random.pick(['', '', ' ']));
  return { text, means: text, places: book.sounding(syllables.join('')) };
};
