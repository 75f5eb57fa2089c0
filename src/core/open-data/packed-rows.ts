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
  at: Uint32Array;
}

export const packRows = (width: number, rows: Iterable<OpenRow>): PackedRows => {
  const columns = Array.from({ length: width }, () => ({
    known: new Map<CsvValue, number>(),
    at: [] as number[],
  }));
  let count = 0;
  for (const row of rows) {
    for (const [index, { known, at }] of columns.entries()) {
      const cell = row[index] ?? null;
      const value = cell instanceof Digits ? cell.text : cell;
      const place = known.get(value) ?? known.size;
      if (place === known.size) known.set(value, place);
      at.push(place);
    }
    count += 1;
  }
  return { count, columns: columns.map(({ known, at }) => ({ values: [...known.keys()], at: Uint32Array.from(at) })) };
};

/** The rows again; exact numbers stay text. */
export function* unpackRows({ count, columns }: PackedRows): Generator<CsvValue[]> {
  for (let row = 0; row < count; row += 1) yield columns.map(({ values, at }) => values[at[row] ?? -1] ?? null);
}

export const sliceRows = ({ count, columns }: PackedRows, from: number, until: number): PackedRows => ({
  count: Math.min(count, until) - from,
  columns: columns.map(({ values, at }) => ({ values, at: at.subarray(from, until) })),
});

/** The rows apart, by what is told of the value in this column. */
export const splitRows = <T>(
  { columns }: PackedRows,
  column: number,
  tell: (value: CsvValue) => T,
): Map<T, PackedRows> => {
  const told = columns[column]?.values.map(tell) ?? [];
  const rows = new Map<T, number[]>(told.map((one) => [one, []]));
  for (const [row, place] of columns[column]?.at.entries() ?? []) rows.get(told[place] as T)?.push(row);
  return new Map(
    [...rows].map(([one, own]) => [
      one,
      {
        count: own.length,
        columns: columns.map(({ values, at }) => ({ values, at: Uint32Array.from(own, (row) => at[row] ?? -1) })),
      },
    ]),
  );
};

/** The same rows without the values that stand in none of them, the others in the order in which they first do. */
export const usedValues = ({ count, columns }: PackedRows): PackedRows => ({
  count,
  columns: columns.map(({ values, at }) => {
    const places = new Int32Array(values.length).fill(-1);
    const used: CsvValue[] = [];
    const packed = at.map((old) => {
      const known = places[old] ?? -1;
      if (known >= 0) return known;
      places[old] = used.length;
      return used.push(values[old] ?? null) - 1;
    });
    return { values: used, at: packed };
  }),
});

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
