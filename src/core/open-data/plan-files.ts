import type { DatasetSource } from '../dataset/source.ts';
import { csvFile } from './csv-file.ts';
import { dataNotes } from './notes.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { formatParquet } from './parquet.ts';
import { isPartitioned, type Partition, partitionedColumns, partitionReports, partitionRows } from './partition.ts';
import { fileList, parquetPath, partitionPath, workbookName } from './paths.ts';
import type { PlannedFile, WrittenFile } from './planned-file.ts';
import { createNotes, createTable, indexes, insertInto, sqlValues, views } from './sqlite-schema.ts';
import { openTables } from './tables.ts';
import { formatWholeWorkbook } from './whole-workbook.ts';

/** Every file that is made of tables alone, in the order in which they are written. Each is made piece by piece. */
export function* planTableFiles(source: DatasetSource, info: PackageInfo): Generator<PlannedFile> {
  for (const table of openTables) yield csvFile(table, source);
  for (const table of openTables)
    yield { path: parquetPath(table), pieces: () => formatParquet(table.columns, table.rows(source)) };
  const parts = partitionReports(source);
  for (const table of openTables.filter(isPartitioned)) {
    for (const part of parts) yield partitionFile(table, part, source);
    yield {
      path: fileList(table),
      pieces: () => parts.map((part) => `${info.homepage}data/${partitionPath(table, part.province, part.year)}\n`),
    };
  }
  yield { path: workbookName, pieces: () => inOnePiece(formatWholeWorkbook(source, info)) };
}

const partitionFile = (table: OpenTable, part: Partition, { regions }: DatasetSource): PlannedFile => ({
  path: partitionPath(table, part.province, part.year),
  pieces: () => formatParquet(partitionedColumns(table), partitionRows(table, part, regions)),
});

async function* inOnePiece(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** What a database is made of, in the order in which it is done. */
export interface DatabasePlan {
  /** Statements before the rows. */
  create: readonly string[];
  tables: readonly { insert: string; rows: Iterable<readonly (string | number | null)[]> }[];
  /** Statements after the rows. */
  finish: readonly string[];
}

export const planDatabase = (source: DatasetSource, info: PackageInfo): DatabasePlan => ({
  create: [createNotes, ...openTables.map(createTable)],
  tables: [
    {
      insert: 'INSERT INTO notes VALUES (?, ?, ?)',
      rows: dataNotes(info).map(({ topic, text }) => [topic, text.zh, text.en]),
    },
    ...openTables.map((table) => ({ insert: insertInto(table), rows: databaseRows(table, source) })),
  ],
  finish: [...indexes, ...views],
});

function* databaseRows(table: OpenTable, source: DatasetSource): Generator<(string | number | null)[]> {
  for (const row of table.rows(source)) yield sqlValues(table.columns, row);
}

/** As `sha256sum -c` reads it. */
export const formatSums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
