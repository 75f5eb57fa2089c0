/** What a text consists of for the search: words, what is written but parts them, and what is passed over. */
export interface TextPart {
  kind: 'word' | 'mark' | 'passedOver';
  /** Of a word: each letter, digit or Han character by itself, as it is compared. One printed character may be several: Ⅲ. */
  words: string[];
  /** Where it stands in the text. */
  from: number;
  to: number;
}

/**
 * The word for a point between digits, so that 1.5 is not 15: a letter of the Lisu script that looks like one. The
 * search engine would take a real point for the end of a word.
 */
export const pointWord = 'ꓸ';

const digit = '[0-9０-９]';
/** Originals break lines inside numbers too: 30 .1. */
const point = `[.．](?=\\s?${digit})`;
const beforePoint = new RegExp(`${digit}\\s?$`);
/** 3,256 is 3256. */
const comma = `,(?=${digit})`;
const beforeComma = new RegExp(`${digit}$`);

/** They stand inside phrases, and nobody types them: quotation marks, brackets of all kinds, white space, accents and what cannot be seen. */
const unseen = '["\'＂＇`´\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}<>＜＞\\s\\p{Cf}\\p{M}]';

/** Most of every text: characters that are words as they stand, whatever is around them. Read as a run, for speed. */
const plainRun = '[\\u4e00-\\u9fa50-9]+';

const parts = new RegExp(
  `(?<run>${plainRun})|(?<point>${point})|(?<comma>${comma})|(?<over>${unseen})|(?<letter>(?!${pointWord})[\\p{L}\\p{N}\\u2e80-\\u2fdf])|[^]`,
  'gu',
);

/** Chinese has no spaces and half a number may be looked for, so every character that is written is a word, digits too. */
export const readParts = (text: string): TextPart[] =>
  [...text.matchAll(parts)].flatMap(({ 0: printed, index, groups }): TextPart | TextPart[] => {
    if (groups?.run !== undefined) return readRun(printed, index);
    const place = { from: index, to: index + printed.length };
    // Looked at here: Safari before 16.4 cannot read a script with a lookbehind in it.
    const before = text.slice(Math.max(0, index - 2), index);
    const isPassedOver = groups?.over !== undefined || (groups?.comma !== undefined && beforeComma.test(before));
    if (isPassedOver) return { kind: 'passedOver', words: [], ...place };
    if (groups?.point !== undefined && beforePoint.test(before)) return { kind: 'word', words: [pointWord], ...place };
    const words = groups?.letter === undefined ? [] : plainLetters(printed);
    return { kind: words.length === 0 ? 'mark' : 'word', words, ...place };
  });

const readRun = (run: string, start: number): TextPart[] =>
  Array.from(run, (word, index) => ({ kind: 'word', words: [word], from: start + index, to: start + index + 1 }));

/** In ordinary small letters without accents, of full-width ones, radicals and letters in circles too. */
const plainLetters = (printed: string): string[] => {
  const known = letters.get(printed);
  if (known) return known;
  const bare = printed.normalize('NFKC').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC');
  const found = [...bare.toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.size < 20_000) letters.set(printed, found);
  return found;
};

/** The same few thousand characters make every text of the country. */
const letters = new Map<string, string[]>();
