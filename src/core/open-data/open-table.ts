import type { DatasetSource, ReportSource } from '../dataset/source.ts';
import type { Text } from '../findings/text.ts';
import { type CsvValue, Digits } from './csv.ts';

export interface OpenColumn {
  name: string;
  /** As Table Schema names types. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';
  description: Text;
  /** The values there can be, where they are few. */
  values?: readonly string[];
  /** False only where every row has a value. */
  optional?: true;
  /** The table in which the value is a key. */
  references?: { table: string; column: string };
}

export type OpenRow = readonly (CsvValue | Digits)[];

/** One table of the open data: what a row is, what its columns are, and its rows. */
export interface OpenTable {
  file: `${string}.csv`;
  name: string;
  title: Text;
  row: Text;
  columns: readonly OpenColumn[];
  primaryKey?: readonly string[];
  /** Made while they are asked for: a country has more of them than fit into memory. */
  rows(source: DatasetSource): Iterable<OpenRow>;
  /** Where every row belongs to one report, the rows of that one: such a table can be parted by province and year. */
  ofReport?: RowsOfReport;
}

type RowsOfReport = (checked: ReportSource, regions: DatasetSource['regions']) => Iterable<OpenRow>;

/** A table whose rows belong to one report each, in the order of the reports. */
export const tableByReport = (
  table: Omit<OpenTable, 'rows' | 'ofReport'>,
  ofReport: RowsOfReport,
): OpenTable & { ofReport: RowsOfReport } => ({
  ...table,
  ofReport,
  *rows({ reports, regions }) {
    for (const checked of reports) yield* ofReport(checked, regions);
  },
});

/** A number as exact text: a count, an amount, or a share that was computed. */
export const digits = (value: number | string | null): Digits | null => {
  if (value === null) return null;
  const text = String(value);
  // A tiny share would print with an exponent.
  return new Digits(
    text.includes('e')
      ? Number(value)
          .toFixed(20)
          .replace(/\.?0+$/, '')
      : text,
  );
};

/** A description in both languages, in one line. */
export const column = (
  name: string,
  type: OpenColumn['type'],
  zh: string,
  en: string,
  more: Pick<OpenColumn, 'values' | 'optional' | 'references'> = {},
): OpenColumn => ({ name, type, description: { zh, en }, ...more });

export const regionKey = column('region', 'string', '地区，即内容目录中的路径', 'The region: its path in content/', {
  references: { table: 'regions', column: 'region' },
});

export const reportKey = column('report', 'string', '报告：地区/年度', 'The report: region/year', {
  references: { table: 'reports', column: 'report' },
});

export const codeColumn = column(
  'code',
  'string',
  '统计用区划代码，县级以上 6 位、乡级 9 位；按文本处理',
  'Division code, 6 digits down to county and 9 for a township; text, not a number',
);
