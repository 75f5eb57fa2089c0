import { pointWord, readParts, type TextPart } from './search-words.ts';

/** Of what is typed or pasted; nobody looks for more. */
const longestQuery = 200;
const mostPieces = 8;

/**
 * What stands between spaces and punctuation of a query, in the words of the index: each piece must be found, as a
 * phrase. The pieces of pieces joined by spaces are the same pieces, so they can stand in an address.
 */
export const queryPieces = (query: string): string[] => {
  const cut = [...query].slice(0, longestQuery).join('');
  const typed = cut.replace(numbering, '').replaceAll(digitsAndCommas, readCommas);
  const runs: string[] = [''];
  for (const { kind, words, from } of readParts(typed)) {
    if (kind === 'mark' || /\s/.test(typed[from] ?? '')) runs.push('');
    else runs[runs.length - 1] += asTyped(words);
  }
  return keepLongest([...new Set(runs.filter(Boolean))]);
};

/** The number of a heading that was copied whole, `一、总体情况`: it stands in every report a hundred times. */
const numbering = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?=[^\p{L}\p{N}]*\p{L}[\p{L}\p{N}])/u;

const digitsAndCommas = /[0-9０-９]+(?:,[0-9０-９]+)+/g;

/** 3,256 is one number; 2020,2021 are two. */
const readCommas = (typed: string): string =>
  /^[0-9０-９]{1,3}(?:,[0-9０-９]{3})+$/.test(typed) ? typed : typed.replaceAll(',', ' ');

/** Whoever pastes a whole paragraph is told most by its longest parts. */
const keepLongest = (pieces: readonly string[]): string[] => {
  const kept = new Set([...pieces].sort((a, b) => b.length - a.length).slice(0, mostPieces));
  return pieces.filter((piece) => kept.has(piece));
};

const asTyped = (words: readonly string[]): string => words.join('').replaceAll(pointWord, '.');

/** The words of a text as the index has them; what parts them is left out. */
export const wordsOf = (text: string): string[] => readParts(text).flatMap(({ words }) => words);

/** The piece as a phrase of the index's words. */
export const asPhrase = (piece: string): string => `"${wordsOf(piece).join(' ')}"`;

/** Its words in any order, for what is similar when nothing has the phrase. Latin letters say nothing without their order. */
export const asLooseWords = (piece: string): string | undefined => {
  const words = wordsOf(piece);
  const telling = words.every((word) => word === pointWord || /^[\p{Script=Han}\p{N}]$/u.test(word));
  return telling && words.length > 1 ? words.join(' ') : undefined;
};

/** Where a piece stands in a text. */
export interface Span {
  from: number;
  to: number;
}

/** A word of a text; what parts words there is a word that nobody looks for. */
interface Placed extends Span {
  word: string;
}

const place = ({ kind, words, from, to }: TextPart): Placed[] =>
  kind === 'mark' ? [{ word: '', from, to }] : words.map((word) => ({ word, from, to }));

/** Finds pieces in printed texts, word for word, over quotation marks and spaces that stand inside them there. */
export const findPieces = (text: string, pieces: readonly string[]): Span[][] => {
  const placed = readParts(text).flatMap(place);
  return pieces.map((piece) => findWords(placed, wordsOf(piece)));
};

const findWords = (placed: readonly Placed[], words: readonly string[]): Span[] => {
  const found: Span[] = [];
  for (let at = 0; words.length > 0 && at + words.length <= placed.length; at += 1) {
    if (words.some((word, index) => placed[at + index]?.word !== word)) continue;
    found.push({ from: placed[at]?.from ?? 0, to: placed[at + words.length - 1]?.to ?? 0 });
    at += words.length - 1;
  }
  return found;
};

/** In the order of the text; those that touch the same words are one. */
export const joinSpans = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
};

/** What stands in the texts of a piece that does not stand there whole: its longest runs of at least two characters. */
export const sharedRuns = (texts: readonly string[], piece: string): { runs: string[]; share: number } => {
  const known = texts.map((text) => spaced(readParts(text).flatMap((part) => place(part).map(({ word }) => word))));
  const placed = readParts(piece).flatMap(place);
  const isKnown = (from: number, to: number) =>
    known.some((text) => text.includes(spaced(placed.slice(from, to).map(({ word }) => word))));
  const runs: string[] = [];
  let covered = 0;
  for (let at = 0; at < placed.length; ) {
    let end = at;
    while (end < placed.length && isKnown(at, end + 1)) end += 1;
    const run = piece.slice(placed[at]?.from, placed[end - 1]?.to);
    if (end > at && run.length > 1) {
      runs.push(run);
      covered += end - at;
    }
    at = Math.max(end, at + 1);
  }
  return { runs, share: covered / Math.max(1, placed.length) };
};

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;
