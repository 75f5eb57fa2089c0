import { column, type OpenColumn, type OpenTable } from './open-table.ts';
import { type PackedRows, splitRows } from './packed-rows.ts';
import type { CountyParts, RowPart } from './table-source.ts';

/** The reports of one province in one year. */
export interface Partition {
  /** Slug of the province, as in content/. */
  province: string;
  year: number;
  /** All of the province, also those without a report of that year. */
  counties: readonly CountyParts<RowPart>[];
}

export const provinceOf = (path: string): string => path.split('/')[0] ?? '';

export const groupByProvince = <County extends { county: string }>(
  counties: readonly County[],
): Map<string, County[]> => Map.groupBy(counties, ({ county }) => provinceOf(county));

export const groupByPrefecture = <County extends { county: string }>(counties: readonly County[]): County[][] => [
  ...Map.groupBy(counties, ({ county }) => county.split('/').slice(0, 2).join('/')).values(),
];

/** By province, then year. */
export const partitionCounties = (counties: readonly CountyParts<RowPart>[]): Partition[] =>
  [...groupByProvince(counties)]
    .flatMap(([province, own]) => [...yearsOf(own)].map((year) => ({ province, year, counties: own })))
    .sort((a, b) => (`${a.province}/${a.year}` < `${b.province}/${b.year}` ? -1 : 1));

const yearsOf = (counties: readonly CountyParts<RowPart>[]): Set<number> =>
  new Set(counties.flatMap(({ years }) => years));

const columnOf = (table: OpenTable, wanted: string): number => table.columns.findIndex(({ name }) => name === wanted);

/** The two columns a reader takes from the path; they are not in the files. */
export const partitionColumns: readonly OpenColumn[] = [
  column('province', 'string', '省级地区，取自路径', 'The province, taken from the path'),
  column('year', 'year', '年度，取自路径', 'The year, taken from the path'),
];

/** The columns of a partition's file, with their places in a row of the whole table. */
const keptColumns = (table: OpenTable): number[] =>
  table.columns.flatMap(({ name }, index) => (partitionColumns.some((one) => one.name === name) ? [] : [index]));

export const partitionedColumns = (table: OpenTable): OpenColumn[] =>
  keptColumns(table).flatMap((index) => table.columns[index] ?? []);

/** The rows of a province by year, county by county, without what the path says. */
export const splitByYear = (
  table: OpenTable,
  counties: readonly CountyParts<RowPart>[],
): ReadonlyMap<number, PackedRows[]> => {
  const kept = keptColumns(table);
  const years = new Map<number, PackedRows[]>();
  for (const county of counties)
    for (const [year, { count, columns }] of ofYears(table, county.part(table).rows())) {
      const own = years.get(year) ?? [];
      own.push({ count, columns: kept.flatMap((index) => columns[index] ?? []) });
      years.set(year, own);
    }
  return years;
};

/** A table without a year names the report, whose path ends in it. */
const ofYears = (table: OpenTable, rows: PackedRows): Map<number, PackedRows> => {
  const index = columnOf(table, 'year');
  return index < 0
    ? splitRows(rows, columnOf(table, 'report'), (report) => Number(String(report).slice(-4)))
    : splitRows(rows, index, Number);
};

/** The tables large enough to be worth parting. */
const partitionedNames = ['reports', 'cells', 'indicators', 'findings'];

export const isPartitioned = (table: OpenTable): boolean => partitionedNames.includes(table.name);
