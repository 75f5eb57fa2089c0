import { observeReport } from '../dataset/build-dataset.ts';
import { indicators } from '../dataset/indicators.ts';
import { reportCells } from '../dataset/rows.ts';
import type { DatasetSource } from '../dataset/source.ts';
import { dataNotes } from './notes.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { createTable, insertInto, sqlNumber, sqlValues } from './sqlite-schema.ts';
import { createNotes, indexes, packedTables, views } from './sqlite-views.ts';
import { cellsTable } from './tables/cells.ts';
import { exactValue, indicatorsTable, isObserved } from './tables/indicators.ts';
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
const plain = openTables.filter((table) => !packed.includes(table));

/** Reports are numbered in their order, from 1; places of the form as they turn up. */
export const planDatabase = (source: DatasetSource, info: PackageInfo): DatabasePlan => {
  const places = new Map<string, SqlRow>();
  return {
    create: [createNotes, ...plain.map(createTable), ...packedTables],
    tables: [
      {
        insert: 'INSERT INTO notes VALUES (?, ?, ?)',
        rows: dataNotes(info).map(({ topic, text }) => [topic, text.zh, text.en]),
      },
      ...plain.map((table) => ({ insert: insertInto(table), rows: plainRows(table, source) })),
      {
        insert: 'INSERT INTO report_ids VALUES (?, ?)',
        rows: source.reports.map(({ path }, index) => [index + 1, path]),
      },
      { insert: 'INSERT INTO cell_values VALUES (?, ?, ?, ?, ?, ?)', rows: cellValues(source, places) },
      { insert: 'INSERT INTO form_cells VALUES (?, ?, ?, ?, ?, ?)', rows: places.values() },
      { insert: 'INSERT INTO indicator_ids VALUES (?, ?)', rows: indicators.map(({ id }, index) => [index + 1, id]) },
      { insert: 'INSERT INTO indicator_values VALUES (?, ?, ?, ?, ?)', rows: indicatorValues(source) },
    ],
    finish: [...indexes, ...views],
  };
};

function* plainRows(table: OpenTable, source: DatasetSource): Generator<SqlRow> {
  for (const row of table.rows(source)) yield sqlValues(table.columns, row);
}

/** @param places gathers the places of the form, by what tells them apart */
function* cellValues({ reports }: DatasetSource, places: Map<string, SqlRow>): Generator<SqlRow> {
  for (const [index, { report }] of reports.entries())
    for (const { edition, table, row, column, unit, state, value, raw } of reportCells(report, '')) {
      const key = `${edition}.${table}.${row}.${column}`;
      const place = places.get(key) ?? [places.size + 1, edition, table, row, column, unit];
      places.set(key, place);
      yield [index + 1, place[0] ?? null, state, ...sqlNumber(value), raw];
    }
}

function* indicatorValues({ reports, regions }: DatasetSource): Generator<SqlRow> {
  const ids = new Map(indicators.map(({ id }, index) => [id, index + 1]));
  for (const [index, checked] of reports.entries())
    for (const one of observeReport(checked, regions).filter(isObserved)) {
      const value = exactValue(one);
      yield [index + 1, ids.get(one.indicator) ?? null, ...sqlNumber(value?.text ?? null), one.unit];
    }
}
