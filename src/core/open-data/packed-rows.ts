import { type CsvValue, Digits, formatCsvRows } from './csv.ts';
import type { OpenColumn, OpenRow } from './open-table.ts';

/**
 * Rows of one table as plain values, column by column: each different value once, and which of them stands in which row.
 * Exact numbers are text; the type of the column tells them from other text.
 */
export interface PackedRows {
  count: number;
  columns: PackedColumn[];
}

export interface PackedColumn {
  values: CsvValue[];
  /** A row each: the position of its value. */
  at: number[];
}

export const packRows = (width: number, rows: Iterable<OpenRow>): PackedRows => {
  const columns = Array.from({ length: width }, () => ({ values: [] as CsvValue[], at: [] as number[] }));
  const known = columns.map(() => new Map<CsvValue, number>());
  let count = 0;
  for (const row of rows) {
    for (const [index, column] of columns.entries()) {
      const cell = row[index] ?? null;
      const value = cell instanceof Digits ? cell.text : cell;
      const places = known[index];
      const place = places?.get(value) ?? column.values.push(value) - 1;
      if (place === column.values.length - 1) places?.set(value, place);
      column.at.push(place);
    }
    count += 1;
  }
  return { count, columns };
};

/** The rows again; exact numbers stay text. */
export function* unpackRows({ count, columns }: PackedRows): Generator<CsvValue[]> {
  for (let row = 0; row < count; row += 1) yield columns.map(({ values, at }) => values[at[row] ?? -1] ?? null);
}

/** The rows whose value in this column is one of those asked for. */
export const rowsWhere = (
  { count, columns }: PackedRows,
  column: number,
  isAsked: (value: CsvValue) => boolean,
): PackedRows => {
  const asked = columns[column]?.values.map(isAsked);
  const places = columns[column]?.at ?? [];
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => asked?.[places[row] ?? -1]);
  return {
    count: rows.length,
    columns: columns.map(({ values, at }) => ({ values, at: rows.map((row) => at[row] ?? -1) })),
  };
};

/** Lines of CSV, without a header. Each different value is formatted once: a form has few of them, and many cells. */
export const formatPackedCsv = (
  columns: readonly Pick<OpenColumn, 'type'>[],
  { count, columns: packed }: PackedRows,
): string => {
  const texts = packed.map(({ values }, index) => formatEach(values, columns[index]?.type === 'number'));
  const lines = Array.from({ length: count }, (_, row) =>
    packed.map(({ at }, index) => texts[index]?.[at[row] ?? -1] ?? '').join(','),
  );
  return lines.map((line) => `${line}\r\n`).join('');
};

/** No value of a CSV of ours holds a line end. */
const formatEach = (values: readonly CsvValue[], exact: boolean): string[] =>
  formatCsvRows(values.map((value) => [exact && typeof value === 'string' ? new Digits(value) : value])).split('\r\n');
