/** Zeros as they are typed: 〇 零 ○, and the Latin, Greek and Cyrillic O. */
const zeros = '〇零○◯OoΟοОо0';
const digits = '一二三四五六七八九';

/** For use inside a regular expression: a year in Arabic or Chinese digits, without 年. */
export const yearPattern = `(?:(?<!\\d)(?:19|20)\\d{2}|[一二][${zeros}九][${zeros}${digits}]{2})`;

/** 2021 of 2021, 二〇二一 or 二O二一. */
export const readYear = (printed: string): number =>
  Number(printed.replace(/\D/g, (sign) => (zeros.includes(sign) ? '0' : String(digits.indexOf(sign) + 1))));

/** 1 to 99: 十五, 二十, 三十一, 廿一, 卅, 15; undefined for anything else. */
export const readSmallNumber = (printed: string): number | undefined => {
  if (/^\d{1,2}$/.test(printed)) return Number(printed);
  const parts = /^([二三四五六七八九]?十|廿|卅)?([一二三四五六七八九])?$/.exec(printed);
  if (!parts || printed === '') return undefined;
  const [, tens = '', ones = ''] = parts;
  return tensOf(tens) + (ones === '' ? 0 : digits.indexOf(ones) + 1);
};

const tensOf = (tens: string): number => {
  if (tens === '') return 0;
  if (tens === '廿') return 20;
  if (tens === '卅') return 30;
  return tens === '十' ? 10 : (digits.indexOf(tens.charAt(0)) + 1) * 10;
};
