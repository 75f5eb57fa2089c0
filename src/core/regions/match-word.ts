import { writtenForms } from './name-forms.ts';
import type { NamedPlace } from './named-place.ts';

/** How a word was found. */
export interface Found {
  rank: number;
  /** The name by which it was found, where that is not its own: 湟中县. */
  by?: string;
}

/** From the surest to the vaguest. */
export const ranks = { whole: 0, start: 1, inside: 2, other: 3, sound: 4, soundInside: 5, initials: 6, above: 7 };

/** Whether the word is the place, or the place with those above it: 湟中拦隆口. */
export const matchWord = (place: NamedPlace, word: string): Found | undefined => {
  if (/^[a-z]/.test(word)) return matchLatin(place, word.replaceAll(' ', ''));
  return /^\d/.test(word) ? matchCode(place, word) : (matchHan(place, word) ?? matchAddress(place, word));
};

/** The national list prints twelve digits, the last three for a village; less than a county is any number. */
const matchCode = ({ codes }: NamedPlace, word: string): Found | undefined => {
  if (word.length < 6) return undefined;
  const code = word.replace(/^(\d{9})000$/, '$1');
  if (codes.includes(code)) return { rank: ranks.whole };
  return codes.some((one) => one.startsWith(code)) ? { rank: ranks.start } : undefined;
};

const matchHan = (place: NamedPlace, word: string): Found | undefined => {
  const { name } = place;
  if (formsOf(place).includes(word)) return { rank: ranks.whole };
  if (name.startsWith(word)) return { rank: ranks.start };
  if (name.includes(word)) return { rank: ranks.inside };
  const by = place.otherNames.find((other) => other.includes(word));
  return by === undefined ? undefined : { rank: ranks.other, by };
};

const knownForms = new WeakMap<NamedPlace, string[]>();

/** Every way its own name is written; worked out once, for every letter typed asks. */
const formsOf = (place: NamedPlace): string[] => {
  const known = knownForms.get(place) ?? writtenForms(place.name);
  knownForms.set(place, known);
  return known;
};

/** The names of places above it, from the highest down, any of them left out, then its own, which may be unfinished. */
const matchAddress = (place: NamedPlace, word: string, aboves = place.above): Found | undefined => {
  for (const [level, above] of aboves.entries()) {
    for (const form of addressForms(above).filter((one) => word.startsWith(one) && word.length > one.length)) {
      const rest = word.slice(form.length);
      const found = startsName(place, rest) ?? matchAddress(place, rest, aboves.slice(0, level));
      if (found) return found;
    }
  }
  return undefined;
};

const addressForms = (place: NamedPlace): string[] => [...formsOf(place), ...place.otherNames.flatMap(writtenForms)];

const startsName = (place: NamedPlace, word: string): Found | undefined => {
  if (formsOf(place).includes(word)) return { rank: ranks.whole };
  if (place.name.startsWith(word)) return { rank: ranks.start };
  const by = place.otherNames.find((other) => [other, ...writtenForms(other)].some((form) => form.startsWith(word)));
  return by === undefined ? undefined : { rank: ranks.other, by };
};

const matchLatin = (place: NamedPlace, word: string): Found | undefined => {
  const syllables = place.pinyin.split(' ').map((syllable) => syllable.split('/'));
  const english = englishFrom(place);
  if (english[0] === word) return { rank: ranks.whole };
  if (soundsFrom(syllables, 0, word) || english[0]?.startsWith(word)) return { rank: ranks.sound };
  if (word.length === 1) return undefined;
  const starts = syllables.keys().toArray();
  if (starts.some((start) => soundsFrom(syllables, start, word))) return { rank: ranks.soundInside };
  if (english.some((words) => words.startsWith(word))) return { rank: ranks.soundInside };
  return starts.some((start) => initialsFrom(syllables, start, word)) ? { rank: ranks.initials } : undefined;
};

/** The English name from each of its words on, as it is typed: without spaces, accents and apostrophes. */
const englishFrom = ({ english }: NamedPlace): string[] => {
  const letters = english
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '');
  const words = letters.split(' ').filter(Boolean);
  return words.map((_, index) => words.slice(index).join(''));
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
