import { describe, expect, test } from 'vitest';
import { findIndicator, indicators } from '../../../src/core/dataset/indicators.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, cellPaths, numberAt, withCell, withoutRow } from '../../support/build-report.ts';

const measure = (id: string, report: Report) => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`No indicator ${id}`);
  return indicator.value(checked(report));
};

/** A report that no check has said anything of. */
const checked = (report: Report) => ({ path: report.path, report, findings: [], assessments: new Map() });

const with2021 = buildReport({ edition: 2021 });
const with2019 = buildReport({ edition: 2019 });

describe('An indicator', () => {
  test('has an id of its own, in camelCase, and words in both languages', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { id, name, definition, unit } of indicators) {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      expect([name.zh, name.en, definition.zh, definition.en, unit].every((words) => words.length > 0)).toBe(true);
    }
  });

  test('takes unit, article and editions from the form', () => {
    expect(findIndicator('procurementAmount')).toMatchObject({
      unit: '元',
      article: '第二十条第（九）项',
      editions: [2019],
      comparable: false,
    });
    expect(findIndicator('feesAmount')).toMatchObject({ unit: '元', editions: [2021], comparable: false });
    expect(findIndicator('licensingDecisions')).toMatchObject({ unit: '件', editions: [2019, 2021], comparable: true });
    expect(findIndicator('requestsReceived')?.article).toBeUndefined();
  });

  test('of the first table is comparable across the editions only where it counts decisions', () => {
    const comparable = indicators.filter(({ from, comparable }) => comparable && from[0]?.table === 'proactive');
    expect(comparable.map(({ id }) => id)).toEqual(['licensingDecisions', 'penaltyDecisions', 'coercionDecisions']);
  });

  test('gives a number or a reason for every report, never undefined', () => {
    for (const report of [with2019, with2021, { ...with2019, tables: {}, sections: [] }])
      for (const indicator of indicators) {
        const measured = indicator.value(checked(report));
        expect(measured.status === 'number' ? measured.value : measured.status).toBeDefined();
      }
  });
});

describe('A sum over cells', () => {
  test('otherwise: the one row of 2019, the three rows of 2021', () => {
    const rows = ['abandoned', 'unpaidFee', 'other'].map((row) =>
      numberAt(with2021, `requests.otherwise.${row}.total`),
    );
    expect(measure('otherwise', with2021)).toMatchObject({ status: 'number', value: rows.reduce((a, b) => a + b, 0) });
    expect(measure('otherwise', with2019)).toMatchObject({
      status: 'number',
      value: numberAt(with2019, 'requests.otherwise.total'),
    });
  });

  test('has no value when one of its cells is blank, a mark, words or in an absent row', () => {
    const at = 'requests.refused.otherLaws.total';
    expect(measure('refused', withCell(with2021, at, ''))).toMatchObject({ status: 'blank' });
    expect(measure('refused', withCell(with2021, at, '/'))).toMatchObject({ status: 'notApplicable' });
    expect(measure('refused', withCell(with2021, at, '约三件'))).toMatchObject({ status: 'text' });
    expect(measure('refused', withoutRow(with2021, 'requests.refused.otherLaws'))).toMatchObject({ status: 'absent' });
  });

  test('is absent when its table is', () => {
    expect(measure('requestsReceived', { ...with2021, tables: {} })).toMatchObject({ status: 'absent' });
  });

  test('is not in the edition that has no such row', () => {
    expect(measure('procurementProjects', with2021)).toMatchObject({ status: 'notInEdition' });
    expect(measure('normativeDocumentsInForce', with2019)).toMatchObject({ status: 'notInEdition' });
  });

  test('keeps money exact, and without a unit there is no value', () => {
    const priced = withCell(with2019, 'proactive.procurement.amount', '3256.6732万元');
    expect(measure('procurementAmount', priced)).toMatchObject({ status: 'number', value: '32566732' });
    expect(measure('procurementAmount', withCell(with2019, 'proactive.procurement.amount', '8040'))).toMatchObject({
      status: 'text',
    });
  });
});

describe('How the form was filled in', () => {
  test('counts every cell of the form exactly once', () => {
    const worn = withoutRow(
      withCell(withCell(with2021, 'requests.granted.total', ''), 'disputes.reconsideration.total', '—'),
      'requests.received',
    );
    const ids = ['cellsAboveZero', 'cellsZero', 'cellsBlank', 'cellsMarked', 'cellsAbsent'];
    const values = ids
      .map((id) => measure(id, worn))
      .map((measured) => (measured.status === 'number' ? Number(measured.value) : Number.NaN));
    expect(values.reduce((a, b) => a + b, 0)).toBe(cellPaths(with2021).length);
    expect(values.slice(2)).toEqual([1, 1, 7]);
    expect(measure('rowsAbsent', worn)).toMatchObject({ status: 'number', value: 1 });
  });

  test('says 198 and 200 cells, as its definition does', () => {
    expect([cellPaths(with2019).length, cellPaths(with2021).length]).toEqual([198, 200]);
    expect(measure('cellsFilled', with2019)).toMatchObject({ status: 'number', value: 100 });
  });
});

describe('The prose', () => {
  test('is measured in Han characters, without tables', () => {
    const report = buildReport({ prose: ['公开 12 条，granted。'] });
    expect(measure('proseLength', report)).toMatchObject({ status: 'number', value: 3 });
  });

  test('states figures with their sentence, exact or not', () => {
    const figure = { indicator: 'itemsDisclosed', value: 100, exact: false, unit: '条', quote: '发布信息100余条' };
    const report = buildReport({ overrides: { stated: [figure] } });
    expect(measure('itemsDisclosed', report)).toMatchObject({
      status: 'number',
      value: 100,
      unit: '条',
      exact: false,
      quote: '发布信息100余条',
    });
    expect(measure('briefs', report)).toMatchObject({ status: 'notStated' });
    expect(indicators.filter((indicator) => indicator.stated).map(({ id }) => id)).toEqual([
      'itemsDisclosed',
      'documentsIssued',
      'documentsDisclosed',
      'briefs',
      'openDays',
      'hotlineReplies',
    ]);
  });
});
