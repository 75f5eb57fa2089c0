import { formatCsvRows } from './csv.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { type PackedRows, usedValues } from './packed-rows.ts';
import { formatParquet, joinGroups, type ParquetGroups } from './parquet.ts';
import { isPartitioned, type Partition, partitionCounties, partitionedColumns, splitByYear } from './partition.ts';
import { fileList, parquetPath, partitionPath } from './paths.ts';
import { type PlannedGroups, planGroups } from './plan-groups.ts';
import type { Piece, PlannedCsv, PlannedFile, WrittenFile } from './planned-file.ts';
import { type Keep, keysOf, packedOf, partsOf, type TableSource } from './table-source.ts';
import { openTables } from './tables.ts';

export const planCsvs = (source: TableSource): { table: OpenTable; csv: PlannedCsv }[] =>
  openTables.map((table) => ({
    table,
    csv: {
      path: table.file,
      header: `\ufeff${formatCsvRows([table.columns.map(({ name }) => name)])}`,
      *texts() {
        for (const part of partsOf(source, table)) yield part.csv();
      },
    },
  }));

/**
 * @param national whether row groups are those of prefectures, so that a changed report has one of each table made anew
 * @param keep of row groups
 */
export function* planParquet(
  source: TableSource,
  info: PackageInfo,
  national: boolean,
  keep: Keep,
): Generator<PlannedFile> {
  for (const table of openTables)
    yield {
      path: parquetPath(table),
      pieces: () =>
        table.ofReport
          ? joinGroups(table.columns, keptGroups(planGroups(table, source, national), keep))
          : formatParquet(table.columns, packedOf(source, table)),
    };
  const parts = partitionCounties(source.counties);
  for (const table of openTables.filter(isPartitioned)) {
    yield* planPartitions(table, parts);
    yield {
      path: fileList(table),
      pieces: () => parts.map((part) => `${info.homepage}data/${partitionPath(table, part.province, part.year)}\n`),
    };
  }
}

function* keptGroups(planned: readonly PlannedGroups[], keep: Keep): Generator<ParquetGroups> {
  for (const { madeFrom, make } of planned) yield* keep(groupsKind, madeFrom, make);
}

/** As which row groups are kept. */
export const groupsKind = 'parquet-groups';

/** The rows of a province are read once for all its years, and only where one of its files is not kept. */
export function* planPartitions(table: OpenTable, parts: readonly Partition[]): Generator<PlannedFile> {
  for (const [province, years] of Map.groupBy(parts, (part) => part.province)) {
    const counties = years[0]?.counties ?? [];
    let split: ReturnType<typeof splitByYear> | undefined;
    const rowsOf = (year: number) => {
      split ??= splitByYear(table, counties);
      return split.get(year) ?? [];
    };
    for (const { year } of years)
      yield {
        path: partitionPath(table, province, year),
        pieces: () => formatParquet(partitionedColumns(table), rowsOf(year)),
        madeFrom: [table.name, province, String(year), ...keysOf(counties)],
        // A changed report leaves the other years of its province as they were.
        contents: () => contentsOf(table, rowsOf(year)),
      };
  }
}

function* contentsOf({ name }: OpenTable, parts: readonly PackedRows[]): Generator<Piece> {
  yield name;
  for (const rows of parts) {
    for (const { values, at } of usedValues(rows).columns) {
      yield JSON.stringify([values, at.length]);
      yield new Uint8Array(at.buffer, at.byteOffset, at.byteLength);
    }
  }
}

/** As `sha256sum -c` reads it. */
export const formatSums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
