import type { ViewRow } from '../charts/view-rows.ts';
import type { Text } from '../findings/text.ts';
import { type CsvValue, Digits } from './csv.ts';
import type { SheetColumn } from './xlsx.ts';

/** A file of one language has its words in it, one for everybody both. */
export type FileLanguage = keyof Text | undefined;

export const say = (text: Text, language: FileLanguage): string => {
  if (language !== undefined) return text[language];
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
};

/** What one column of the long form says of a figure. */
export interface ViewColumn {
  header: Text;
  type: SheetColumn['type'];
  value(row: ViewRow, language: FileLanguage): CsvValue | Digits;
}

const exact = (value: ViewRow['value'] | undefined): Digits | null =>
  value === null || value === undefined ? null : new Digits(String(value));

const text = (zh: string, en: string, value: ViewColumn['value']): ViewColumn => ({
  header: { zh, en },
  type: 'text',
  value,
});

/** Every figure of a comparison with all that must be known of it. */
export const viewColumns: readonly ViewColumn[] = [
  text('乡镇', 'Township', (row, language) => say(row.name, language)),
  text('所属', 'Part of', (row, language) => (row.county ? say(row.county, language) : null)),
  text('区划代码', 'Division code', (row) => row.code),
  { header: { zh: '年度', en: 'Year' }, type: 'number', value: (row) => row.year },
  text('指标', 'Figure', (row, language) => say(row.indicatorName, language)),
  { header: { zh: '数值', en: 'Value' }, type: 'number', value: (row) => exact(row.value) },
  text('单位', 'Unit', (row) => row.unit),
  text('无数的原因', 'Why there is no value', (row, language) => (row.missing ? say(row.missing, language) : null)),
  { header: { zh: 'N（比例的分母）', en: 'N (of a share)' }, type: 'number', value: (row) => exact(row.base) },
  text('是否确数', 'Exact', (row, language) => (row.exact === undefined ? null : say(row.exact ? yes : no, language))),
  { header: { zh: '表格版本', en: 'Edition of the form' }, type: 'number', value: (row) => row.edition ?? null },
  text('可跨版本比较', 'Comparable across editions', (row, language) => say(row.comparable ? yes : no, language)),
  text('原文', 'Quote', (row) => row.quote ?? null),
  text('指标代号', 'Id of the figure', (row) => row.indicator),
  text('状态', 'Status', (row) => row.status),
  text('地区', 'Region', (row) => row.region),
  text('报告', 'Report', (row) => row.report ?? null),
  text('在报告页的位置', 'Place on the report page', (row) => row.at ?? null),
];

const yes: Text = { zh: '是', en: 'yes' };
const no: Text = { zh: '否', en: 'no' };
