import { describe, expect, test } from 'vitest';
import { buildView, type ViewChoice } from '../../../src/core/charts/view.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { buildReport } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const observations = buildDataset(
  sourceOf([
    buildReport({ region: region('a'), year: 2019 }),
    buildReport({ region: region('a'), year: 2020 }),
    buildReport({ region: region('a'), edition: 2021, year: 2021 }),
    buildReport({ region: region('b'), year: 2020 }),
    buildReport({ region: 'ningxia/x/y/c', year: 2020 }),
  ]),
);

const indicator = (id: string) => {
  const found = findIndicator(id);
  if (!found) throw new Error(`No indicator ${id}`);
  return found;
};

const view = (regions: string[], years: number[], more: Partial<ViewChoice> = {}) =>
  buildView(
    { regions, years, indicators: [indicator('requestsReceived')], measure: 'count', form: 'bar', ...more },
    observations,
  );

describe('A comparison that a reader chose', () => {
  test('takes every township with a report below a region', () => {
    const { table, counts } = view(['qinghai'], [2020]);
    expect(table.rows.map((row) => row.report)).toEqual([`${region('a')}/2020`, `${region('b')}/2020`]);
    expect(counts).toEqual({ townships: 2, reports: 2, values: 2 });
  });

  test('has a row for a year without a report, in the table and in the files', () => {
    const { table, rows } = view([region('b')], [2020, 2021]);
    expect(table.rows.map((row) => row.cells.at(-1)?.missing)).toEqual([undefined, 'noReport']);
    expect(rows.map(({ year, status, missing }) => [year, status, missing?.zh])).toEqual([
      [2020, 'number', undefined],
      [2021, 'noReport', '无报告'],
    ]);
  });

  test('says so when nothing was chosen', () => {
    expect(view([], [2020]).counts).toEqual({ townships: 0, reports: 0, values: 0 });
    expect(view(['qinghai'], []).table.rows).toEqual([]);
  });
});
