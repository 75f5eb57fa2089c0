import type { CsvValue } from './csv.ts';
import { dataNotes } from './notes.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { rowsWorthASheet } from './size.ts';
import { countRows, type RowPart, rowsOf, type TableSource } from './table-source.ts';
import { reportsTable } from './tables/reports.ts';
import { reportsWithIndicators, rowsWithIndicators } from './tables/reports-with-indicators.ts';
import { openTables } from './tables.ts';
import { formatWorkbook, type Sheet, type SheetColumn } from './xlsx.ts';

/** Every table on a sheet of its own, the notes first. A table of more rows than a sheet bears is named in the notes and left out. */
export const formatWholeWorkbook = (
  source: TableSource<RowPart>,
  info: PackageInfo,
  chosen: readonly OpenTable[] = openTables,
): Promise<Uint8Array> => {
  const tables = [
    { table: reportsWithIndicators, count: countRows(source, reportsTable), rows: () => rowsWithIndicators(source) },
    ...chosen.map((table) => ({ table, count: countRows(source, table), rows: () => rowsOf(source, table) })),
  ];
  const fitting = tables.filter(({ count }) => count <= rowsWorthASheet);
  return formatWorkbook({
    title: info.title,
    notes: [
      ...dataNotes(info).map(({ text }) => [text.zh, text.en]),
      ...tables.filter((one) => !fitting.includes(one)).map(({ table }) => leftOut(table)),
      ...fitting.flatMap(({ table }) => [[], ...describe(table)]),
    ],
    sheets: fitting.map(({ table, rows }) => sheetOf(table, [...rows()])),
  });
};

type Described = Omit<OpenTable, 'rows'>;

const leftOut = ({ name, file }: Described): string[] => [
  `${name} 超过 ${rowsWorthASheet} 行，没有放进来：请用 ${file}，或按省、按年的 Parquet 文件。`,
  `${name} has more than ${rowsWorthASheet} rows and is left out: use ${file}, or the Parquet files by province and year.`,
];

const describe = ({ name, title, row, columns }: Described): string[][] => [
  [`${name}：${title.zh}。一行是${row.zh}。`, `${name}: ${title.en}. A row is ${row.en}.`],
  ...columns.map(({ name: id, description }) => [`${id}：${description.zh}`, `${id}: ${description.en}`]),
];

const sheetOf = (table: Described, rows: CsvValue[][]): Sheet => ({
  name: table.name,
  columns: table.columns.map(sheetColumn),
  rows,
});

const sheetColumn = ({ name, type }: OpenColumn): SheetColumn => ({
  header: name,
  type: type === 'date' ? 'date' : type === 'string' || type === 'boolean' ? 'text' : 'number',
});
