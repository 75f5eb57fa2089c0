import { describe, expect, test } from 'vitest';
import { indicators } from '../../../src/core/dataset/indicators.ts';
import { reportRecord } from '../../../src/core/dataset/report-record.ts';
import { buildPortal, type CheckedReport } from '../../../src/core/portal.ts';
import { formCells, formTable, tableIds } from '../../../src/core/report/editions/index.ts';
import { cellAt, cellPath } from '../../../src/core/report/report.ts';
import { traceFigure } from '../../../src/core/trace/trace-figure.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));
const open = (path: string) => {
  const checked = portal.report(path) as CheckedReport;
  const record = reportRecord(checked, portal.regions);
  return { checked, record, trace: (at: string) => traceFigure(record, at, indicators) };
};
const lanlongkou = open('qinghai/xining/huangzhong/lanlongkou/2020');
const qukou = open('ningxia/shizuishan/pingluo/qukou/2021');

describe('A figure of a report leads', () => {
  test('to its labels as the form prints them, groups first', () => {
    const trace = lanlongkou.trace('requests.refused.stateSecrets.naturalPersons');
    expect(trace).toMatchObject({
      kind: 'cell',
      row: [{ zh: '三、本年度办理结果' }, { zh: '（三）不予公开' }, { zh: '1.属于国家秘密' }],
      column: { zh: '自然人' },
      edition: { id: 2019, document: '国办公开办函〔2019〕60号' },
    });
  });

  test('to what is printed where that is not the plain number, and to the line of the content file', () => {
    const trace = lanlongkou.trace('requests.carriedOver.legalServices');
    expect(trace).toMatchObject({ cell: { state: 'number', value: 0, raw: '00' }, line: 50 });
  });

  test('to its place in the original: rows count without those that are absent', () => {
    expect(lanlongkou.trace('requests.carriedOver.legalServices')).toMatchObject({
      position: { section: 3, row: 23, column: 5 },
    });
    // Three rows of 25 are not in the original.
    expect(qukou.trace('requests.carriedOver.total')).toMatchObject({ position: { section: 3, row: 22, column: 7 } });
    expect(lanlongkou.trace('proactive.procurement.amount')).toMatchObject({
      position: { section: 2, row: 8, column: 2 },
    });
  });

  test('in the third table, whose rows stand side by side, to one of fifteen columns', () => {
    expect(lanlongkou.trace('disputes.litigationDirect.other')).toMatchObject({
      position: { section: 4, row: 1, column: 8 },
    });
  });

  test('to every rule that used it, with the outcome and the cells it was judged by', () => {
    const used = lanlongkou.trace('requests.received.total')?.checks ?? [];
    const sums = used.filter(({ check }) => check.startsWith('requests-')).map(({ check, at }) => `${check} ${at}`);
    expect(sums.toSorted()).toEqual([
      'requests-applicant-sum requests.received.total',
      'requests-balance requests.carriedOver.total',
    ]);
    const sum = used.find(({ check }) => check === 'requests-applicant-sum');
    expect(sum?.outcome).toBe('holds');
    expect(sum?.cells?.toSorted()).toEqual(
      ['businesses', 'legalServices', 'naturalPersons', 'nonprofits', 'others', 'research', 'total'].map(
        (column) => `requests.received.${column}`,
      ),
    );
  });

  test('to the words of a rule that does not hold', () => {
    const blank = lanlongkou.trace('requests.carriedOver.others')?.checks.find(({ outcome }) => outcome !== 'holds');
    expect(blank?.message?.zh && blank.message.en).toBeTruthy();
  });

  test('not to a rule about its row that names other cells', () => {
    const blanks = (at: string) =>
      lanlongkou.trace(at)?.checks.filter(({ check }) => check === 'form-cells-blank').length;
    expect(blanks('requests.carriedOver.others')).toBe(1);
    expect(blanks('requests.carriedOver.total')).toBe(0);
  });

  test('to the indicators computed from it', () => {
    const ids = lanlongkou.trace('requests.received.total')?.indicators.map(({ id }) => id);
    expect(ids).toContain('requestsReceived');
    expect(ids).not.toContain('requestsConcluded');
  });

  test('where its row is absent, to the row, and to the finding that says so', () => {
    const trace = qukou.trace('requests.refused.processInformation.total');
    expect(trace?.kind).toBe('row');
    expect(trace?.checks.map(({ check }) => check)).toContain('form-row-absent');
    expect(qukou.trace('requests.refused.processInformation')?.kind).toBe('row');
    // One that is there is many figures, and not said to be absent.
    expect(qukou.trace('requests.received')).toBeUndefined();
  });

  test('where the prose states it, to its sentence and the checks of that', () => {
    const trace = qukou.trace('stated.itemsDisclosed');
    expect(trace).toMatchObject({ kind: 'stated', figure: { value: 664, unit: '条', exact: true } });
    expect(trace?.checks.map(({ check }) => check)).toContain('stated-quote');
    expect(trace?.indicators.map(({ id }) => id)).toEqual(['itemsDisclosed']);
  });

  test('nowhere where there is no such figure', () => {
    for (const at of ['requests', 'requests.nothing.total', 'requests.received.nobody', 'issued', 'stated.nothing', ''])
      expect(lanlongkou.trace(at), at).toBeUndefined();
    expect(qukou.trace('proactive.procurement.amount'), 'not on the form of 2021').toBeUndefined();
  });
});

test.each([lanlongkou, qukou])(
  'Every cell of the form can be traced, with its line unless its row is absent',
  (one) => {
    for (const id of tableIds) {
      const edition = one.checked.report.tables[id]?.edition;
      if (!edition) continue;
      for (const { row, column } of formCells(formTable(id, edition))) {
        const trace = one.trace(cellPath(id, row.id, column.id));
        const isAbsent = cellAt(one.checked.report, id, row.id, column.id).state === 'absent';
        expect(trace?.kind).toBe(isAbsent ? 'row' : 'cell');
        if (trace?.kind === 'cell') expect(trace.line).toBeGreaterThan(1);
      }
    }
  },
);
