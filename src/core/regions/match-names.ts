import { matchOne } from './match-one.ts';
import { NameIndex } from './name-index.ts';
import type { NamedPlace } from './named-place.ts';
import { ranks, WordMatch, wholes } from './word-match.ts';

export interface MatchedPlace {
  place: NamedPlace;
  /** The name by which it was found, where that is not its own: 湟中县. */
  by?: string;
  /** How sure it is, see `ranks`: 0 is the very name. */
  rank: number;
}

export interface MatchOptions {
  /** A place of the list whose own townships come first among equals. */
  within?: NamedPlace | undefined;
}

const indexes = new WeakMap<readonly NamedPlace[], NameIndex>();

const indexOf = (places: readonly NamedPlace[]): NameIndex => {
  const index = indexes.get(places) ?? new NameIndex(places);
  indexes.set(places, index);
  return index;
};

/** What words of Han characters need, made before anybody types. */
export const prepareHan = (places: readonly NamedPlace[]): void => {
  matchNames(places, '中文');
};

/** What words of Latin letters need. */
export const prepareSounds = (places: readonly NamedPlace[]): void => {
  matchNames(places, 'pinyin');
};

/** Every place a reader may mean, the likeliest first; of equals those with a page, then those in the place given. A place stands in the list behind that above it. */
export const matchNames = (
  places: readonly NamedPlace[],
  query: string,
  options: MatchOptions = {},
): MatchedPlace[] => {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const index = indexOf(places);
  const match = matchAll(index, words);
  return inOrder(index, match, options).map((number) => {
    const by = match.by(number);
    const place = places[number] as NamedPlace;
    return { place, rank: match.rank(number), ...(by !== undefined && { by }) };
  });
};

/** A government is looked for by its place. Latin letters lose tones and apostrophes: `Lán lóng kǒu` is `lan long kou`, a word yet. Han words stay apart. */
const wordsOf = (query: string): string[] => {
  const marked = query.slice(0, 100).normalize('NFKC').toLowerCase().normalize('NFD');
  const letters = marked
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .replaceAll(/([a-z])[1-5]/g, '$1');
  const places = letters.replaceAll(/([镇乡市县区])(?:人民)?政府(?!\p{Script=Han})/gu, '$1');
  const joined = places.replaceAll(/([a-z])[^\p{L}\p{N}]+(?=[a-z])/gu, '$1 ');
  return joined.match(/[a-z]+(?: [a-z]+)*|[^\P{L}a-z]+|\d+/gu) ?? [];
};

/** With several words each must be found, in the place or in one above it: 湟中 拦隆口. */
const matchAll = (index: NameIndex, words: readonly string[]): WordMatch => {
  const found = [...new Set(words)].map((word) => matchParted(index, word.split(' ')));
  return found.reduce((all, next) => bothOf(index, all, next));
};

/** Nobody writes more words of Latin letters for one place. */
const mostWords = 12;

/** `lanlongkou town huangzhong`: as one name, else the place and those above it in any order, each in as many words as it takes. */
const matchParted = (index: NameIndex, words: readonly string[]): WordMatch => {
  const whole = matchOne(index, words.join(' '));
  // Who parts the syllables of a name means no places above it.
  if (words.length === 1 || words.length > mostWords || whole.hasAny(ranks.sound)) return whole;
  const from: WordMatch[] = [];
  for (let first = words.length - 1; first >= 0; first -= 1) {
    const match = new WordMatch(index.places.length);
    addAll(index, match, first === 0 ? whole : matchOne(index, words.slice(first).join(' ')));
    for (const [behind, rest] of from.entries()) {
      const part = words.slice(first, words.length - 1 - behind);
      addAll(index, match, bothOf(index, matchOne(index, part.join(' ')), rest, ranks.soundInside));
    }
    from.push(match);
  }
  return from[words.length - 1] ?? whole;
};

const addAll = (index: NameIndex, match: WordMatch, more: WordMatch): void => {
  for (let place = 0; place < index.places.length; place += 1)
    if (more.has(place)) match.add(place, more.rank(place), more.by(place), more.loose(place));
};

/** What both have found; the surer says how sure, unless it found only a place above. Parts of a name in any order are no surer than `surest`. */
const bothOf = (index: NameIndex, one: WordMatch, other: WordMatch, surest: number = ranks.exact): WordMatch => {
  const both = new WordMatch(index.places.length);
  for (let place = 0; place < index.places.length; place += 1) {
    if (!one.has(place) || !other.has(place)) continue;
    const surer = Math.min(one.rank(place), other.rank(place));
    const isVague = surer < surest && !wholes.has(surer);
    const loose = Math.max(one.loose(place), other.loose(place), isVague ? 1 : 0);
    both.add(place, Math.max(surer, surest), one.by(place) ?? other.by(place), loose);
  }
  return both;
};

/** Numbers of the places found, the surest first. */
const inOrder = ({ places, parents }: NameIndex, match: WordMatch, { within }: MatchOptions): number[] => {
  const chosen = within === undefined ? -1 : places.indexOf(within);
  const isWithin = (place: number): boolean => {
    for (let at = place; at >= 0; at = parents[at] ?? -1) if (at === chosen) return true;
    return false;
  };
  const sorted: number[][] = [];
  for (let place = 0; place < places.length; place += 1) {
    if (!match.has(place)) continue;
    const isLater = (places[place]?.hasPage ? 0 : 2) + (chosen >= 0 && !isWithin(place) ? 1 : 0);
    const key = match.key(place) * 4 + isLater;
    const equals = sorted[key];
    if (equals) equals.push(place);
    else sorted[key] = [place];
  }
  return sorted.flat();
};
