import { describe, expect, test } from 'vitest';
import { findIndicator, indicators } from '../../../src/core/dataset/indicators.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { statedIndicatorIds } from '../../../src/core/report/stated-indicators.ts';
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
    for (const { id, name, definition, unit, formula } of indicators) {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      expect(
        [name.zh, name.en, definition.zh, definition.en, unit, formula.zh, formula.en].every(
          (words) => words.length > 0,
        ),
      ).toBe(true);
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
    expect(measure('itemsDisclosed', report)).toMatchObject({ at: 'stated.itemsDisclosed' });
  });

  test('states amounts that stay exact, in 元, whatever unit the sentence has', () => {
    const amount = (value: number, unit: string) => {
      const figure = { indicator: 'procurementAmountInProse', value, exact: true, unit, quote: '' };
      return measure('procurementAmountInProse', buildReport({ overrides: { stated: [figure] } }));
    };
    expect(amount(606.05, '万元')).toMatchObject({ value: '6060500', unit: '元', exact: true });
    expect(amount(1904573.79, '元')).toMatchObject({ value: '1904573.79', unit: '元' });
    expect(amount(0, '元')).toMatchObject({ value: '0' });
    expect(amount(3, '批')).toMatchObject({ status: 'text', at: 'stated.procurementAmountInProse' });
  });

  test('is marked as stated and never compared across editions', () => {
    const stated = indicators.filter((indicator) => indicator.stated);
    expect(stated.map(({ id }) => id)).toEqual(statedIndicatorIds);
    expect(stated.every(({ comparable, group }) => !comparable && group === 'prose')).toBe(true);
  });
});

describe('Every cell that counts something', () => {
  const covered = new Set(indicators.flatMap(({ from }) => from.map((ref) => `${ref.table}.${ref.row}.${ref.column}`)));

  test('of the first and the last table is in an indicator', () => {
    for (const report of [with2019, with2021])
      expect(cellPaths(report).filter((path) => !path.startsWith('requests.') && !covered.has(path))).toEqual([]);
  });

  test('and so is every total of the requests, each ground as an indicator of its own', () => {
    for (const report of [with2019, with2021])
      expect(cellPaths(report).filter((path) => /^requests\..*\.total$/.test(path) && !covered.has(path))).toEqual([]);
    const alone = indicators.filter(({ group }) => group === 'reasons');
    expect(alone).toHaveLength(8 + 3 + 5 + 3);
    expect(alone.every(({ from, shareOf }) => from.length === 1 && shareOf === 'requestsConcluded')).toBe(true);
  });

  test('is named as the form names it', () => {
    expect(findIndicator('refusedStateSecrets')).toMatchObject({
      name: { zh: '不予公开：属于国家秘密', en: 'Refused: state secrets' },
      comparable: true,
    });
    expect(findIndicator('otherwiseUnpaidFee')).toMatchObject({ editions: [2021], comparable: false });
  });
});

describe('Reconsideration and litigation', () => {
  test('are told row by row and added up, each outcome of its total', () => {
    const at = (row: string, column: string) => numberAt(with2021, `disputes.${row}.${column}`);
    const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
    const added = (column: string) => rows.reduce((sum, row) => sum + at(row, column), 0);
    expect(measure('disputes', with2021)).toMatchObject({ status: 'number', value: added('total') });
    expect(measure('disputesCorrected', with2021)).toMatchObject({ status: 'number', value: added('corrected') });
    expect(measure('litigationDirectPending', with2021)).toMatchObject({
      value: at('litigationDirect', 'pending'),
      at: 'disputes.litigationDirect.pending',
    });
    expect(findIndicator('litigationDirectPending')).toMatchObject({ shareOf: 'litigationDirect' });
  });
});

