import type { DatasetSource } from '../dataset/source.ts';
import type { CsvValue } from './csv.ts';
import type { OpenTable } from './open-table.ts';
import { type PackedRows, unpackRows } from './packed-rows.ts';
import type { DeflatedText } from './planned-file.ts';

/** Rows that are fetched when asked for: a county's of a table, or all of a table that has none of single reports. */
export interface RowPart {
  rows(): PackedRows;
}

export interface TablePart extends RowPart {
  /** As lines of CSV, without a header. */
  csv(): DeflatedText;
}

/** A county with its share of every table whose rows belong to reports. */
export interface CountyParts<Part extends RowPart = TablePart> {
  county: string;
  /** Of everything its parts are made from. */
  key: string;
  /** How many rows it has, by name of the table. */
  counts: Readonly<Record<string, number>>;
  /** In which it has reports. */
  years: readonly number[];
  part(table: OpenTable): Part;
}

/** Everything the data files are made from, county by county, so that a country never is in memory at once. */
export interface TableSource<Part extends RowPart = TablePart> {
  regions: DatasetSource['regions'];
  /** In the order of their reports. */
  counties: readonly CountyParts<Part>[];
  /** A table that has no rows of single reports, with what it is made from. */
  other(table: OpenTable): { part: Part; count: number; key: string };
}

/** The parts of a table, in the order of its rows. */
export function* partsOf<Part extends RowPart>(
  { counties, other }: TableSource<Part>,
  table: OpenTable,
): Generator<Part> {
  if (table.ofReport) for (const county of counties) yield county.part(table);
  else yield other(table).part;
}

export function* packedOf(source: TableSource<RowPart>, table: OpenTable): Generator<PackedRows> {
  for (const part of partsOf(source, table)) yield part.rows();
}

export function* rowsOf(source: TableSource<RowPart>, table: OpenTable): Generator<CsvValue[]> {
  for (const rows of packedOf(source, table)) yield* unpackRows(rows);
}

export const countRows = ({ counties, other }: TableSource<RowPart>, table: OpenTable): number =>
  table.ofReport ? counties.reduce((sum, { counts }) => sum + (counts[table.name] ?? 0), 0) : other(table).count;

/** What files of these counties are made from. */
export const keysOf = (counties: readonly Pick<CountyParts, 'county' | 'key'>[]): string[] =>
  counties.map(({ county, key }) => `${county} ${key}`);

/**
 * Makes a value, or takes the one that was kept of the same kind from the same things.
 *
 * @param madeFrom says everything it is made from
 * @param make a plain value, with bytes, dates and large integers
 */
export type Keep = <T>(kind: string, madeFrom: readonly string[], make: () => T) => T;
