import { chineseNumeral, digitNumeral, letterNumeral, romanNumeral, spellOut } from './numerals.ts';

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const formal = [...'零壹贰叁肆伍陆柒捌玖'];

/** Beyond 99 some of these formats go over to single digits. */
const counting = (value: number): string => (value < 100 ? chineseNumeral(value) : digitNumeral(value));

const legal = (value: number): string =>
  spellOut(value, '零').replace(/[一二三四五六七八九十百千]/g, (sign) => {
    const digit = '一二三四五六七八九'.indexOf(sign);
    return digit >= 0 ? (formal[digit + 1] ?? '') : ({ 十: '拾', 百: '佰', 千: '仟' }[sign] ?? sign);
  });

/** Signs of which Unicode holds a row: ① … ⑳. Beyond its end Word prints plain digits. */
const fromRow = (first: string, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value);

const cycle = (signs: readonly string[]) => (value: number) => signs[value - 1] ?? String(value);

const fullWidth = (value: number): string =>
  [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

/** How Word prints a number, by the name of its format (`w:numFmt`). */
export const numberFormats: Record<string, (value: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counting,
  chineseCountingThousand: (value) => chineseNumeral(value),
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: (value) => chineseNumeral(value),
  japaneseCounting: (value) => chineseNumeral(value),
  ideographDigital: digitNumeral,
  japaneseDigitalTenThousand: digitNumeral,
  taiwaneseDigital: digitNumeral,
  koreanDigital2: digitNumeral,
  chineseLegalSimplified: legal,
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  decimalEnclosedCircle: fromRow('①', 20),
  decimalEnclosedCircleChinese: fromRow('①', 20),
  decimalEnclosedParen: fromRow('⑴', 20),
  decimalEnclosedFullstop: fromRow('⒈', 20),
  ideographEnclosedCircle: fromRow('㊀', 10),
  lowerLetter: letterNumeral,
  upperLetter: (value) => letterNumeral(value).toUpperCase(),
  lowerRoman: romanNumeral,
  upperRoman: (value) => romanNumeral(value).toUpperCase(),
  ordinal: (value) => {
    const teen = value % 100 > 10 && value % 100 < 14;
    return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
  },
  none: () => '',
};
