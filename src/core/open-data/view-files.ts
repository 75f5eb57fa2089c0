import type { ViewRow } from '../charts/view-rows.ts';
import type { Text } from '../findings/text.ts';
import { type CsvValue, Digits, formatCsv } from './csv.ts';
import { type FileLanguage, say, viewColumns } from './view-columns.ts';
import { gridOf } from './view-grid.ts';
import { formatWorkbook, type Sheet } from './xlsx.ts';

/** What a file needs of a comparison. */
export interface FiledView {
  rows: readonly ViewRow[];
  /** Why it may not be compared as it stands; the first sheet says it too. */
  warnings: readonly Text[];
}

/** A figure a row, with all that must be known of it. */
export const formatViewCsv = ({ rows }: Pick<FiledView, 'rows'>, language: FileLanguage): string =>
  formatCsv(
    viewColumns.map(({ header }) => say(header, language)),
    rows.map((row) => viewColumns.map(({ value }) => value(row, language))),
  );

/** A township's year a row, a figure a column. */
export const formatGridCsv = ({ rows }: Pick<FiledView, 'rows'>, language: FileLanguage): string => {
  const { columns, rows: lines } = gridOf(rows, language);
  return formatCsv(
    columns.map(({ header }) => header),
    lines,
  );
};

export interface WorkbookWords {
  title: string;
  /** Address, citation, version: what the page knows and the view does not. */
  notes?: readonly (readonly string[])[];
}

/** The notes, the table as it is shown, and every figure with all that must be known of it. */
export const formatViewXlsx = (view: FiledView, language: FileLanguage, words: WorkbookWords): Promise<Uint8Array> =>
  formatWorkbook({
    ...bookOf(view, language, words),
    sheets: [gridSheet(view.rows, language), longSheet(view.rows, language)],
  });

/** The notes and the table alone, for files that are made in great number. */
export const formatGridXlsx = (view: FiledView, language: FileLanguage, words: WorkbookWords): Promise<Uint8Array> =>
  formatWorkbook({ ...bookOf(view, language, words), sheets: [gridSheet(view.rows, language)] });

const bookOf = ({ warnings }: FiledView, language: FileLanguage, { title, notes = [] }: WorkbookWords) => ({
  title,
  notes: [
    ...notes,
    ...warnings.map((warning) => [say(warning, language)]),
    ...howToRead.map((note) => [say(note, language)]),
  ],
  ...(language !== undefined && { language }),
});

/** Figures a reader adds up must not hide what is missing. */
const howToRead: readonly Text[] = [
  {
    zh: '没有数的地方写的是原因（未填、缺行、本版表格无此项、无报告等），不是 0；求和时会被略过，请先看清有几处。',
    en: 'Where there is no value there is its reason (blank, row absent, not on this edition, no report …), never a 0. Sums pass over it: see first how many there are.',
  },
  {
    zh: '金额以元计，是精确的数。正文所述的约数（余、约、多、近）按原样写成文字。',
    en: 'Money is in yuan, exact. Figures that the prose gives as inexact (余, 约, 多, 近) are text, as written.',
  },
  {
    zh: '2019 版与 2021 版表格不同，不可跨版本比较的指标不要相减或连线。乡镇按名称排列，不排名。',
    en: 'The forms of 2019 and 2021 differ: take no difference across them where a figure is not comparable. Townships are in order of name, not ranked.',
  },
];

const gridSheet = (rows: readonly ViewRow[], language: FileLanguage): Sheet => {
  const { columns, rows: lines } = gridOf(rows, language);
  return { name: say({ zh: '表', en: 'Table' }, language), columns, rows: lines.map((line) => line.map(plain)) };
};

const longSheet = (rows: readonly ViewRow[], language: FileLanguage): Sheet => ({
  name: say({ zh: '逐项', en: 'Figures' }, language),
  columns: viewColumns.map(({ header, type }) => ({ header: say(header, language), type })),
  rows: rows.map((row) => viewColumns.map(({ value }) => plain(value(row, language)))),
});

const plain = (value: CsvValue | Digits): CsvValue => (value instanceof Digits ? value.text : value);
