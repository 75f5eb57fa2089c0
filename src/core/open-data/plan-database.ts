import { indicators } from '../dataset/indicators.ts';
import { dataNotes } from './notes.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { createTable, insertInto, sqlNumber, sqlValues } from './sqlite-schema.ts';
import { createNotes, indexes, packedTables, views } from './sqlite-views.ts';
import { type RowPart, rowsOf, type TableSource } from './table-source.ts';
import { cellsTable } from './tables/cells.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { reportsTable } from './tables/reports.ts';
import { openTables } from './tables.ts';

type SqlRow = readonly (string | number | null)[];

/** What a database is made of, in the order in which it is done. */
export interface DatabasePlan {
  /** Statements before the rows. */
  create: readonly string[];
  tables: readonly { insert: string; rows: Iterable<SqlRow> }[];
  /** Statements after the rows. */
  finish: readonly string[];
}

const packed: readonly OpenTable[] = [cellsTable, indicatorsTable];

/** Reports are numbered in their order, from 1; places of the form as they turn up. */
export const planDatabase = (
  source: TableSource<RowPart>,
  info: PackageInfo,
  tables: readonly OpenTable[] = openTables,
): DatabasePlan => {
  const plain = tables.filter((table) => !packed.includes(table));
  const reports = new Map<string, number>();
  const places = new Map<string, SqlRow>();
  return {
    create: [createNotes, ...plain.map(createTable), ...packedTables],
    tables: [
      {
        insert: 'INSERT INTO notes VALUES (?, ?, ?)',
        rows: dataNotes(info).map(({ topic, text }) => [topic, text.zh, text.en]),
      },
      ...plain.map((table) => ({ insert: insertInto(table), rows: plainRows(table, source) })),
      { insert: 'INSERT INTO report_ids VALUES (?, ?)', rows: reportIds(source, reports) },
      { insert: 'INSERT INTO cell_values VALUES (?, ?, ?, ?, ?, ?)', rows: cellValues(source, reports, places) },
      { insert: 'INSERT INTO form_cells VALUES (?, ?, ?, ?, ?, ?)', rows: places.values() },
      { insert: 'INSERT INTO indicator_ids VALUES (?, ?)', rows: indicators.map(({ id }, index) => [index + 1, id]) },
      { insert: 'INSERT INTO indicator_values VALUES (?, ?, ?, ?, ?)', rows: indicatorValues(source, reports) },
    ],
    finish: [...indexes, ...views],
  };
};

function* plainRows(table: OpenTable, source: TableSource<RowPart>): Generator<SqlRow> {
  for (const row of rowsOf(source, table)) yield sqlValues(table.columns, row);
}

/** @param reports gathers their numbers */
function* reportIds(source: TableSource<RowPart>, reports: Map<string, number>): Generator<SqlRow> {
  for (const [report] of rowsOf(source, reportsTable)) {
    reports.set(String(report), reports.size + 1);
    yield [reports.size, String(report)];
  }
}

/** @param places gathers the places of the form, by what tells them apart */
function* cellValues(
  source: TableSource<RowPart>,
  reports: ReadonlyMap<string, number>,
  places: Map<string, SqlRow>,
): Generator<SqlRow> {
  for (const row of rowsOf(source, cellsTable)) {
    const [report, , , , edition, table, line, column, state, value, unit, raw] = row as SqlRow;
    const key = `${edition}.${table}.${line}.${column}`;
    const place = places.get(key) ?? [places.size + 1, edition ?? null, ...texts(table, line, column, unit)];
    places.set(key, place);
    yield [
      reports.get(String(report)) ?? null,
      place[0] ?? null,
      ...texts(state),
      ...sqlNumber(value ?? null),
      ...texts(raw),
    ];
  }
}

const texts = (...values: (string | number | null | undefined)[]): SqlRow => values.map((value) => value ?? null);

function* indicatorValues(source: TableSource<RowPart>, reports: ReadonlyMap<string, number>): Generator<SqlRow> {
  const ids = new Map<string, number>(indicators.map(({ id }, index) => [id, index + 1]));
  for (const row of rowsOf(source, indicatorsTable)) {
    const [region, , year, indicator, value, unit] = row as SqlRow;
    const report = reports.get(`${region}/${year}`) ?? null;
    yield [report, ids.get(String(indicator)) ?? null, ...sqlNumber(value ?? null), ...texts(unit)];
  }
}
