/** Without spaces, half-width, no thousands separators: what patterns can be matched against. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** A text as `plain` has it, with the place in the text of every character and of the end. */
export interface PlacedText {
  text: string;
  places: readonly number[];
}

/** Undefined for the rare text whose characters change each other when normalised. */
export const plainWithPlaces = (text: string): PlacedText | undefined => {
  const characters: { character: string; place: number }[] = [];
  let place = 0;
  for (const printed of text) {
    for (const character of printed.normalize('NFKC').replace(/\s/g, '')) characters.push({ character, place });
    place += printed.length;
  }
  const spelt = characters.map(({ character }) => character).join('');
  const kept = characters.filter((_, index) => !isThousandsMark(spelt, index));
  const found = kept.map(({ character }) => character).join('');
  // Characters outside the first plane would need two places each.
  return found === plain(text) && found.length === kept.length
    ? { text: found, places: [...kept.map((one) => one.place), text.length] }
    : undefined;
};

const isThousandsMark = (text: string, index: number): boolean =>
  text[index] === ',' && /\d/.test(text[index - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5));

/** A span of months that is the whole year: 1月1日至12月31日, 1—12月, 截至12月31日. */
const wholeYear =
  /(?<!\d)1(?:月1日|月份?)?[至到~—–―-]+(?:(?:19|20)\d\d年)?12月(?:31日|份|底)?|截[至止]到?(?:(?:19|20)\d\d年)?12月(?:31日|底)/g;
const partOfYear = /季度|半年|(?:\d|[一二三四五六七八九十])月/;

/**
 * True when the words before a statement last named another year than the report's, or a part of a year; or when a bracket
 * straight after it does: 2件(上半年).
 */
export const speaksOfAnotherTime = (before: string, year: number, after = ''): boolean => {
  const years = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)年?/g)].map((match) => Number(match[1]));
  const last = years.at(-1);
  if (last !== undefined && last !== year) return true;
  if (/上年|上一年|去年|往年|历年/.test(before) || partOfYear.test(before.replace(wholeYear, ''))) return true;
  const bracket = /^\(([^()]{0,30})\)/.exec(after)?.[1] ?? '';
  return bracket !== '' && !/[较比]/.test(bracket) && speaksOfAnotherTime(bracket, year);
};
