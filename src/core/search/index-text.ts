import { asIndexed } from './search-text.ts';
import { readParts } from './search-words.ts';

/** Between words of an indexed text: nothing to a reader, the end of a word to the search engine. */
const wordBreak = '\u200b';

/**
 * How the words were printed is noted behind them in variation selectors, the one kind of character that the engine
 * keeps in its copy of a text and takes for no part of a word. So the copy is searched and yet can be read as issued.
 */
const note = { before: '\u{e0100}', after: '\u{e0101}', instead: '\u{e0102}', heading: '\u{e0103}', end: '\u{e0104}' };

/** Four selectors a character, one for each hexadecimal digit of its code. */
const toSelectors = (text: string): string =>
  [...Array(text.length).keys()]
    .flatMap((index) => [...text.charCodeAt(index).toString(16).padStart(4, '0')])
    .map((figure) => String.fromCharCode(0xfe00 + Number.parseInt(figure, 16)))
    .join('');

const fromSelectors = (selectors: string): string =>
  (selectors.match(/.{4}/gu) ?? [])
    .map((four) => [...four].reduce((code, one) => code * 16 + one.charCodeAt(0) - 0xfe00, 0))
    .map((code) => String.fromCharCode(code))
    .join('');

interface IndexedWord {
  word: string;
  before: string;
  after: string;
  /** As printed, where that is another text than the word. */
  printed?: string;
}

const readIndexed = (text: string): IndexedWord[] => {
  const found: IndexedWord[] = [];
  let before = '';
  for (const { kind, words, from, to } of readParts(text)) {
    const printed = text.slice(from, to);
    const last = found.at(-1);
    if (kind === 'passedOver' && last) last.after += printed;
    else if (kind === 'passedOver') before += printed;
    else {
      found.push(...asWords(kind === 'mark' ? [printed] : words, printed, before));
      before = '';
    }
  }
  return found;
};

/** One printed character may be several words: Ⅲ is i i i, and stands where the first of them stands. */
const asWords = (words: readonly string[], printed: string, before: string): IndexedWord[] =>
  words.map((word, index) => {
    const shown = index === 0 ? printed : '';
    const indexed = asIndexed(word);
    return {
      word: indexed,
      before: index === 0 ? before : '',
      after: '',
      ...(indexed !== shown && { printed: shown }),
    };
  });

const write = ({ word, before, after, printed }: IndexedWord): string =>
  word +
  (printed === undefined ? '' : note.instead + toSelectors(printed)) +
  (before === '' ? '' : note.before + toSelectors(before)) +
  (after === '' ? '' : note.after + toSelectors(after));

/** The text as the index keeps it: every number and every other character is a word of its own, so any run of them is found as a phrase. */
export const spellOut = (text: string, kind: 'heading' | 'paragraph' = 'paragraph'): string => {
  const [first, ...others] = readIndexed(text).map(write);
  if (first === undefined) return '';
  return [first + (kind === 'heading' ? note.heading : ''), ...others].join(wordBreak) + note.end;
};

/** A block of an indexed text, as it was printed. */
export interface IndexedBlock {
  kind: 'heading' | 'paragraph';
  text: string;
}

/** What the engine puts between blocks. */
const betweenBlocks = new RegExp(`^${wordBreak}?\\.?\\s*${wordBreak}?`);

/** The way back: the index's copy as the texts it was made from. */
export const readBack = (indexed: string): IndexedBlock[] => {
  const blocks = indexed.split(note.end).slice(0, -1);
  return blocks.map((block) => ({
    kind: block.includes(note.heading) ? 'heading' : 'paragraph',
    text: block.replace(betweenBlocks, '').split(wordBreak).map(printedOf).join(''),
  }));
};

const noteOf = (written: string, kind: string): string | undefined => {
  const found = new RegExp(`${kind}([\\ufe00-\\ufe0f]*)`, 'u').exec(written)?.[1];
  return found === undefined ? undefined : fromSelectors(found);
};

const printedOf = (written: string): string => {
  const word = written.replaceAll(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '');
  return (
    (noteOf(written, note.before) ?? '') + (noteOf(written, note.instead) ?? word) + (noteOf(written, note.after) ?? '')
  );
};
