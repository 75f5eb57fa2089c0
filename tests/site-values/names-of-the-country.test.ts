import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { createRandom } from '../../bench/originals/random.ts';
import { queryForms } from '../../src/browser/search/query-forms.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { addListedPlaces } from '../../src/core/regions/listed-places.ts';
import { matchNames } from '../../src/core/regions/match-names.ts';
import { stemOf, writtenForms } from '../../src/core/regions/name-forms.ts';
import { readReadings } from '../../src/core/regions/name-readings.ts';
import type { NamedPlace } from '../../src/core/regions/named-place.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { listedReadings } from '../../src/site/name-index.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const places = addListedPlaces([], gazetteer, readReadings(listedReadings(gazetteer, pinyinReadings)));
const townships = places.filter(({ above }) => above.length === 3);
const random = createRandom(20_231);
const sample = Array.from({ length: 120 }, () => townships[Math.floor(random.next() * townships.length)] as NamedPlace);

const shortOf = (name: string): string => writtenForms(name).at(-1) ?? name;
const syllables = (place: NamedPlace): string[][] => place.pinyin.split(' ').map((one) => one.split('/'));
const inTaiwan = Converter({ from: 'cn', to: 'tw' });
const inHongKong = Converter({ from: 'cn', to: 'hk' });
/** The list has levels that only fill a gap, and nobody writes them. */
const isRealLevel = ({ name }: NamedPlace): boolean => !/^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);

const address = (place: NamedPlace): string =>
  [...place.above]
    .reverse()
    .filter(isRealLevel)
    .concat(place)
    .map(({ name }) => name)
    .join('');

test('The list holds the whole country', () => {
  expect(townships.length).toBeGreaterThan(40_000);
});

test.each<[string, (place: NamedPlace) => string]>([
  ['its name', ({ name }) => name],
  ['its name without its kind', ({ name }) => shortOf(name)],
  ['its county and its name', ({ name, above }) => `${above[0]?.name} ${name}`],
  [
    'the short names of its county and itself in one word',
    ({ name, above }) => shortOf(above[0]?.name ?? '') + shortOf(name),
  ],
  ['its whole address', address],
  [
    'its pinyin',
    (place) =>
      syllables(place)
        .map((readings) => readings[0])
        .join(''),
  ],
  [
    'its pinyin with other readings',
    (place) =>
      syllables(place)
        .map((readings) => readings.at(-1))
        .join(''),
  ],
  [
    'its pinyin in syllables',
    (place) =>
      syllables(place)
        .slice(0, stemOf(place.name).length)
        .map((readings) => readings[0])
        .join(' '),
  ],
  ['its pinyin with tones', ({ name }) => pinyin(name)],
  [
    'its initials',
    (place) =>
      syllables(place)
        .map((readings) => readings[0]?.[0])
        .join(''),
  ],
  ['its name in the characters of Taiwan', ({ name }) => inTaiwan(name)],
  ['its name in the characters of Hong Kong', ({ name }) => inHongKong(name)],
  [
    'its code in wide digits',
    ({ codes }) => (codes[0] ?? '').replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
])('A township of the whole country is first, or among equals, by %s', async (_, write) => {
  const missed: string[] = [];
  for (const place of sample) {
    const query = write(place);
    const found = (await formsWithAnswer(query)) ?? [];
    const own = found.find((one) => one.place === place);
    // Another place may have the very name that is but a part of this one.
    const isFirst =
      own && found.every(({ rank, place: other }) => rank >= own.rank || writtenForms(other.name).includes(query));
    if (!isFirst) missed.push(`${query} for ${place.name}, not ${found[0]?.place.name}`);
  }
  expect(missed).toEqual([]);
});

const formsWithAnswer = async (query: string) => {
  for (const form of await queryForms(query)) {
    const found = matchNames(places, form);
    if (found.length > 0) return found;
  }
  return undefined;
};

test('Of the many places of one name those of the chosen county come first', () => {
  const within = places.find(({ name }) => name === '平罗县');
  const [first, second] = matchNames(places, '城关镇', { within });
  expect(first?.place.above[0]?.name).toBe('平罗县');
  expect(second?.place.name).toBe('城关镇');
});

test('A place of the very name comes before those whose name begins with it', () => {
  expect(
    matchNames(places, '新城')
      .slice(0, 20)
      .every(({ place }) => writtenForms(place.name).includes('新城')),
  ).toBe(true);
  expect(matchNames(places, 'xincheng')[0]?.place.pinyin).toMatch(/^xin che[n]g[^ ]* \S+$/);
});

test('A government is left out of what is looked for only at the end of a name', () => {
  const [name] = townships.filter((place) => place.name.startsWith('哈尔滨市政府')).map((place) => place.name);
  expect(name).toBeDefined();
  expect(matchNames(places, name ?? '')[0]?.place.name).toBe(name);
});
