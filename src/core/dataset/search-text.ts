/** Between characters of an indexed text: nothing to a reader, the end of a word to the search engine. */
export const wordBreak = '\u200b';

const notWritten = /[^\p{L}\p{N}]+/u;

/** They stand inside phrases, and nobody types them: left out of the index and of queries. */
const quotes = /["'“”‘’「」『』《》〈〉]/g;

/** Full-width letters, digits and radicals in their ordinary form; punctuation stays as printed. */
const plain = (text: string): string =>
  text.replace(/[\p{L}\p{N}\u2e80-\u2fdf]/gu, (character) => character.normalize('NFKC'));

/** The text as the index keeps it: every character is a word of its own, so any run of characters is found as a phrase. */
export const spellOut = (text: string): string =>
  [...plain(text).replaceAll(quotes, '').replaceAll(/\s+/g, '')].join(wordBreak);

/** What stands between spaces and punctuation of a query: each piece must be found, as a phrase. */
export const queryPieces = (query: string): string[] => {
  const pieces = query.slice(0, 200).replaceAll(quotes, '').normalize('NFKC').split(notWritten).filter(Boolean);
  return [...new Set(pieces.map((piece) => piece.toLowerCase()))].slice(0, 8);
};

/** The piece as a phrase of the index's words. */
export const asPhrase = (piece: string): string => `"${[...piece].join(' ')}"`;

/** Its characters in any order, for what is similar when nothing has the phrase. Latin letters say nothing without their order. */
export const asLooseWords = (piece: string): string | undefined =>
  /^[\p{Script=Han}\p{N}]{2,}$/u.test(piece) ? [...piece].join(' ') : undefined;

/** Finds a piece in printed text, over punctuation and spaces that stand inside it there. */
export const pieceMatcher = (pieces: readonly string[]): RegExp | undefined => {
  const sources = pieces.map((piece) => [...piece].map(everyForm).join('[^\\p{L}\\p{N}]*?'));
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'giu');
};

/** An ASCII letter or digit is also printed full-width. */
const everyForm = (character: string): string => {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? `[${character}${String.fromCharCode(code + 0xfee0)}]` : character;
};
