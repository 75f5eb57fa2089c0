import { cellOf, type Scale } from '../core/charts/figures.ts';
import { sparkSvg } from '../core/charts/spark.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import { missingLabels, type Observation } from '../core/dataset/observation.ts';
import { type Language, pick } from '../i18n/language.ts';
import { routes } from './routes.ts';

/** A figure of a table, with its place in the report. */
export interface LinkedCell {
  text: string;
  /** What it is sorted by; null where there is no number. */
  value: number | null;
  /** Of the place in the report that it comes from. */
  href?: string;
  /** What `text` stands for, where it is only a sign. */
  label?: string;
  /** Over the years: with this one another edition of the form begins, which counts differently. */
  begins?: true;
}

/** The figures of one indicator of one township, a cell a year. */
export interface Course {
  cells: LinkedCell[];
  /** An SVG. */
  spark: string;
}

/** What small drawings that are read against each other have in common. */
export interface Range {
  least: number;
  most: number;
  /** Where one township has many times what is usual, and all others would be a flat line. Zeros stay at the foot. */
  logarithmic: boolean;
}

/** How many times the median of what is not 0 the highest value must be. */
const wideSpread = 15;

/** From the first year to the last: one in the middle that nobody reported is a gap, and shown. */
export const everyYear = (years: readonly number[]): number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step);
};

/** From 0, but for shares, which all lie near 100. */
export const rangeOf = (indicator: Indicator, own: readonly Observation[], scale: Scale): Range => {
  const values = own.flatMap((one) => cellOf(one, scale).value ?? []);
  const least = Math.min(...(indicator.unit === '%' ? [] : [0]), ...values);
  const most = Math.max(...values);
  const above = values.filter((value) => value > 0).sort((a, b) => a - b);
  const usual = above[Math.floor(above.length / 2)] ?? most;
  return { least, most, logarithmic: least === 0 && most >= wideSpread * usual };
};

/** @param found one a year, in order; undefined where there is no report */
export const courseOf = (
  found: readonly (Observation | undefined)[],
  scale: Scale,
  range: Range,
  language: Language,
): Course => {
  const breaks = breaksOf(found);
  const cells = found.map((one, index) => ({
    ...linkedCell(one, scale, language),
    ...(breaks.includes(index) && { begins: true as const }),
  }));
  const height = (value: number) => (range.logarithmic ? Math.log1p(value) : value);
  const values = cells.map(({ value }) => (value === null ? null : height(value)));
  return { cells, spark: sparkSvg({ values, least: height(range.least), most: height(range.most), breaks }) };
};

export const linkedCell = (one: Observation | undefined, scale: Scale, language: Language): LinkedCell => {
  if (one?.status === 'notInEdition') {
    return { text: '—', value: null, label: pick(missingLabels.notInEdition, language) };
  }
  const { text, value, source } = cellOf(one, scale);
  return {
    text: pick(text, language),
    value,
    ...(source?.at !== undefined && { href: routes.report(language, source.report, source.at) }),
  };
};

/** Indexes with which another edition begins that counts differently, whatever lies between. */
const breaksOf = (found: readonly (Observation | undefined)[]): number[] => {
  let before: number | undefined;
  return found.flatMap((one, index) => {
    const edition = one?.edition;
    const changed = edition !== undefined && before !== undefined && edition !== before && !one?.comparable;
    before = edition ?? before;
    return changed ? [index] : [];
  });
};
