import type { ColumnChunk, OffsetIndex, RowGroup, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { CsvValue } from './csv.ts';
import type { OpenColumn } from './open-table.ts';
import type { PackedRows } from './packed-rows.ts';
import { type ParquetValue, parquetValue, precision, scale } from './parquet-values.ts';

/** Rows held in memory and written together; readers skip a group whose values cannot match. */
export const groupSize = 50_000;

/** Where the first row group of a file begins: behind PAR1. */
const firstByte = 4;

/** Row groups by themselves: plain values that can be kept and put into any file of these columns, at any place. */
export interface ParquetGroups {
  bytes: Uint8Array;
  /** With offsets as in a file of these groups alone. */
  rowGroups: RowGroup[];
  /** Where the pages of each column of each group are, for those that have more than one. */
  pages: (OffsetIndex | undefined)[];
}

/**
 * One table as a Parquet file, in pieces. Text is UTF-8, years and integers INT32, dates DATE, numbers DECIMAL(38, 9):
 * a sum of money is exact. Nulls are nulls.
 */
export const formatParquet = (columns: readonly OpenColumn[], parts: Iterable<PackedRows>): Generator<Uint8Array> =>
  joinGroups(columns, encodeEach(columns, parts));

/** All rows in groups of their own, at once. */
export const encodeGroups = (columns: readonly OpenColumn[], parts: Iterable<PackedRows>): ParquetGroups[] => [
  ...encodeEach(columns, parts),
];

/** A file of row groups made before, without looking into them. */
export function* joinGroups(
  columns: readonly OpenColumn[],
  groups: Iterable<ParquetGroups>,
): Generator<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  const file = openFile(columns, writer);
  yield takeBytes(writer);
  for (const { bytes, rowGroups, pages } of groups) {
    const by = BigInt(writer.offset - firstByte);
    const moved = rowGroups.map((group) => ({ ...group, columns: group.columns.map((chunk) => moveChunk(chunk, by)) }));
    const chunks = moved.flatMap((group) => group.columns);
    file.row_groups.push(...moved);
    file.pendingIndexes.push(...chunks.map((chunk, index) => ({ chunk, ...movePages(pages[index], by) })));
    file.num_rows += moved.reduce((sum, group) => sum + group.num_rows, 0n);
    writer.offset += bytes.length;
    yield new Uint8Array(bytes);
  }
  file.finish();
  yield takeBytes(writer);
}

function* encodeEach(columns: readonly OpenColumn[], parts: Iterable<PackedRows>): Generator<ParquetGroups> {
  let group = columns.map((): ParquetValue[] => []);
  // One value for all that are equal: they are compared by what they are otherwise, letter by letter.
  let known = columns.map(() => new Map<CsvValue, ParquetValue>());
  const toParquet = (value: CsvValue, index: number): ParquetValue => {
    const values = known[index];
    const made = values?.get(value) ?? parquetValue(value, columns[index]?.type ?? 'string');
    values?.set(value, made);
    return made;
  };
  for (const { count, columns: packed } of parts) {
    const values = packed.map((column, index) => column.values.map((value) => toParquet(value, index)));
    for (let from = 0; from < count; ) {
      const until = Math.min(count, from + groupSize - (group[0]?.length ?? 0));
      for (const [index, { at }] of packed.entries()) appendRows(group[index], values[index], at.subarray(from, until));
      from = until;
      if (group[0]?.length !== groupSize) continue;
      yield encodeGroup(columns, group);
      group = columns.map(() => []);
      known = columns.map(() => new Map());
    }
  }
  if (group[0]?.length !== 0) yield encodeGroup(columns, group);
}

/** Value by value and column by column: there are a hundred million of them in a country. */
const appendRows = (rows: ParquetValue[] = [], values: readonly ParquetValue[] = [], at: Uint32Array): void => {
  for (const place of at) rows.push(values[place] ?? null);
};

const encodeGroup = (columns: readonly OpenColumn[], values: readonly ParquetValue[][]): ParquetGroups => {
  const writer = new ByteWriter();
  const file = openFile(columns, writer);
  const columnData = columns.map(({ name }, index) => ({ name, data: values[index] ?? [] }));
  file.write({ columnData, rowGroupSize: groupSize });
  return {
    bytes: takeBytes(writer).slice(firstByte),
    rowGroups: file.row_groups,
    pages: file.pendingIndexes.map(({ offsetIndex }) => offsetIndex),
  };
};

const openFile = (columns: readonly OpenColumn[], writer: ByteWriter): ParquetWriter => {
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)];
  return new ParquetWriter({ writer, schema, createdBy: 'gongkai' });
};

const moveChunk = (chunk: ColumnChunk, by: bigint): ColumnChunk => {
  const { meta_data: meta } = chunk;
  return {
    ...chunk,
    file_offset: chunk.file_offset + by,
    ...(meta && {
      meta_data: {
        ...meta,
        data_page_offset: meta.data_page_offset + by,
        ...(meta.dictionary_page_offset !== undefined && { dictionary_page_offset: meta.dictionary_page_offset + by }),
      },
    }),
  };
};

const movePages = (pages: OffsetIndex | undefined, by: bigint): { offsetIndex?: OffsetIndex } =>
  pages
    ? { offsetIndex: { page_locations: pages.page_locations.map((one) => ({ ...one, offset: one.offset + by })) } }
    : {};

/** What was written so far. The writer goes on counting, so that offsets stay those of the whole file. */
const takeBytes = (writer: ByteWriter): Uint8Array<ArrayBuffer> => {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
};

const schemaElement = ({ name, type, optional }: OpenColumn): SchemaElement => ({
  name,
  repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
  ...physicalTypes[type],
});

const physicalTypes: Record<OpenColumn['type'], Partial<SchemaElement>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  year: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  number: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', precision, scale },
    precision,
    scale,
  },
};
