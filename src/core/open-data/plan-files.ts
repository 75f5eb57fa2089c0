import type { DatasetSource } from '../dataset/source.ts';
import { csvFile } from './csv-file.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { formatParquet } from './parquet.ts';
import { isPartitioned, type Partition, partitionedColumns, partitionReports, partitionRows } from './partition.ts';
import { fileList, parquetPath, partitionPath, workbookName } from './paths.ts';
import type { PlannedFile, WrittenFile } from './planned-file.ts';
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

/** As `sha256sum -c` reads it. */
export const formatSums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
