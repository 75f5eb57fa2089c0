import type { DatasetSource } from '../dataset/source.ts';
import { dataNotes } from './notes.ts';
import type { OpenColumn, OpenRow, OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { reportsWithIndicators } from './tables/reports-with-indicators.ts';
import { openTables } from './tables.ts';
import { formatWorkbook, type Sheet, type SheetColumn } from './xlsx.ts';

/** More rows than these make a file that a common computer opens for minutes, or not at all. */
const rowsWorthASheet = 100_000;

/** Every table on a sheet of its own, the notes first. A table of more rows than a sheet bears is named in the notes and left out. */
export const formatWholeWorkbook = (source: DatasetSource, info: PackageInfo): Promise<Uint8Array> => {
  const tables = [reportsWithIndicators, ...openTables].map((table) => ({ table, rows: firstRows(table, source) }));
  const fitting = tables.filter(({ rows }) => rows.length <= rowsWorthASheet);
  return formatWorkbook({
    title: info.title,
    notes: [
      ...dataNotes(info).map(({ text }) => [text.zh, text.en]),
      ...tables.filter((one) => !fitting.includes(one)).map(({ table }) => leftOut(table)),
      ...fitting.flatMap(({ table }) => [[], ...describe(table)]),
    ],
    sheets: fitting.map(({ table, rows }) => sheetOf(table, rows)),
  });
};

/** As many as a sheet bears and one more: who has that one is too long, and the rest need not be made. */
const firstRows = (table: OpenTable, source: DatasetSource): OpenRow[] => {
  const rows: OpenRow[] = [];
  for (const row of table.rows(source)) {
    rows.push(row);
    if (rows.length > rowsWorthASheet) break;
  }
  return rows;
};

const leftOut = ({ name, file }: OpenTable): string[] => [
  `${name} 超过 ${rowsWorthASheet} 行，没有放进来：请用 ${file}，或按省、按年的 Parquet 文件。`,
  `${name} has more than ${rowsWorthASheet} rows and is left out: use ${file}, or the Parquet files by province and year.`,
];

const describe = ({ name, title, row, columns }: OpenTable): string[][] => [
  [`${name}：${title.zh}。一行是${row.zh}。`, `${name}: ${title.en}. A row is ${row.en}.`],
  ...columns.map(({ name: id, description }) => [`${id}：${description.zh}`, `${id}: ${description.en}`]),
];

const sheetOf = (table: OpenTable, rows: readonly OpenRow[]): Sheet => ({
  name: table.name,
  columns: table.columns.map(sheetColumn),
  rows: rows.map((row) => row.map((value) => (value !== null && typeof value === 'object' ? value.text : value))),
});

const sheetColumn = ({ name, type }: OpenColumn): SheetColumn => ({
  header: name,
  type: type === 'date' ? 'date' : type === 'string' || type === 'boolean' ? 'text' : 'number',
});
