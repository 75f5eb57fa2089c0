import { expect, test } from 'vitest';
import { column, type OpenTable, tableByReport } from '../../../src/core/open-data/open-table.ts';
import { type PackedRows, packRows } from '../../../src/core/open-data/packed-rows.ts';
import { formatParquet, joinGroups, type ParquetGroups } from '../../../src/core/open-data/parquet.ts';
import { planGroups } from '../../../src/core/open-data/plan-groups.ts';
import type { CountyParts } from '../../../src/core/open-data/table-source.ts';

const table: OpenTable = tableByReport(
  {
    file: 'cells.csv',
    name: 'cells',
    title: { zh: '表格', en: 'Cells' },
    row: { zh: '一格', en: 'a cell' },
    columns: [
      column('region', 'string', '地区', 'The region'),
      column('value', 'number', '数', 'The value', { optional: true }),
    ],
  },
  () => [],
);

const rowsOf = (county: string, count: number, corrected?: number): PackedRows =>
  packRows(
    2,
    Array.from({ length: count }, (_, row) => [`${county}/${row % 7}`, row === corrected ? '0.5' : row % 3 || null]),
  );

const countyOf = (path: string, count: number, corrected?: number): CountyParts => ({
  county: path,
  key: corrected === undefined ? 'a' : 'b',
  counts: { cells: count },
  years: [2020],
  part: () => ({
    rows: () => rowsOf(path, count, corrected),
    csv: () => {
      throw new Error('No group is made of CSV.');
    },
  }),
});

const counties = (corrected?: number): CountyParts[] => [
  countyOf('a/b/one', 30_000),
  countyOf('a/b/none', 0),
  countyOf('a/c/two', 80_000, corrected),
  countyOf('d/e/three', 15_000),
];

const bytesOf = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString('base64');
const made = (groups: readonly { make: () => ParquetGroups[] }[]) => groups.flatMap(({ make }) => make());

test('Row groups that are made one by one give the file that is made of all rows at once', () => {
  const all = counties();
  const once = formatParquet(
    table.columns,
    all.map((county) => county.part(table).rows()),
  );
  const groups = planGroups(table, { counties: all }, false);
  expect(groups).toHaveLength(3);
  expect(bytesOf(joinGroups(table.columns, made(groups)))).toBe(bytesOf(once));
});

test('A corrected report leaves the groups that have no row of its county as they were', () => {
  const [before, after] = [undefined, 5].map((corrected) =>
    planGroups(table, { counties: counties(corrected) }, true).map(({ madeFrom }) => madeFrom),
  );
  expect(before).toHaveLength(3);
  expect(after?.map((group, index) => group.join() === before?.[index]?.join())).toEqual([true, false, true]);
});
