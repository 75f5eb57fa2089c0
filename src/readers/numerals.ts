const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];

/** 一 二 … 十 十一 … 二十 … 一百〇五. Above 9999 as digits, as Word does. */
export const chineseNumeral = (value: number): string => spellOut(value, '〇').replace(/^一十/, '十');

/** With 一十 for ten, as the formal figures have it: 壹拾. */
export const spellOut = (value: number, zero: string): string => {
  if (value <= 0 || value > 9999) return String(value);
  const figures = [...String(value)].map(Number);
  let text = '';
  let skipped = false;
  for (const [index, figure] of figures.entries()) {
    if (figure === 0) {
      skipped = true;
      continue;
    }
    if (skipped) text += zero;
    skipped = false;
    text += `${digits[figure]}${places[figures.length - 1 - index]}`;
  }
  return text;
};

/** 一〇, 一一: every figure by itself. */
export const digitNumeral = (value: number): string =>
  [...String(value)].map((figure) => digits[Number(figure)] ?? figure).join('');

/** a … z, then aa, bb, as Word prints them up to 780; up to 26 browsers do the same. */
export const letterNumeral = (value: number): string =>
  value <= 0 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

export const romanNumeral = (value: number): string => {
  if (value <= 0 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
};
