import { readParts } from './search-words.ts';

/** Between words of an indexed text: nothing to a reader, the end of a word to the search engine. */
const wordBreak = '\u200b';

/** Stands for what parts phrases: the engine counts it as a word, and nobody can look for it. */
const mark = '，';
/** The engine keeps these as they are and takes each for a word of its own; what else parts phrases is written as one of them. */
const plainMark = /^[。，、；：！？]$/;

interface IndexedWord {
  word: string;
  /** What is passed over between it and the word before. */
  before: string;
  /** As printed, where that is another text than the word. */
  instead?: string;
}

const readIndexed = (text: string): IndexedWord[] => {
  const found: IndexedWord[] = [];
  let before = '';
  for (const { kind, words, from, to } of readParts(text)) {
    const printed = text.slice(from, to);
    if (kind === 'passedOver') before += printed;
    else {
      const written = kind === 'word' ? words : [plainMark.test(printed) ? printed : mark];
      // Where one printed character is several words, Ⅲ, it stands where the first of them stands.
      found.push(...written.map((word, index) => asWord(word, index === 0 ? printed : '', index === 0 ? before : '')));
      before = '';
    }
  }
  return [...found, { word: mark, before }];
};

const asWord = (word: string, printed: string, before: string): IndexedWord =>
  word === printed ? { word, before } : { word, before, instead: printed };

/**
 * The text as the index keeps it. Every letter, digit and Han character is a word of its own, so that any run of them is
 * found as a phrase. It ends with a mark, so that no phrase runs on into the next block, and behind that, where it is
 * part of no word, stands how it was printed: `p`, or `h` for a heading, then for each word that was printed in another
 * way how many words it comes after the last one, what is passed over before it, and after `=` what was printed instead.
 */
export const spellOut = (text: string, kind: 'heading' | 'paragraph' = 'paragraph'): string => {
  if (text.trim() === '') return '';
  const words = readIndexed(text);
  let notes = kind === 'heading' ? 'h' : 'p';
  let last = 0;
  for (const [index, { before, instead }] of words.entries()) {
    if (before === '' && instead === undefined) continue;
    notes += `${index - last}${before}${instead === undefined ? '' : `=${instead}`}`;
    last = index;
  }
  return words.map(({ word }) => word).join(wordBreak) + toSelectors(notes);
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