describe('The mean of the procurement', () => {
  const withProcurement = (projects: string, amount: string) =>
    withCell(withCell(with2019, 'proactive.procurement.projects', projects), 'proactive.procurement.amount', amount);

  test.each([
    ['157', '3256.6732万元', '207431.41'],
    ['10', '606.05万元', '606050'],
    ['3', '1949952 元', '649984'],
    ['3', '0.01元', '0'],
    ['2', '0.01元', '0.01'],
    ['7', '900719925474099301元', '128674275067728471.57'],
  ])('of %s projects for %s is %s, exact to the fen', (projects, amount, mean) => {
    expect(measure('procurementMean', withProcurement(projects, amount))).toEqual({
      status: 'number',
      value: mean,
      at: 'proactive.procurement.amount',
      base: Number(projects),
    });
  });

  test('does not exist without projects, without a unit, or in the 2021 edition', () => {
    expect(measure('procurementMean', withProcurement('0', '0'))).toMatchObject({ status: 'notApplicable', base: 0 });
    expect(measure('procurementMean', withProcurement('3', '8040'))).toMatchObject({ status: 'text' });
    expect(measure('procurementMean', withProcurement('', '8040元'))).toMatchObject({
      status: 'blank',
      at: 'proactive.procurement.projects',
    });
    expect(measure('procurementMean', with2021)).toMatchObject({ status: 'notInEdition' });
  });
});

describe('The report itself', () => {
  test('is issued so many days after the year it is about, or is undated', () => {
    const issued = (date: string) => measure('daysToIssue', buildReport({ year: 2020, overrides: { issued: date } }));
    expect(issued('2021-02-03')).toMatchObject({ value: 34, at: 'issued' });
    expect(issued('2020-12-31')).toMatchObject({ value: 0 });
    expect(issued('2022-01-01')).toMatchObject({ value: 366 });
    const { issued: _, ...undated } = with2019;
    expect(measure('daysToIssue', undated)).toEqual({ status: 'undated', at: 'issued' });
  });

  test('has the six sections, or leads to the one that is missing', () => {
    expect(measure('sectionsPresent', with2019)).toMatchObject({ value: 6 });
    const sections = with2019.sections.filter(({ id }) => id !== 'problems');
    expect(measure('sectionsPresent', { ...with2019, sections })).toMatchObject({ value: 5, at: 'problems' });
  });

  test('counts the spots that were checked by what came out', () => {
    const spot = (outcome: 'holds' | 'broken' | 'holdsIfBlankIsZero' | 'notAssessable') => ({
      ...{ at: 'requests', outcome, message: { zh: '', en: '' } },
    });
    const assessments = new Map([
      ['a', [spot('holds'), spot('holds'), spot('broken')]],
      ['b', [spot('holds'), spot('notAssessable'), spot('holdsIfBlankIsZero')]],
    ]);
    const counts = ['checksHeld', 'checksBroken', 'checksHeldIfBlankIsZero', 'checksNotAssessable'].map((id) =>
      findIndicator(id)?.value({ path: with2019.path, report: with2019, findings: [], assessments }),
    );
    expect(counts).toMatchObject([3, 1, 1, 1].map((value) => ({ status: 'number', value, at: 'checks' })));
  });
});

describe('A value leads to its place', () => {
  test('whatever the indicator: every value of a report names where it comes from', () => {
    for (const indicator of indicators) {
      const measured = indicator.value(checked(with2021));
      if (measured.status === 'notInEdition' || measured.status === 'notStated') continue;
      expect([indicator.id, measured.at]).toEqual([indicator.id, expect.stringMatching(/^[a-zA-Z.]+$/)]);
    }
  });

  test('the cell; the row where the row is absent; the table where that is', () => {
    const rowless = withoutRow(with2021, 'requests.refused.otherLaws');
    expect(measure('refused', with2021)).toMatchObject({ at: 'requests.refused.stateSecrets.total' });
    expect(measure('refused', rowless)).toMatchObject({ at: 'requests.refused.otherLaws' });
    expect(measure('rowsAbsent', rowless)).toMatchObject({ value: 1, at: 'requests.refused.otherLaws' });
    expect(measure('refused', withCell(with2021, 'requests.refused.otherLaws.total', ''))).toMatchObject({
      status: 'blank',
      at: 'requests.refused.otherLaws.total',
    });
    expect(measure('refused', { ...with2021, tables: {} })).toEqual({ status: 'absent', at: 'requests' });
  });

  test('of cells in a state: the first of them', () => {
    const blank = withCell(with2021, 'disputes.reconsideration.total', '');
    expect(measure('cellsBlank', blank)).toMatchObject({ value: 1, at: 'disputes.reconsideration.total' });
  });
});
