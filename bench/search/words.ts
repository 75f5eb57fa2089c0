import { createRandom, type Random } from '../originals/random.ts';

/** So many words are what a few thousand reports of real townships use beside the words of the form. */
const size = 20_000;

/**
 * Words of two and three characters that mean nothing: their characters are as frequent as in real reports and names of
 * places, so that texts made of them are as hard to pack and to search as real ones.
 */
export const buildWords = (paragraphs: readonly string[], stems: readonly string[]): string[] => {
  const random = createRandom(20_251_122);
  const common = paragraphs.join('').match(/\p{Script=Han}/gu) ?? [];
  const character = (): string => (random.chance(0.7) ? random.pick(common) : random.pick([...random.pick(stems)]));
  const word = (): string => character() + character() + (random.chance(0.15) ? character() : '');
  return [...new Set(Array.from({ length: size }, word))];
};

/** Some words much more often than others, as in any language. */
export const pickWord = (words: readonly string[], random: Random): string =>
  words[Math.floor(words.length ** random.next()) - 1] ?? '';
