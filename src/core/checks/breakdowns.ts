import { type Quantity, quantitiesIn } from './quantities.ts';

/** A figure and the parts the prose lists for it. */
export interface Breakdown {
  whole: Quantity;
  parts: readonly Quantity[];
  /** Other figures of the same unit the list might belong to. */
  otherWholes: readonly Quantity[];
}

/** The breakdowns of a sentence; `previous` is the sentence before it, for one that begins with 其中. */
export const breakdownsIn = (text: string, previous: string): Breakdown[] => [
  ...bracketed(text),
  ...amongThem(text, previous),
];

/** 1949952元(货物423464元、工程1473918元、服务52570元) */
const bracketed = (text: string): Breakdown[] => {
  const quantities = quantitiesIn(text);
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap((match) => {
    const whole = quantities.findLast((quantity) => quantity.end <= match.index);
    if (!whole || !touches(text.slice(whole.end, match.index))) return [];
    return toBreakdown(whole, [], leadingRun(quantitiesIn(match[1] ?? ''), whole.unit), 2);
  });
};

/** At most a noun between the figure and its brackets: 80条政务信息(…). */
const touches = (between: string): boolean => /^[^\d,、。;:()]{0,10}$/.test(between);

/** 106件,其中…42件,…4件,…60件 */
const amongThem = (text: string, previous: string): Breakdown[] => {
  const flat = withoutBrackets(text);
  const [head = '', tail, ...more] = flat.split('其中');
  // A second 其中 divides one of the parts; which figures belong to which cannot be told.
  if (tail === undefined || more.length > 0) return [];
  const before = quantitiesIn(head === '' ? withoutBrackets(previous) : head);
  const listed = quantitiesIn(beforeNewTopic(tail));
  const unit = listed[0]?.unit;
  const wholes = before.filter((quantity) => quantity.unit === unit);
  const whole = wholes.pop();
  return whole && unit ? toBreakdown(whole, wholes, leadingRun(listed, unit), 1) : [];
};

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '');

const beforeNewTopic = (text: string): string =>
  text.split(/另外|此外|另有|同时|还|同比|较上年|比上年|累计|共计|总计/)[0] ?? '';

const leadingRun = (quantities: readonly Quantity[], unit: string): Quantity[] => {
  const end = quantities.findIndex((quantity) => quantity.unit !== unit);
  return end < 0 ? [...quantities] : quantities.slice(0, end);
};

const toBreakdown = (
  whole: Quantity,
  otherWholes: readonly Quantity[],
  parts: readonly Quantity[],
  fewest: number,
): Breakdown[] =>
  parts.length >= fewest && [whole, ...parts].every((quantity) => quantity.exact)
    ? [{ whole, parts, otherWholes }]
    : [];
