import { formatCsvRows } from './csv.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { encodeGroups, formatParquet, joinGroups, type ParquetGroups } from './parquet.ts';
import {
  groupByPrefecture,
  isPartitioned,
  type Partition,
  partitionCounties,
  partitionedColumns,
  partitionRows,
} from './partition.ts';
import { fileList, parquetPath, partitionPath } from './paths.ts';
import type { PlannedCsv, PlannedFile, WrittenFile } from './planned-file.ts';
import { type CountyParts, type Keep, packedOf, partsOf, type TableSource } from './table-source.ts';
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

/** @param keep given where the row groups shall be those of prefectures, and kept */
export function* planParquet(source: TableSource, info: PackageInfo, keep?: Keep): Generator<PlannedFile> {
  for (const table of openTables)
    yield {
      path: parquetPath(table),
      pieces: () =>
        keep && table.ofReport
          ? joinGroups(table.columns, groupsOfPrefectures(table, source, keep))
          : formatParquet(table.columns, packedOf(source, table)),
    };
  const parts = partitionCounties(source.counties);
  for (const table of openTables.filter(isPartitioned)) {
    for (const part of parts) yield partitionFile(table, part);
    yield {
      path: fileList(table),
      pieces: () => parts.map((part) => `${info.homepage}data/${partitionPath(table, part.province, part.year)}\n`),
    };
  }
}

function* groupsOfPrefectures(table: OpenTable, { counties }: TableSource, keep: Keep): Generator<ParquetGroups> {
  for (const own of groupByPrefecture(counties)) {
    const encode = () =>
      encodeGroups(
        table.columns,
        own.values().map((county) => county.part(table).rows()),
      );
    yield* keep('parquet-groups', [table.name, ...keysOf(own)], encode);
  }
}

/** What files of these counties are made from. */
export const keysOf = (counties: readonly Pick<CountyParts, 'county' | 'key'>[]): string[] =>
  counties.map(({ county, key }) => `${county} ${key}`);

const partitionFile = (table: OpenTable, part: Partition): PlannedFile => ({
  path: partitionPath(table, part.province, part.year),
  pieces: () => formatParquet(partitionedColumns(table), partitionRows(table, part)),
  madeFrom: [table.name, part.province, String(part.year), ...keysOf(part.counties)],
});

/** As `sha256sum -c` reads it. */
export const formatSums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
