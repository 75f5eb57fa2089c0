import type { LineHit } from './line-index.ts';
import { matchAddresses } from './match-address.ts';
import { matchSounds } from './match-sound.ts';
import { lineKinds, type NameIndex } from './name-index.ts';
import { leadsBelow, ranks, WordMatch, wholes } from './word-match.ts';

/** What one word says of every place: what it finds in the place's own names, else in those of the places above it. */
export const matchOne = (index: NameIndex, word: string): WordMatch =>
  index.remember(word, () => matchAnew(index, word));

const matchAnew = (index: NameIndex, word: string): WordMatch => {
  const match = new WordMatch(index.places.length);
  if (/^[a-z]/.test(word)) matchSounds(index, word.replaceAll(' ', ''), match);
  else if (/^\d/.test(word)) matchCodes(index, word, match);
  else {
    matchHan(index, word, match);
    matchAddresses(index, word, match);
  }
  if (word.length > 1) matchAbove(index, match);
  return match;
};

/** The national list prints twelve digits, the last three for a village; less than a county is any number. */
const matchCodes = (index: NameIndex, word: string, match: WordMatch): void => {
  if (word.length < 6) return;
  const code = word.replace(/^(\d{9})000$/, '$1');
  for (const { place, at } of index.codes.find(code, true))
    match.add(place, at === 'whole' ? ranks.exact : ranks.start);
};

const matchHan = (index: NameIndex, word: string, match: WordMatch): void => {
  for (const hit of index.names.find(word)) {
    const rank = rankOf(index, hit, word);
    if (rank === undefined) continue;
    const { place, kind } = hit;
    const isOwn = kind === lineKinds.name || kind === lineKinds.form;
    match.add(place, rank, isOwn ? undefined : nameWith(index, place, word));
  }
};

const rankOf = (index: NameIndex, { place, kind, at }: LineHit, word: string): number | undefined => {
  switch (kind) {
    case lineKinds.name:
      if (at === 'whole') return ranks.exact;
      if (at === 'inside') return ranks.inside;
      return index.formsOf(place).includes(word) ? ranks.whole : ranks.start;
    case lineKinds.form:
      return at === 'whole' ? ranks.whole : undefined;
    case lineKinds.other:
      return at === 'whole' ? ranks.otherWhole : ranks.otherPart;
    default:
      return at === 'whole' ? ranks.otherWhole : undefined;
  }
};

/** The other name that has it, or is written so. */
const nameWith = (index: NameIndex, place: number, word: string): string | undefined => {
  const others = index.places[place]?.otherNames ?? [];
  return others.find((other) => other.includes(word)) ?? others[0];
};

/** 湟中 leads to the townships of 湟中区, and so does its former name. */
const matchAbove = ({ places, parents, upper }: NameIndex, match: WordMatch): void => {
  const leading = new Map<number, { by: string | undefined; loose: number }>();
  for (const number of upper) {
    if (leadsBelow(match.rank(number)))
      leading.set(number, {
        by: match.by(number) ?? places[number]?.name,
        loose: wholes.has(match.rank(number)) ? 0 : 1,
      });
  }
  if (leading.size === 0) return;
  const reached = reachedFrom(parents, leading);
  for (let place = 0; place < parents.length; place += 1) {
    const found = leading.get(reached[place] ?? -1);
    if (found) match.add(place, ranks.above, found.by, found.loose);
  }
};

/** The nearest place above each that leads to it. Children stand behind their parents. */
const reachedFrom = (parents: Int32Array, leading: ReadonlyMap<number, unknown>): Int32Array => {
  const reached = new Int32Array(parents.length).fill(-1);
  for (let place = 0; place < parents.length; place += 1) {
    const parent = parents[place] ?? -1;
    if (parent < 0) continue;
    reached[place] = leading.has(parent) ? parent : (reached[parent] ?? -1);
  }
  return reached;
};
