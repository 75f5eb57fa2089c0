import type { NameIndex } from './name-index.ts';
import { SpokenWord } from './spoken-word.ts';
import { ranks, type WordMatch } from './word-match.ts';

/** A word of Latin letters: pinyin with any reading, an English name, initials. */
export const matchSounds = (index: NameIndex, word: string, match: WordMatch): void => {
  const { places, starts } = index.sounds;
  const spoken = new SpokenWord(index.sounds, word);
  for (let name = 0; name < places.length; name += 1) {
    const place = places[name] ?? 0;
    const rank = rankOf(index, spoken, { place, start: starts[name] ?? 0, end: starts[name + 1] ?? 0 });
    if (rank !== undefined) match.add(place, rank, undefined, rank === ranks.soundInside ? 1 : 0);
  }
  matchEnglish(index, word, match);
};

interface SpokenName {
  place: number;
  /** Its first syllable, and that behind its last. */
  start: number;
  end: number;
}

const rankOf = (index: NameIndex, word: SpokenWord, name: SpokenName): number | undefined => {
  const { start, end } = name;
  if (canBegin(index, word, start) && word.isAt(start, end)) {
    const isWhole = word.endsAt(start, end).some((length) => isForm(index, name, length));
    return isWhole ? ranks.soundWhole : ranks.sound;
  }
  // One letter inside names says nothing.
  if (word.length === 1) return undefined;
  for (let syllable = start + 1; syllable < end; syllable += 1) if (word.isAt(syllable, end)) return ranks.soundInside;
  return rankOfInitials(index, word, name);
};

const canBegin = ({ sounds }: NameIndex, word: SpokenWord, syllable: number): boolean =>
  word.begins[sounds.syllables[syllable] ?? 0] === 1;

const rankOfInitials = (index: NameIndex, word: SpokenWord, name: SpokenName): number | undefined => {
  const { start, end } = name;
  if (word.areInitialsAt(start, end))
    return word.length > 2 && isForm(index, name, word.length) ? ranks.initialsWhole : ranks.initialsStart;
  for (let syllable = start + 1; syllable + word.length <= end; syllable += 1)
    if (word.areInitialsAt(syllable, end)) return ranks.initials;
  return undefined;
};

/** Whether so many of its first characters are what people call it: all, or those without its kind. */
const isForm = (index: NameIndex, { place, start, end }: SpokenName, length: number): boolean => {
  if (length === end - start) return true;
  const name = index.places[place]?.name ?? '';
  return index.formsOf(place).some((form) => form.length === length && name.startsWith(form));
};

const matchEnglish = ({ sounds }: NameIndex, word: string, match: WordMatch): void => {
  for (const { place, at } of sounds.english.find(word, true))
    match.add(place, at === 'whole' ? ranks.exact : ranks.sound);
  if (word.length === 1) return;
  for (const { words, places } of sounds.tails)
    if (words.some((tail) => tail.startsWith(word)))
      for (const place of places) match.add(place, ranks.soundInside, undefined, 1);
};
