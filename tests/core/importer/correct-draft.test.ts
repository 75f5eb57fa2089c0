import { expect, test } from 'vitest';
import { type Corrections, correctDraft, noCorrections } from '../../../src/core/importer/correct-draft.ts';
import type { Draft, ImportedCell } from '../../../src/core/importer/import-result.ts';
import { importFinding } from '../../../src/core/importer/import-rules.ts';
import { formCells, formTable } from '../../../src/core/report/editions/index.ts';

const said = { zh: '请看。', en: 'Look.' };
const cell = (row: string, column: string): ImportedCell => ({
  table: 'requests',
  row,
  column,
  cell: { state: 'number', value: 0 },
  unit: '件',
  printed: ' 0 ',
  origin: { page: 2 },
});
/** Every cell of the second table is 0, but the row 予以公开 was not read. */
const draft: Draft = {
  status: 'draft',
  format: 'docx',
  identity: { title: '某乡报告', year: 2020, region: { candidates: [] } },
  editions: { requests: 2019 },
  cells: formCells(formTable('requests', 2019))
    .filter(({ row }) => row.id !== 'granted')
    .map(({ row, column }) => cell(row.id, column.id)),
  labels: new Map(),
  sections: [],
  stated: [],
  setAside: [],
  findings: [
    importFinding('import-row-unread', 'requests.granted', said),
    importFinding('import-cell-merged', 'requests.received.total', said),
    importFinding('import-issuer', 'issuer', said),
    importFinding('import-region-unknown', 'region', said),
  ],
};

const correct = (changed: Partial<Corrections>): Draft => correctDraft(draft, { ...noCorrections, ...changed });
const cellsAt = (at: Draft, row: string) => at.cells.filter((one) => one.row === row);
const checksOf = ({ findings }: Draft) => findings.map(({ check }) => check);

test('What a person types is read as the original would be, and the rest stays', () => {
  const typed = correct({ cells: new Map([['requests.received.total', '00']]) });
  const [total] = cellsAt(typed, 'received').filter(({ column }) => column === 'total');
  expect(total).toMatchObject({ cell: { state: 'number', value: 0, raw: '00' }, printed: ' 0 ', origin: { page: 2 } });
  expect(cellsAt(typed, 'received').slice(0, 6)).toEqual(cellsAt(draft, 'received').slice(0, 6));
  expect(checksOf(typed)).toEqual(['import-row-unread', 'import-issuer', 'import-region-unknown']);
});

test.each([
  ['', { state: 'blank' }],
  ['/', { state: 'notApplicable', raw: '/' }],
  ['1 2', { state: 'text', raw: '1 2' }],
  ['１２', { state: 'number', value: 12, raw: '１２' }],
])('“%s” typed into a cell is %o', (typed, expected) => {
  const corrected = correct({ cells: new Map([['requests.received.others', typed]]) });
  expect(cellsAt(corrected, 'received')[5]?.cell).toEqual(expected);
});

test('A row that was not read is whole and in order as soon as one cell is typed, its other cells blank', () => {
  const typed = correct({ cells: new Map([['requests.granted.others', '3']]) });
  const row = cellsAt(typed, 'granted').map((one) => [
    one.column,
    one.cell.state === 'number' ? one.cell.value : one.cell.state,
  ]);
  expect(row).toEqual([
    ['naturalPersons', 'blank'],
    ['businesses', 'blank'],
    ['research', 'blank'],
    ['nonprofits', 'blank'],
    ['legalServices', 'blank'],
    ['others', 3],
    ['total', 'blank'],
  ]);
  expect(checksOf(typed)).toContain('import-row-unread');
});

test('The finding about a row is settled when each of its cells has been typed', () => {
  const columns = formTable('requests', 2019).rows[0]?.columns ?? [];
  const cells = new Map(columns.map(({ id }) => [`requests.granted.${id}`, '0']));
  expect(checksOf(correct({ cells }))).not.toContain('import-row-unread');
});

test('A path that is none of the form changes nothing', () => {
  expect(correct({ cells: new Map([['requests.nonsense.total', '9']]) }).cells).toEqual(draft.cells);
  expect(correct({ cells: new Map([['__proto__.x.y', '9']]) }).cells).toEqual(draft.cells);
});

test('Issuer and township are as a person says, and what a person empties is not there', () => {
  const region = { path: 'a/b/c/d', code: '630106106', name: '拦隆口镇', within: [] };
  const corrected = correct({ fields: { issuer: '某乡人民政府', title: undefined }, region });
  expect(corrected.identity).toEqual({
    year: 2020,
    issuer: '某乡人民政府',
    region: { candidates: [], chosen: region },
  });
  expect(checksOf(corrected)).toEqual(['import-row-unread', 'import-cell-merged']);
});

test('The draft that was read is not touched', () => {
  const before = structuredClone(draft);
  correct({ cells: new Map([['requests.received.total', '5']]), fields: { year: 2021 } });
  expect(draft).toEqual(before);
});

test('a year that a person gives decides which figures of the prose are of the year', () => {
  const paragraphs = ['2020 年，全镇主动公开政府信息 30 条。'];
  const undated: Draft = {
    ...draft,
    identity: { title: '某乡报告', region: { candidates: [] } },
    sections: [{ id: 'overview', heading: '一、总体情况', paragraphs }],
  };
  const correct = (year: number) => correctDraft(undated, { ...noCorrections, fields: { year } }).stated;
  expect(correct(2020)).toMatchObject([{ indicator: 'itemsDisclosed', value: 30 }]);
  expect(correct(2021)).toEqual([]);
});
