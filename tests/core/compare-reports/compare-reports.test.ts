import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  comparableReport,
  type PublishedReport,
  readPublished,
} from '../../../src/core/compare-reports/comparable-report.ts';
import { compareReports } from '../../../src/core/compare-reports/compare-reports.ts';
import { listChanges } from '../../../src/core/compare-reports/list-changes.ts';
import { reportJson } from '../../../src/core/open-data/report-json.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';

const compare = (before: Report, after: Report) => compareReports(comparableReport(before), comparableReport(after));
const earlier = buildReport({ edition: 2021, year: 2021 });
const later = buildReport({ edition: 2021, year: 2022 });
const cellOf = (difference: ReturnType<typeof compare>, at: string) => {
  const found = difference.tables.flatMap(({ cells }) => cells).find((cell) => cell.at === at);
  if (!found) throw new Error(`${at} was not compared`);
  return found;
};

describe('Tables of the same edition, cell by cell', () => {
  test('every cell of the form is compared, in its order, and equal ones are the same', () => {
    const { tables, counts } = compare(earlier, later);
    expect(tables.map(({ table, cells }) => [table, cells.length])).toEqual([
      ['proactive', 10],
      ['requests', 175],
      ['disputes', 15],
    ]);
    expect(tables.flatMap(({ cells }) => cells).every(({ change }) => change === 'same')).toBe(true);
    expect(tables.every(({ formChanged }) => formChanged === undefined)).toBe(true);
    expect(counts.cells).toBe(0);
  });

  test.each([
    ['another number is a change of value, with its exact difference', '7', '12', 'value', '+5'],
    ['a fall has a minus', '12', '7', 'value', '−5'],
    ['a blank that became 0 is a change of state, not of value', '', '0', 'state', undefined],
    ['a mark that became 0 is one too', '/', '0', 'state', undefined],
    ['00 and 0 are the same value in another print', '00', '0', 'print', undefined],
    ['other words are other words', '见附件', '详见附件', 'words', undefined],
    ['another mark is no other state', '/', '无', 'words', undefined],
  ])('%s', (_, before, after, change, delta) => {
    const at = 'requests.received.total';
    const cell = cellOf(compare(withCell(earlier, at, before), withCell(later, at, after)), at);
    expect(cell.change).toBe(change);
    expect(cell.delta).toBe(delta);
  });

  test('money is subtracted exactly, whatever unit was printed', () => {
    const at = 'proactive.fees.amount';
    const cell = cellOf(compare(withCell(earlier, at, '0.1'), withCell(later, at, '606.05')), at);
    expect(cell).toMatchObject({ change: 'value', delta: '+6059500', unit: '元' });
    const pence = cellOf(compare(withCell(earlier, at, '0.00003'), withCell(later, at, '0.00001')), at);
    expect(pence.delta).toBe('−0.2');
  });

  test('a row that only one original has is a change of state in each of its cells', () => {
    const { tables } = compare(withoutRow(earlier, 'requests.refused.enforcementFiles'), later);
    const changed = tables.flatMap(({ cells }) => cells).filter(({ change }) => change !== 'same');
    expect(changed).toHaveLength(7);
    expect(new Set(changed.map(({ change, before }) => `${change} ${before.cell.state}`))).toEqual(
      new Set(['state absent']),
    );
  });

  test('a table that one original lacks is not compared, and counts as one difference', () => {
    const { requests: _, ...tables } = later.tables;
    const difference = compare(earlier, { ...later, tables });
    const found = difference.tables.find(({ table }) => table === 'requests');
    expect(found).toEqual({ table: 'requests', editions: { before: 2021 }, cells: [] });
    expect(difference.counts.tables).toBe(1);
  });
});

