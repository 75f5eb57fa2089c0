import { type IndexedLine, LineIndex } from './line-index.ts';
import { writtenForms } from './name-forms.ts';
import type { NamedPlace } from './named-place.ts';

/** The sounds of all names, syllable by syllable, each syllable with all its readings by its number. */
export interface SoundIndex {
  /** `zang/cang` as `['zang', 'cang']`. */
  readings: readonly (readonly string[])[];
  /** The first letters of the readings, a bit each. */
  initials: Int32Array;
  /** The syllables of all names behind each other. */
  syllables: Uint16Array;
  /** Where each name begins, and where the last one ends. */
  starts: Int32Array;
  /** Whose name it is. */
  places: Int32Array;
  /** English names as they are typed: without spaces, accents and apostrophes. */
  english: LineIndex;
  /** What follows the first word of English names, and which places have it: `huiethnictownship`, `ethnictownship`, `township`. */
  tails: readonly { words: string[]; places: number[] }[];
}

/** A name and what is written for it that is no beginning of it sound apart: `da cai hui zu xiang`, `da cai xiang`. */
export const indexSounds = (places: readonly NamedPlace[]): SoundIndex => {
  const known = new Map<string, number>();
  const syllables: number[] = [];
  const starts: number[] = [];
  const owners: number[] = [];
  const numberOf = (readings: string): number => {
    const number = known.get(readings) ?? known.size;
    known.set(readings, number);
    return number;
  };
  for (const [number, place] of places.entries()) {
    for (const sound of soundsOf(place)) {
      starts.push(syllables.length);
      owners.push(number);
      for (const readings of sound) syllables.push(numberOf(readings));
    }
  }
  const readings = [...known.keys()].map((one) => one.split('/'));
  return {
    readings,
    initials: Int32Array.from(readings, (one) => one.reduce((bits, reading) => bits | bitOf(reading), 0)),
    syllables: Uint16Array.from(syllables),
    starts: Int32Array.from([...starts, syllables.length]),
    places: Int32Array.from(owners),
    ...indexEnglish(places),
  };
};

/** A bit for the letter with which it begins. */
export const bitOf = (letters: string): number => 1 << (letters.charCodeAt(0) - 97);

const soundsOf = ({ name, pinyin }: NamedPlace): string[][] => {
  const whole = pinyin.split(' ');
  const characters = [...name];
  if (characters.length !== whole.length || !name.includes('族')) return [whole];
  const others = writtenForms(name).filter((form) => !name.startsWith(form));
  return [whole, ...others.map((form) => soundOf(form, characters, whole))];
};

/** A shorter form has the characters of the name in their order. */
const soundOf = (form: string, characters: readonly string[], whole: readonly string[]): string[] => {
  let at = -1;
  return [...form].map((character) => {
    at = characters.indexOf(character, at + 1);
    return whole[at] ?? '';
  });
};

const indexEnglish = (places: readonly NamedPlace[]): Pick<SoundIndex, 'english' | 'tails'> => {
  const lines: IndexedLine[] = [];
  const tails = new Map<string, { words: string[]; places: number[] }>();
  for (const [place, { english }] of places.entries()) {
    if (english === '') continue;
    const end = `${english} `.indexOf(' ');
    const tail = english.slice(end);
    const known = tails.get(tail) ?? { words: wordsFrom(tail), places: [] };
    tails.set(tail, known);
    known.places.push(place);
    lines.push({ text: lettersOf(english.slice(0, end)) + (known.words[0] ?? ''), place, kind: 0 });
  }
  return { english: new LineIndex(lines), tails: [...tails.values()] };
};

/** From each of its words on. */
const wordsFrom = (tail: string): string[] => {
  const words = tail.split(' ').map(lettersOf).filter(Boolean);
  return words.map((_, index) => words.slice(index).join(''));
};

const lettersOf = (word: string): string => {
  const small = word.toLowerCase();
  return /[^a-z]/.test(small) ? small.normalize('NFD').replaceAll(/[^a-z]/g, '') : small;
};
