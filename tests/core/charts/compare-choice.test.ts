import { describe, expect, test } from 'vitest';
import { compareChoice } from '../../../src/core/charts/compare-choice.ts';
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

const compare = (regions: string[], years: number[], id = 'requestsReceived') => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`No indicator ${id}`);
  return compareChoice({ regions, years, indicator }, observations);
};

describe('A comparison that a reader chose', () => {
  test('takes every township with a report below a region', () => {
    const { charts, counts } = compare(['qinghai'], [2020]);
    expect(charts.map((chart) => chart.table.rows.map((row) => row.report))).toEqual([
      [`${region('a')}/2020`, `${region('b')}/2020`],
    ]);
    expect(counts).toEqual({ townships: 2, reports: 2, values: 2 });
  });

  test('has a chart for each year, the newest first, and says who has no report', () => {
    const { charts, warnings } = compare(['qinghai'], [2020, 2021]);
    expect(charts.map(({ id }) => id)).toEqual(['compare-requestsReceived-2021', 'compare-requestsReceived-2020']);
    expect(charts[0]?.notes.at(-1)?.zh).toBe('没有 2021 年报告的：b。');
    expect(warnings).toHaveLength(2);
  });

  test('follows one township over the years', () => {
    expect(compare([region('a')], [2019, 2021]).charts.map(({ id, table }) => [id, table.rows.length])).toEqual([
      ['trend-qinghai-xining-huangzhong-a-requestsReceived', 3],
    ]);
  });

  test('warns where editions differ, and names who has nothing to compare', () => {
    expect(compare(['qinghai', 'ningxia'], [2020]).warnings).toEqual([]);
    expect(compare([region('a')], [2020, 2021], 'procurementProjects').warnings[0]?.zh).toContain('a 2021');
  });

  test('says so when nothing was chosen', () => {
    expect(compare([], [2020]).counts).toEqual({ townships: 0, reports: 0, values: 0 });
    expect(compare(['qinghai'], []).charts).toEqual([]);
  });
});
