import type { DatasetSource } from '../dataset/source.ts';
import type { Text } from '../findings/text.ts';
import type { CsvValue, Digits } from './csv.ts';

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

/** One file of the open data: what a row is, what its columns are, and its rows. */
export interface OpenTable {
  file: `${string}.csv`;
  name: string;
  title: Text;
  row: Text;
  columns: readonly OpenColumn[];
  primaryKey?: readonly string[];
  rows(source: DatasetSource): (CsvValue | Digits)[][];
}

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
