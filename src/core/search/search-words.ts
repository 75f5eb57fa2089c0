/** What a text consists of for the search: words, what is written but parts them, and what is passed over. */
export interface TextPart {
  kind: 'word' | 'mark' | 'passedOver';
  /** Of a word: as it is compared, in ordinary small letters, numbers without commas. */
  words: string[];
  /** Where it stands in the text. */
  from: number;
  to: number;
}

const digit = '[0-9０-９]';
const point = '[.．]';
const thousands = `${digit}{1,3}(?:,${digit}{3})+(?!${digit})(?:${point}${digit}+)?`;
/** 2021.1.15 is three numbers: who looks for 2021 means it, too. */
const decimal = `(?<!${digit}${point})${digit}+${point}${digit}+(?!${digit}|${point}${digit})`;

/** They stand inside phrases, and nobody types them. Variation selectors are what the index writes its own notes in. */
export const unseen =
  '["\'“”‘’「」『』《》〈〉\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]';
/** 〔2021〕, [2021]; and （2021） where the number of a document follows. */
const ofDocument = `\\s*第?\\s*${digit}+\\s*号`;
const brackets = [
  `[〔［\\[【](?=${digit}{4}[〕］\\]】])`,
  `(?<=[〔［\\[【]${digit}{4})[〕］\\]】]`,
  `[（(](?=${digit}{4}[）)]${ofDocument})`,
  `(?<=[（(]${digit}{4})[）)](?=${ofDocument})`,
];
const inDate = `(?<=${digit})${point}(?=${digit})`;

const parts = new RegExp(
  `(?<number>${thousands}|${decimal}|${digit}+)|(?<letter>[\\p{L}\\p{N}\\u2e80-\\u2fdf])|(?<over>${[unseen, inDate, ...brackets].join('|')})|[^]`,
  'gu',
);

/** Every number is a word, whole; so is every other character that is written, for Chinese has no spaces. */
export const readParts = (text: string): TextPart[] =>
  [...text.matchAll(parts)].map(({ 0: printed, index, groups }): TextPart => {
    const place = { from: index, to: index + printed.length };
    if (groups?.over !== undefined) return { kind: 'passedOver', words: [], ...place };
    if (groups?.number !== undefined) return { kind: 'word', words: [plain(printed).replaceAll(',', '')], ...place };
    const words = groups?.letter === undefined ? [] : [...plain(printed)].filter((one) => /[\p{L}\p{N}]/u.test(one));
    return { kind: words.length === 0 ? 'mark' : 'word', words, ...place };
  });

/** Full-width letters, digits and radicals in their ordinary form. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
