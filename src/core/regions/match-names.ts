import { type Found, matchWord, ranks } from './match-word.ts';
import type { NamedPlace } from './named-place.ts';

export interface MatchedPlace {
  place: NamedPlace;
  /** The name by which it was found, where that is not its own: 湟中县. */
  by?: string;
}

/** Every place a reader may mean, the likeliest first; those with a page before those without. */
export const matchNames = (places: readonly NamedPlace[], query: string): MatchedPlace[] => {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return places
    .flatMap((place, order) => {
      const found = matchPlace(place, words);
      return found ? [{ ...found, place, order }] : [];
    })
    .sort((a, b) => a.rank - b.rank || Number(b.place.path !== '') - Number(a.place.path !== '') || a.order - b.order)
    .map(({ place, by }) => ({ place, ...(by !== undefined && { by }) }));
};

/** A government is looked for by its place. Latin letters lose tones and apostrophes: `Lán lóng kǒu` is `lan long kou`, a word yet. Han words stay apart. */
const wordsOf = (query: string): string[] => {
  const marked = query.slice(0, 100).normalize('NFKC').toLowerCase().normalize('NFD');
  const letters = marked
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .replaceAll(/(?<=[a-z])[1-5]/g, '');
  const places = letters.replaceAll(/(?<=[镇乡市县区])(?:人民)?政府/gu, '');
  const joined = places.replaceAll(/(?<=[a-z])[^\p{L}\p{N}]+(?=[a-z])/gu, ' ');
  return joined.match(/[a-z]+(?: [a-z]+)*|[^\P{L}a-z]+|\d+/gu) ?? [];
};

/** With several words each must be found, in the place or in one above it: 湟中 拦隆口. */
const matchPlace = (place: NamedPlace, words: readonly string[]): Found | undefined => {
  const found = words.map((word) => matchOne(place, word) ?? matchParted(place, word.split(' ')));
  return found.some((one) => one === undefined) ? undefined : together(found.flatMap((one) => one ?? []));
};

/** The surest, with the name by which any was found. */
const together = (found: readonly Found[]): Found | undefined => {
  const own = found.filter((one) => one.rank < ranks.above);
  return own.length > 0 ? { rank: Math.min(...own.map(({ rank }) => rank)), ...nameOf(found) } : found[0];
};

const nameOf = (found: readonly Found[]): { by?: string } => {
  const by = found.find((one) => one.by !== undefined)?.by;
  return by === undefined ? {} : { by };
};

const matchOne = (place: NamedPlace, word: string): Found | undefined =>
  matchWord(place, word) ?? matchAbove(place, word);

/** Nobody writes more words of Latin letters for one place. */
const mostWords = 12;

/** `lanlongkou town huangzhong`: the place and those above it in any order, each in as many words as it takes. */
const matchParted = (place: NamedPlace, words: readonly string[]): Found | undefined => {
  if (words.length > mostWords) return undefined;
  for (let size = words.length - 1; size > 0; size -= 1) {
    const first = matchOne(place, words.slice(0, size).join(' '));
    const others = words.slice(size);
    const rest = first && (matchOne(place, others.join(' ')) ?? matchParted(place, others));
    const found = rest && together([first, rest]);
    // Parts of a name in any order are a vaguer sound than the name.
    if (found) return { ...found, rank: Math.max(found.rank, ranks.soundInside) };
  }
  return undefined;
};

/** 湟中 leads to the townships of 湟中区, and so does its former name. */
const matchAbove = (place: NamedPlace, word: string): Found | undefined => {
  for (const above of place.above) {
    const found = matchWord(above, word);
    // Initials of another place would find nearly everything.
    if (found && found.rank < ranks.initials && word.length > 1)
      return { rank: ranks.above, by: found.by ?? above.name };
  }
  return undefined;
};
