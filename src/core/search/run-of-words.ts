import { readParts } from './search-words.ts';

/** Stands where a mark parts phrases; in no query's words. */
const mark = '\n';

const join = (parts: ReturnType<typeof readParts>): string =>
  parts.map(({ kind, words }) => (kind === 'mark' ? mark : words.join(''))).join('');

/** What single characters are read as; those whose neighbours decide are read with them. */
const read = new Map<string, string>();
const isDecidedByNeighbours = /[.．,]/;

const readOne = (character: string, before: string, after: string): string => {
  if (isDecidedByNeighbours.test(character))
    return join(readParts(before + character + after).filter(({ from }) => from === before.length));
  const found = join(readParts(character));
  if (read.size < 20_000) read.set(character, found);
  return found;
};

/**
 * The words of a text as one string: a phrase stands in the text exactly where its own words stand in that string. It
 * says the same as `readParts`, ten times as fast: a telephone reads a county's texts with it.
 */
export const runOfWords = (text: string): string => {
  let run = '';
  let at = 0;
  for (const character of text) {
    run += read.get(character) ?? readOne(character, text.slice(Math.max(0, at - 1), at), text.slice(at + 1, at + 2));
    at += character.length;
  }
  return run;
};
