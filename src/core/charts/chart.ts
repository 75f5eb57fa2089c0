import type { MissingStatus } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';

/** A cell of the table beside a chart. `text` is also what the chart writes at the bar or point. */
export interface ChartCell {
  text: Text;
  value: number | null;
  missing?: MissingStatus | 'noReport';
  /** Where the value comes from: the report's path, and the fragment on its page. */
  source?: { report: string; at?: string };
}

export interface ChartRow {
  header: Text;
  /** The report a row comes from, where it is one. */
  report?: string;
  cells: ChartCell[];
}

export interface ChartTable {
  caption: Text;
  /** The first names the row headers. */
  columns: Text[];
  rows: ChartRow[];
}

interface Shown {
  /** Unique on a page, safe as an id. */
  id: string;
  title: Text;
  /** What a reader must know to read it right: how many, what is missing, inexact figures, breaks. */
  notes: Text[];
  table: ChartTable;
}

/** A series of a configuration: Chart.js reads the first fields, our drawing plugins the last ones. */
export interface ChartSeries {
  label: Text;
  data: (number | null)[];
  backgroundColor: string | string[];
  borderColor?: string;
  /** Written at each bar or point. */
  valueTexts?: Text[];
  /** Where each bar or point comes from. */
  sources?: (ChartCell['source'] | null)[];
  /** Told of each bar or point by a tooltip, where they are not written. */
  tipTexts?: Text[];
  /** The name of a line, written where it ends. */
  endName?: InBoth<string[]>;
  [option: string]: unknown;
}

/** A Chart.js configuration as plain values: no functions, words in both languages, colours from the palette. */
export interface ChartConfig {
  type: 'bar' | 'line';
  /** A label of several lines is an array of them. */
  data: { labels: InBoth<string | string[]>[]; datasets: ChartSeries[] };
  options: Record<string, unknown>;
}

export interface DrawnChart extends Shown {
  kind: 'chart';
  /** Shows everything it has to say, so that a browser need not draw it anew. */
  still?: true;
  /** One sentence for readers who cannot see it. */
  description: Text;
  width: number;
  height: number;
  config: ChartConfig;
}

/** Where a drawing would show nothing: every value 0, or none at all. */
export interface ChartInWords extends Shown {
  kind: 'words';
  text: Text;
}

export type ChartValue = DrawnChart | ChartInWords;

export type Language = 'zh-CN' | 'en';

interface InBoth<Words> {
  zh: Words;
  en: Words;
}

export const wordsIn = <Words>(text: InBoth<Words>, language: Language): Words =>
  language === 'en' ? text.en : text.zh;

const isInBoth = (value: object): value is InBoth<unknown> =>
  'zh' in value && 'en' in value && Object.keys(value).length === 2;

/** The same value with everything said in both languages replaced by its words in one language. */
export const inLanguage = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isInBoth(value)) return wordsIn(value, language);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(one, language)]));
};
