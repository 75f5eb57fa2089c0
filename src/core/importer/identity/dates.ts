import { readSmallNumber, readYear, yearPattern } from './numerals.ts';

export interface PrintedDate {
  printed: string;
  /** ISO; missing where the calendar has no such day, or the day is left blank. */
  iso?: string;
  at: number;
}

const small = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const inWords = `(${yearPattern})年(${small}?)月(${small}?)[日号]`;
const inFigures = '(?<![\\d.])((?:19|20)\\d{2})(?<sign>[-./])(\\d{1,2})\\k<sign>(\\d{1,2})(?![\\d.])';
const anyDate = new RegExp(`${inWords}|${inFigures}`, 'g');

/** Every date in a text without blanks: 2021年2月3日, 二〇二一年一月十五日, 2022-01-18, 2022.1.18, 2022/1/18. */
export const datesIn = (plain: string): PrintedDate[] =>
  [...plain.matchAll(anyDate)].map((match) => {
    const [printed, wordYear = '', wordMonth = '', wordDay = '', year = '', , month = '', day = ''] = match;
    const iso =
      wordYear === ''
        ? isoDate(Number(year), Number(month), Number(day))
        : isoDate(readYear(wordYear), readSmallNumber(wordMonth), readSmallNumber(wordDay));
    return { printed, at: match.index, ...(iso && { iso }) };
  });

const isoDate = (year: number, month: number | undefined, day: number | undefined): string | undefined => {
  if (month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0
    ? date.toISOString().slice(0, 10)
    : undefined;
};

/** The date of a line that is a date and nothing else; brackets and 印发 do not count. */
export const dateLine = (plain: string): PrintedDate | undefined => {
  const bare = plain.replace(/^[([【]|(?:印发|印)?[)\]】]?[。.]?$/g, '');
  const [date, ...others] = datesIn(bare);
  return date && others.length === 0 && date.printed === bare ? date : undefined;
};

/** What stands before the date of a line that ends in one: 拦隆口镇人民政府 2021年2月3日. */
export const splitDate = (plain: string): { before: string; date?: PrintedDate } => {
  const bare = plain.replace(/[)\]】]?[。.]?$/, '').replace(/印发?$/, '');
  const date = datesIn(bare).at(-1);
  if (!date || date.at + date.printed.length !== bare.length) return { before: plain };
  return { before: bare.slice(0, date.at).replace(/[([【]$/, ''), date };
};
