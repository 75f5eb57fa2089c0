import { Converter } from 'opencc-js/t2cn';

/**
 * What a reader may expect of a query, decided by nothing but substrings, so that it shares no line with what it judges:
 * quotation marks, brackets and white space stand in no one's way; every other mark parts what may be looked for.
 */
const passedOver = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Cf}\p{Z}\s"'`＂＇´]/gu;
const comma = /(?<=[0-9０-９]),(?=[0-9０-９])/g;

/** 3,256 is one number, 2020,2021 are two. */
const thousands = /(?<![0-9０-９,])[0-9０-９]{1,3}(?:,[0-9０-９]{3})+(?![0-9０-９,])/;

const toPlain = (text: string): string => text.replaceAll(comma, '').normalize('NFKC').toLowerCase();

/** A paragraph as it is compared. */
export const normaliseText = (text: string): string => toPlain(text).replaceAll(passedOver, '');

/** What of the query must stand in a report, each in one paragraph. Empty where it has no letter, digit or character. */
export const splitQuery = (query: string): string[] =>
  query
    .split(/\s+/)
    .flatMap((word) => (/\d,\d/.test(word) && !thousands.test(word) ? word.split(',') : [word]))
    .flatMap((word) => normaliseText(word).split(/(?:(?<!\p{N})\.|\.(?!\p{N})|[^\p{L}\p{N}.])+/u))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

/** Texts of one report, one after the other: no piece has a line break. */
export const joinTexts = (texts: readonly string[]): string => texts.map(normaliseText).join('\n');

export const hasAll = (joined: string, pieces: readonly string[]): boolean =>
  pieces.length > 0 && pieces.every((piece) => joined.includes(piece));

const toSimplified = Converter({ from: 't', to: 'cn' });
const inGb2312 = new Set(allOfGb2312());

/** The query in simplified characters, where it has one that is not. */
export const simplify = (query: string): string =>
  [...query].some((one) => /\p{Script=Han}/u.test(one) && !inGb2312.has(one)) ? toSimplified(query) : query;

function allOfGb2312(): string {
  const bytes = Array.from({ length: 72 * 94 }, (_, index) => [0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)]);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes.flat()));
}
