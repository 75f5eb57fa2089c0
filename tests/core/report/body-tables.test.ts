import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { readReport } from '../../../src/core/report/read-report.ts';
import { cellAt } from '../../../src/core/report/report.ts';
import { file, publishedReport } from '../../support/content-files.ts';

const region = 'ningxia/shizuishan/pingluo/qukou';
const published = publishedReport(`${region}/2021`);
const read = (text: string) => readReport(parseDocument(file(`${region}/2021.md`, text)), region, 2021);
const lineOf = (text: string, needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length;

test('pipe tables in the body give the cells of the form, with the line of each', () => {
  const { report, findings } = read(published);
  expect(findings).toEqual([]);
  expect(report?.tables.requests?.rows).toHaveLength(22);
  expect(report?.tables.requests?.edition).toBe(2021);
  expect(report?.placeOf('requests.received.total').line).toBe(lineOf(published, '| 一、本年新收'));
  expect(report?.placeOf('requests.otherwise.other.total').line).toBe(lineOf(published, '| 3. 其他'));
});

test('the tables of the original, parted by tabs, give the same cells', () => {
  const original = readFileSync(new URL('../../fixtures/originals/qukou-2021.md', import.meta.url), 'utf8');
  const body = original.slice(original.indexOf('## 二、'));
  const head = published.slice(0, published.indexOf('\n## '));
  const { report, findings } = read(`${head}\n${body.replace(/^#+ /gm, '## ')}`);
  const { report: expected } = read(published);
  expect(findings).toEqual([]);
  for (const table of ['proactive', 'requests', 'disputes'] as const)
    expect(report?.tables[table]?.cells).toEqual(expected?.tables[table]?.cells);
});

test('rows that are not in the table are absent, not zero', () => {
  const { report } = read(published);
  expect(report && cellAt(report, 'requests', 'refused.processInformation', 'total')).toEqual({ state: 'absent' });
});

test('a lost label is made up from its neighbours, and the loss is kept', () => {
  const line = published.split('\n').find((row) => row.includes('1. 属于国家秘密')) ?? '';
  const { report, findings } = read(published.replace(line, line.replace('1. 属于国家秘密', '　')));
  expect(findings).toEqual([]);
  expect(report?.tables.requests?.labels.get('refused.stateSecrets')).toBe('');
});

test('where two labels are lost and only one row is there, nothing is guessed', () => {
  const line = published.split('\n').find((row) => row.includes('4. 保护第三方合法权益')) ?? '';
  const without = published.replace(`${line}\n`, '').replace('3. 危及“三安全一稳定”', '　');
  const { report, findings } = read(without);
  expect(findings.map(({ check }) => check)).toEqual(['table-unreadable']);
  expect(report?.tables.requests?.rows).not.toContain('refused.securityStability');
});

test('a row that stands twice is named', () => {
  const line = published.split('\n').find((row) => row.startsWith('| 一、本年新收')) ?? '';
  const { findings } = read(published.replace(line, `${line}\n${line}`));
  expect(findings).toMatchObject([{ check: 'table-unreadable', place: { line: lineOf(published, line) + 1 } }]);
});

test('an edition that the labels contradict is an error', () => {
  const { findings } = read(published.replace('proactive: 2021', 'proactive: 2019'));
  expect(findings.map(({ check }) => check)).toContain('edition-mismatch');
});

test('values keep their columns when one of them is blank', () => {
  const line = published.split('\n').find((row) => row.startsWith('| 二、上年结转')) ?? '';
  const cells = line.split('|');
  cells[cells.length - 3] = ' ';
  const { report } = read(published.replace(line, cells.join('|')));
  expect(report && cellAt(report, 'requests', 'carriedIn', 'others')).toEqual({ state: 'blank' });
  expect(report && cellAt(report, 'requests', 'carriedIn', 'total')).toEqual({ state: 'number', value: 0 });
});
