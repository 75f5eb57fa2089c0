import type { ViewRow } from '../charts/view-rows.ts';
import type { Text } from '../findings/text.ts';
import { type CsvValue, Digits } from './csv.ts';
import { type FileLanguage, say } from './view-columns.ts';
import type { SheetColumn } from './xlsx.ts';

/** A table as files hold it: a township's year a row, a figure a column. */
export interface ViewGrid {
  columns: SheetColumn[];
  rows: (CsvValue | Digits)[][];
}

const heads: readonly {
  header: Text;
  type: SheetColumn['type'];
  value(row: ViewRow, language: FileLanguage): CsvValue;
}[] = [
  { header: { zh: '乡镇', en: 'Township' }, type: 'text', value: (row, language) => say(row.name, language) },
  {
    header: { zh: '所属', en: 'Part of' },
    type: 'text',
    value: (row, language) => (row.county ? say(row.county, language) : null),
  },
  { header: { zh: '区划代码', en: 'Division code' }, type: 'text', value: (row) => row.code },
  { header: { zh: '年度', en: 'Year' }, type: 'number', value: (row) => row.year },
];

/** Money in 元, exact; where there is no value its reason, and an inexact figure as the prose has it: neither adds up unseen. */
export const gridOf = (rows: readonly ViewRow[], language: FileLanguage): ViewGrid => {
  const figures = [...Map.groupBy(rows, (row) => row.indicator).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ first, withBase: own.some((row) => row.base !== undefined) }] : [];
  });
  const townships = [...Map.groupBy(rows, (row) => row.region).values()];
  const lines = townships.flatMap((own) => [...Map.groupBy(own, (row) => row.year).values()]);
  return {
    columns: [
      ...heads.map(({ header, type }) => ({ header: say(header, language), type })),
      { header: say({ zh: '表格版本', en: 'Edition of the form' }, language), type: 'text' },
      ...figures.flatMap(({ first, withBase }): SheetColumn[] => [
        { header: headOf(first, language), type: 'number' },
        ...(withBase ? [{ header: `N: ${say(first.indicatorName, language)}`, type: 'number' as const }] : []),
      ]),
    ],
    rows: lines.map((own) => lineOf(own, figures, language)),
  };
};

const headOf = ({ indicatorName, indicatorUnit }: ViewRow, language: FileLanguage): string =>
  `${say(indicatorName, language)} (${indicatorUnit})`;

const lineOf = (
  own: readonly ViewRow[],
  figures: readonly { first: ViewRow; withBase: boolean }[],
  language: FileLanguage,
): (CsvValue | Digits)[] => {
  const [some] = own;
  if (!some) return [];
  const byIndicator = new Map(own.map((row) => [row.indicator, row]));
  const editions = [...new Set(own.flatMap((row) => row.edition ?? []))].sort((a, b) => a - b);
  return [
    ...heads.map(({ value }) => value(some, language)),
    editions.join('、') || null,
    ...figures.flatMap(({ first, withBase }) => {
      const row = byIndicator.get(first.indicator);
      const base = row?.base === undefined ? null : new Digits(String(row.base));
      return [row ? figureOf(row, language) : null, ...(withBase ? [base] : [])];
    }),
  ];
};

const figureOf = (row: ViewRow, language: FileLanguage): CsvValue | Digits => {
  if (row.value === null) return row.missing ? say(row.missing, language ?? 'zh') : null;
  // A unit of its own, as the prose may have one, is not that of the column.
  if (row.exact === false || row.unit !== row.indicatorUnit)
    return `${row.inexact ? say(row.inexact, language ?? 'zh') : row.value} ${row.unit}`;
  return new Digits(String(row.value));
};