describe('Tables of different editions', () => {
  const old = buildReport({ edition: 2019, year: 2020 });
  const difference = compare(old, earlier);

  test('only cells that mean the same stand side by side', () => {
    const [proactive, requests, disputes] = difference.tables;
    expect(proactive?.cells.map(({ at }) => at)).toEqual([
      'proactive.licensing.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
    ]);
    expect(requests?.cells).toHaveLength(23 * 7);
    expect(disputes?.cells).toHaveLength(15);
  });

  test('the rest is listed for each side, without a difference', () => {
    const [proactive, requests, disputes] = difference.tables;
    expect(proactive?.formChanged?.before.map(({ row, cells }) => [row.zh, cells.length])).toEqual([
      ['规章', 3],
      ['规范性文件', 3],
      ['行政许可', 2],
      ['其他对外管理服务事项', 3],
      ['行政处罚', 2],
      ['行政强制', 2],
      ['行政事业性收费', 2],
      ['政府集中采购', 2],
    ]);
    expect(proactive?.formChanged?.after.map(({ row, cells }) => [row.zh, cells.length])).toEqual([
      ['规章', 3],
      ['行政规范性文件', 3],
      ['行政事业性收费', 1],
    ]);
    expect(requests?.formChanged).toEqual({ before: [], after: [] });
    expect(disputes?.formChanged).toBeUndefined();
  });

  test('（六）其他处理 is compared as the sum of the three rows of 2021', () => {
    const at = 'requests.otherwise.abandoned.total';
    const parts = ['abandoned', 'unpaidFee', 'other'].map((row) => `requests.otherwise.${row}.total`);
    const [two, three, four] = parts.map((path, index) => [path, String(index + 2)] as const);
    let young = earlier;
    for (const [path, printed] of [two, three, four].flatMap((one) => (one ? [one] : [])))
      young = withCell(young, path, printed);
    const cell = cellOf(compare(withCell(old, 'requests.otherwise.total', '5'), young), at);
    expect(cell.row.zh).toBe('（六）其他处理');
    expect(cell.before).toMatchObject({ at: 'requests.otherwise.total', cell: { value: 5 } });
    expect(cell.after.cell).toMatchObject({ state: 'number', value: 9 });
    expect(cell.after.sumOf?.map((part) => part.at)).toEqual(parts);
    expect(cell.delta).toBe('+4');
  });

  test('with a blank among the three rows there is no sum', () => {
    const young = withCell(earlier, 'requests.otherwise.other.total', '');
    const cell = cellOf(compare(old, young), 'requests.otherwise.abandoned.total');
    expect(cell.after.cell.state).toBe('blank');
    expect(cell).toMatchObject({ change: 'state' });
    expect(cell.delta).toBeUndefined();
  });

  test('it is the same when the later report has the older form', () => {
    const back = compare(earlier, old);
    const cell = cellOf(back, 'requests.otherwise.total');
    expect(cell.before.sumOf).toHaveLength(3);
    expect(back.tables[0]?.cells).toHaveLength(3);
  });
});

describe('What stands at the head', () => {
  test('a field that only one report has is told, and spaces are no difference', () => {
    const { issued: _, ...undated } = later;
    const { fields, counts } = compare(
      { ...earlier, issuer: '测试乡 人民政府', documentNumber: '测政字〔2022〕1号' },
      { ...undated, title: earlier.title },
    );
    expect(fields).toEqual([
      { field: 'title', before: earlier.title, after: earlier.title, kind: 'same' },
      { field: 'issuer', before: '测试乡 人民政府', after: '测试乡人民政府', kind: 'print' },
      { field: 'issued', before: '2022-01-20', kind: 'changed' },
      { field: 'documentNumber', before: '测政字〔2022〕1号', kind: 'changed' },
    ]);
    expect(counts.fields).toBe(2);
  });
});

describe('Two reports that are the same', () => {
  test('have no difference at all', () => {
    const { counts } = compare(earlier, earlier);
    expect(counts).toEqual({ fields: 0, tables: 0, cells: 0, paragraphs: 0 });
    expect(listChanges(compare(earlier, earlier))).toEqual([]);
  });
});

describe('A flat list of the changes', () => {
  test('has both prints and the place on the page', () => {
    const at = 'requests.received.total';
    const changes = listChanges(
      compare(withCell(earlier, at, '00'), { ...withCell(earlier, at, '0'), issued: '2022-03-01' }),
    );
    expect(changes).toEqual([
      { part: 'field', at: 'issued', before: '2022-01-20', after: '2022-03-01' },
      { part: 'cell', at, before: '00', after: '0', onlyPrint: true },
    ]);
  });

  test('tells a blank from a row that is not there', () => {
    const at = 'requests.received.total';
    const [blank] = listChanges(compare(withCell(earlier, at, ''), withCell(earlier, at, '0')));
    expect(blank).toEqual({ part: 'cell', at, before: '', after: '0' });
    const [gone] = listChanges(compare(withoutRow(earlier, 'requests.received'), earlier));
    expect(gone).not.toHaveProperty('before');
  });
});

test('The published JSON gives the same to compare as the report itself', async () => {
  const fixtures = new URL('../../fixtures/content/', import.meta.url).pathname;
  const trees = ['content', ...readdirSync(fixtures).map((name) => fixtures + name)];
  let compared = 0;
  for (const tree of trees) {
    const portal = buildPortal(await readContent(tree));
    for (const checked of portal.reports) {
      const published = JSON.parse(reportJson(checked, portal.regions)) as PublishedReport;
      const { counts, sections } = compareReports(comparableReport(checked.report), readPublished(published));
      expect(counts, checked.path).toEqual({ fields: 0, tables: 0, cells: 0, paragraphs: 0 });
      const kinds = sections.flatMap(({ paragraphs }) => paragraphs.map(({ kind }) => kind));
      expect(new Set(kinds).difference(new Set(['same'])).size, checked.path).toBe(0);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});
