import type { SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import { type CsvValue, Digits } from './csv.ts';
import type { OpenColumn, OpenRow } from './open-table.ts';

/** Rows held in memory and written together; readers skip a group whose values cannot match. */
const groupSize = 50_000;

/** Of a DECIMAL that sums without loss in every engine: 29 digits before the point. */
const precision = 38;
const scale = 9;

/**
 * One table as a Parquet file, in pieces. Text is UTF-8, years and integers INT32, dates DATE, numbers DECIMAL(38, 9):
 * a sum of money is exact. Nulls are nulls.
 */
export function* formatParquet(columns: readonly OpenColumn[], rows: Iterable<OpenRow>): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)];
  const file = new ParquetWriter({ writer, schema, createdBy: 'gongkai' });
  for (const group of inGroups(rows)) {
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: group.map((row) => parquetValue(row[index] ?? null, type)),
    }));
    file.write({ columnData, rowGroupSize: group.length });
    yield takeBytes(writer);
  }
  file.finish();
  yield takeBytes(writer);
}

function* inGroups(rows: Iterable<OpenRow>): Generator<OpenRow[]> {
  let group: OpenRow[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < groupSize) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What was written so far. The writer goes on counting, so that offsets stay those of the whole file. */
const takeBytes = (writer: ByteWriter): Uint8Array => {
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

const parquetValue = (value: CsvValue | Digits, type: OpenColumn['type']) => {
  if (value === null) return null;
  if (type === 'number') return scaled(value instanceof Digits ? value.text : String(value));
  if (value instanceof Digits) return Number(value.text);
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
};

/** The whole number of billionths. Only a computed share has more decimals than that; it is rounded. */
const scaled = (text: string): bigint => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || whole.length > precision - scale)
    throw new Error(`${text} does not fit into DECIMAL(${precision}, ${scale})`);
  const size = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0')) + (fraction.charAt(scale) >= '5' ? 1n : 0n);
  return sign === '-' ? -size : size;
};
