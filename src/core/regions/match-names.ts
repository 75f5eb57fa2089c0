/** A region or township as the name index holds it, found by any of its names. */
export interface NamedPlace {
  name: string;
  /** Other names of the place itself: former ones, the national list's. */
  otherNames: string[];
  /** Syllables without tones, readings of one character parted by a slash: `ba zang/cang gou`. */
  pinyin: string;
  english: string;
  /** The folder path of its page; empty while it has no report. */
  path: string;
  /** Years with a report, for townships. */
  years: number[];
  /** The places above it, nearest first. */
  above: NamedPlace[];
}

export interface MatchedPlace {
  place: NamedPlace;
  /** The name by which it was found, where that is not its own: 湟中县. */
  by?: string;
}

/** From the surest to the vaguest. */
const ranks = { whole: 0, start: 1, inside: 2, other: 3, sound: 4, soundInside: 5, initials: 6, above: 7 };

/** The places a reader may mean, the likeliest first; those with a page before those without. */
export const matchNames = (places: readonly NamedPlace[], query: string, limit = 8): MatchedPlace[] => {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return places
    .flatMap((place, order) => {
      const found = matchPlace(place, words);
      return found ? [{ ...found, place, order }] : [];
    })
    .sort((a, b) => a.rank - b.rank || Number(b.place.path !== '') - Number(a.place.path !== '') || a.order - b.order)
    .slice(0, limit)
    .map(({ place, by }) => ({ place, ...(by !== undefined && { by }) }));
};

interface Found {
  rank: number;
  by?: string;
}

/** Latin letters lose tones and spaces: `Lán lóng kǒu` is `lanlongkou`. Han words stay apart. */
const wordsOf = (query: string): string[] => {
  const marked = query.slice(0, 100).normalize('NFKC').toLowerCase().normalize('NFD');
  const letters = marked
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/(?<=[a-z])[1-5]/g, '');
  return letters.replaceAll(/(?<=[a-z])[^\p{L}\p{N}]+(?=[a-z])/gu, '').match(/[a-z]+|[^\P{L}a-z]+|\d+/gu) ?? [];
};

/** With several words each must be found, in the place or in one above it: 湟中 拦隆口. */
const matchPlace = (place: NamedPlace, words: readonly string[]): Found | undefined => {
  const found = words.map((word) => matchWord(place, word) ?? matchAbove(place, word));
  if (found.some((one) => one === undefined)) return undefined;
  const known = found.flatMap((one) => one ?? []);
  const own = known.filter((one) => one.rank < ranks.above);
  return own.length > 0 ? { rank: Math.min(...own.map(({ rank }) => rank)), ...nameOf(known) } : known[0];
};

const nameOf = (found: readonly Found[]): { by?: string } => {
  const by = found.find((one) => one.by !== undefined)?.by;
  return by === undefined ? {} : { by };
};

const matchWord = (place: NamedPlace, word: string): Found | undefined =>
  /^[a-z]+$/.test(word) ? matchLatin(place, word) : matchHan(place, word);

const matchHan = (place: NamedPlace, word: string): Found | undefined => {
  const { name } = place;
  if (name === word || stem(name) === word) return { rank: ranks.whole };
  if (name.startsWith(word)) return { rank: ranks.start };
  if (name.includes(word)) return { rank: ranks.inside };
  const by = place.otherNames.find((other) => other.includes(word));
  return by === undefined ? undefined : { rank: ranks.other, by };
};

const stem = (name: string): string => name.replace(/(?:街道|[省市区县镇乡])$/, '');

const matchLatin = (place: NamedPlace, word: string): Found | undefined => {
  const syllables = place.pinyin.split(' ').map((syllable) => syllable.split('/'));
  if (soundsFrom(syllables, 0, word)) return { rank: ranks.sound };
  if (place.english.toLowerCase().startsWith(word)) return { rank: ranks.sound };
  const starts = syllables.keys().toArray();
  if (word.length > 1 && starts.some((start) => soundsFrom(syllables, start, word))) return { rank: ranks.soundInside };
  return word.length > 1 && starts.some((start) => initialsFrom(syllables, start, word))
    ? { rank: ranks.initials }
    : undefined;
};

/** Whether the word is the sound from one syllable on; its last syllable may be unfinished. */
const soundsFrom = (syllables: readonly string[][], start: number, word: string): boolean => {
  if (word === '') return true;
  return (syllables[start] ?? []).some(
    (reading) =>
      reading.startsWith(word) ||
      (word.startsWith(reading) && soundsFrom(syllables, start + 1, word.slice(reading.length))),
  );
};

const initialsFrom = (syllables: readonly string[][], start: number, word: string): boolean =>
  [...word].every((letter, index) => syllables[start + index]?.some((reading) => reading.startsWith(letter)));

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
