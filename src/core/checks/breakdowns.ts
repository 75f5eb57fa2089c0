import { type Quantity, quantitiesIn } from '../report/quantities.ts';

/** A figure and the parts the prose lists for it. */
export interface Breakdown {
  whole: Quantity;
  parts: readonly Quantity[];
  /** Other figures of the same unit the list might belong to. */
  otherWholes: readonly Quantity[];
  /** The list stands item by item between semicolons: all of it are parts. */
  itemised: boolean;
}

/**
 * The breakdowns of a sentence; `previous` is the sentence before it, for one that begins with 其中, and `following` the next
 * ones of its section, for a list that runs on past a semicolon.
 */
export const breakdownsIn = (text: string, previous: string, following: () => readonly string[]): Breakdown[] => [
  ...(text.includes('(') ? bracketed(text) : []),
  ...(text.includes('其中') ? amongThem(text, previous, itemsIn(text, following)) : []),
];

/** A comparison with other times is no list of parts. */
const comparison =
  /同比|环比|同期|上年|去年|往年|[较比](?=[上去前往]|同期|\d)|增加|增长|减少|下降|上升|(?:19|20)\d\d年/;

const firstItem = /其中:[^,、;。:()\d]*\d+(?:件|条|篇|份|项|个|次|期|则)[;。]$/;
const item = /^[^,、;。:()\d]{1,15}\d+(?:件|条|篇|份|项|个|次|期|则)[;。]$/;
/** 回复留言30条 beside what was published is another matter. */
const otherAction = /^(?:另|还|回复|答复|接待|受理|办理|收到|召开|举办|组织|编辑|上报|印发|制发)/;
/** As far as a list is followed. */
export const mostItems = 30;

/** 其中:网站80条;公众号26条;微博30条。 The items after the first, when every one is a name and a figure. */
const itemsIn = (text: string, following: () => readonly string[]): string[] => {
  if (!firstItem.test(text)) return [];
  const items: string[] = [];
  for (const next of following()) {
    const open = (items.at(-1) ?? text).endsWith(';');
    if (!open || otherAction.test(next)) return items;
    // A list with an item that is not understood is not judged by the rest.
    if (!item.test(next) || comparison.test(next)) return [];
    items.push(next);
  }
  return items;
};

/** 1949952元(货物423464元、工程1473918元、服务52570元) */
const bracketed = (text: string): Breakdown[] => {
  let found: Quantity[] | undefined;
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap((match) => {
    // Most brackets hold a numeral or a name, and no two figures.
    if (!/\d\D+\d/.test(match[1] ?? '') || comparison.test(match[1] ?? '')) return [];
    found ??= quantitiesIn(text);
    const quantities = found;
    const whole = quantities.findLast((quantity) => quantity.end <= match.index);
    if (!whole || !touches(text.slice(whole.end, match.index))) return [];
    return toBreakdown(whole, [], leadingRun(quantitiesIn(match[1] ?? ''), whole.unit), 2);
  });
};

/** At most a noun between the figure and its brackets: 80条政务信息(…). */
const touches = (between: string): boolean => /^[^\d,、。;:()]{0,10}$/.test(between);

/** 106件,其中…42件,…4件,…60件 */
const amongThem = (text: string, previous: string, items: readonly string[]): Breakdown[] => {
  // A list has figures, and stands behind the word.
  if (!/其中.*\d/.test(text)) return [];
  const flat = withoutBrackets(text);
  const [head = '', tail, ...more] = flat.split('其中');
  // A second 其中 divides one of the parts; which figures belong to which cannot be told.
  if (tail === undefined || more.length > 0) return [];
  const before = quantitiesIn(head === '' ? withoutBrackets(previous) : head);
  const listed = quantitiesIn(beforeNewTopic(tail) + items.join(''));
  const unit = listed[0]?.unit;
  const wholes = before.filter((quantity) => quantity.unit === unit);
  const whole = wholes.pop();
  return whole && unit ? toBreakdown(whole, wholes, leadingRun(listed, unit), 1, items.length > 0) : [];
};

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '');

const beforeNewTopic = (text: string): string =>
  text.split(/另外|此外|另有|同时|还|累计|共计|总计/)[0]?.split(comparison)[0] ?? '';

const leadingRun = (quantities: readonly Quantity[], unit: string): Quantity[] => {
  const end = quantities.findIndex((quantity) => quantity.unit !== unit);
  return end < 0 ? [...quantities] : quantities.slice(0, end);
};

const toBreakdown = (
  whole: Quantity,
  otherWholes: readonly Quantity[],
  parts: readonly Quantity[],
  fewest: number,
  itemised = false,
): Breakdown[] =>
  parts.length >= fewest && [whole, ...parts].every((quantity) => quantity.exact)
    ? [{ whole, parts, otherWholes, itemised }]
    : [];
