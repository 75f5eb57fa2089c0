import { readParts } from './search-words.ts';

/** Between words of an indexed text: nothing to a reader, the end of a word to the search engine. */
const wordBreak = '\u200b';

/** Stands for what parts phrases: the engine counts it as a word, and nobody can look for it. */
const mark = '，';
/** The engine keeps these as they are and takes each for a word of its own; what else parts phrases is written as one of them. */
const plainMark = /^[。，、；：！？]$/;

/**
 * The text as the index keeps it. Every letter, digit and Han character is a word of its own, so that any run of them is
 * found as a phrase. It ends with a mark, so that no phrase runs on into the next block, and behind that, where it is
 * part of no word, stands how it was printed: `p`, or `h` for a heading, then for each word that was printed in another
 * way how many words it comes after the last one, what is passed over before it, and after `=` what was printed instead.
 */
export const spellOut = (text: string, kind: 'heading' | 'paragraph' = 'paragraph'): string => {
  if (text.trim() === '') return '';
  const words: string[] = [];
  let notes = kind === 'heading' ? 'h' : 'p';
  let last = 0;
  let before = '';
  const add = (word: string, printed: string): void => {
    if (before !== '' || word !== printed) {
      notes += `${words.length - last}${before}${word === printed ? '' : `=${printed}`}`;
      last = words.length;
      before = '';
    }
    words.push(word);
  };
  for (const { kind: read, words: own, from, to } of readParts(text)) {
    const printed = text.slice(from, to);
    if (read === 'passedOver') before += printed;
    else if (read === 'mark') add(plainMark.test(printed) ? printed : mark, printed);
    // Where one printed character is several words, Ⅲ, it stands where the first of them stands.
    else for (const [index, word] of own.entries()) add(word, index === 0 ? printed : '');
  }
  add(mark, mark);
  return words.join(wordBreak) + toSelectors(notes);
};

/** A block of an indexed text, as it was printed. */
export interface IndexedBlock {
  kind: 'heading' | 'paragraph';
  text: string;
}

/** What the engine puts between blocks, the words of a block, and how they were printed. */
const block = new RegExp(
  `(?:^|\\.? *${wordBreak}?)([^\\s.\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]*)([\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]+)`,
  'gu',
);

/** The way back: the index's copy as the texts it was made from. */
export const readBack = (indexed: string): IndexedBlock[] =>
  [...indexed.matchAll(block)].map(([, words = '', selectors = '']) => {
    const notes = fromSelectors(selectors);
    return { kind: notes.startsWith('h') ? 'heading' : 'paragraph', text: printedOf(words.split(wordBreak), notes) };
  });

const printedOf = (words: readonly string[], notes: string): string => {
  // The last one is the mark at the end.
  const printed = words.slice(0, -1);
  let at = 0;
  let behind = '';
  for (const [, ahead, before = '', instead] of notes.matchAll(/(\d+)([^\d=]*)(?:=(\D*))?/g)) {
    at += Number(ahead);
    if (at < printed.length) printed[at] = before + (instead ?? printed[at]);
    else behind = before;
  }
  return printed.join('') + behind;
};

/**
 * Variation selectors are the one kind of character that the engine keeps in its copy of a text and takes for no part of
 * a word. There are 256 of them: one for each byte.
 */
const toSelectors = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join('');

const fromSelectors = (selectors: string): string => {
  const codes = [...selectors].map((one) => one.codePointAt(0) ?? 0);
  return new TextDecoder().decode(
    Uint8Array.from(codes, (code) => (code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16)),
  );
};
