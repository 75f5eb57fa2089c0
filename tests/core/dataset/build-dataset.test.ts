import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { indicators } from '../../../src/core/dataset/indicators.ts';
import { cellRows } from '../../../src/core/dataset/rows.ts';
import { regionsOf, select, yearsOf } from '../../../src/core/dataset/select.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const blankReport = withCell(buildReport({ region: region('jia') }), 'requests.received.total', '');
const rowless = withoutRow(buildReport({ region: region('jia'), edition: 2021 }), 'requests.received');
const source = sourceOf([blankReport, rowless, buildReport({ region: region('yi') })], { [region('jia')]: '甲乡' });
const dataset = buildDataset(source);

describe('The dataset', () => {
  test('has every indicator of every report', () => {
    expect(dataset).toHaveLength(3 * indicators.length);
  });

  test('keeps a blank a blank and an absent row absent: neither is zero', () => {
    const received = select(dataset, { region: region('jia'), indicator: 'requestsReceived' });
    expect(received).toMatchObject([
      { year: 2020, value: null, status: 'blank', edition: 2019, name: { zh: '甲乡' } },
      { year: 2021, value: null, status: 'absent', edition: 2021 },
    ]);
  });

  test('is asked by region, by what lies below a region, by indicator and by year', () => {
    expect(yearsOf(dataset)).toEqual([2020, 2021]);
    expect(regionsOf(select(dataset, { within: 'qinghai/xining' })).map((one) => one.region)).toEqual([
      region('jia'),
      region('yi'),
    ]);
    expect(select(dataset, { within: 'qinghai/xi' })).toEqual([]);
    expect(select(dataset, { year: 2020, indicator: 'granted' })).toHaveLength(2);
  });

  test('names no edition where a report mixes two', () => {
    const [first, second] = [buildReport({ edition: 2019 }), buildReport({ edition: 2021 })];
    const { requests } = first.tables;
    const mixed = { ...second, tables: { ...second.tables, ...(requests && { requests }) } };
    const observed = buildDataset(sourceOf([mixed]));
    expect(select(observed, { indicator: 'cellsBlank' })[0]).not.toHaveProperty('edition');
    expect(select(observed, { indicator: 'requestsReceived' })[0]?.edition).toBe(2019);
  });

  test('has a row for every cell of the form, also of a row that is absent', () => {
    const rows = cellRows(sourceOf([rowless]));
    expect(rows).toHaveLength(200);
    expect(rows.filter((row) => row.row === 'received')).toHaveLength(7);
    expect(
      rows.filter((row) => row.row === 'received').every((row) => row.state === 'absent' && row.value === null),
    ).toBe(true);
  });
});
