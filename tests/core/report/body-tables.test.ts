import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

describe('a header that names other columns is not read over', () => {
  const documents = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
  test.each([
    [
      'of the other edition',
      documents,
      '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '本年新制作数量',
    ],
    ['in another order', documents, '| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |', '现行有效件数'],
    ['of applicants in another order', '商业企业 | 科研机构', '科研机构 | 商业企业', '商业企业'],
    ['of disputes in another order', '| 结果维持 | 结果纠正 |', '| 结果纠正 | 结果维持 |', '结果维持'],
    [
      'of lawsuits before reconsideration',
      '| 行政复议 |  |  |  |  | 行政诉讼',
      '| 复议后起诉 |  |  |  |  | 行政复议',
      '行政复议',
    ],
  ])('%s', (_, header, other, said) => {
    const { findings } = read(published.replace(header, other));
    const unreadable = findings.filter(({ check }) => check === 'table-unreadable');
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.message.zh).toContain(said);
  });

  test('a header printed twice leaves it to the position', () => {
    const twice = published.replace(documents, '| 信息内容 | 本年制发件数 | 本年制发件数 | 现行有效件数 |');
    expect(read(twice).findings).toEqual([]);
  });
});

test.each([
  ['| 四、结转下年度继续办理 |  |  | 0 |', '| 四、结转下年度继续办理 |  | 0 |', 'row-wrong-length', '9 格'],
  ['| 行政许可 | 0 |  |  |', '| 行政许可 |  | 5 |  |', 'table-unreadable', '错了列'],
  ['| 规章 | 0 | 0 | 0 |', '| 规章000 |  |  |  |', 'table-unreadable', '连在一起'],
])('%s written as %s is a sentence, not a figure', (row, wrong, check, words) => {
  const { findings } = read(published.replace(row, wrong));
  expect(findings).toMatchObject([{ check, place: { line: lineOf(published, row) } }]);
  expect(findings[0]?.message.zh).toContain(words);
});

describe('the unit of fees', () => {
  const inYuan = published.replace('单位：万元', '单位：元');
  const fees = '| 行政事业性收费 | 0 |';
  test('in a header that contradicts the form must be written into the cell', () => {
    const { findings } = read(inYuan.replace(fees, '| 行政事业性收费 | 3500 |'));
    expect(findings).toMatchObject([{ check: 'table-unreadable' }]);
    expect(findings[0]?.message.zh).toContain('3500元');
    const { report } = read(inYuan.replace(fees, '| 行政事业性收费 | 3500元 |'));
    expect(report && cellAt(report, 'proactive', 'fees', 'amount')).toMatchObject({ state: 'number', value: '3500' });
  });
  test('does not matter to 0', () => {
    expect(read(inYuan).findings).toEqual([]);
  });
});

test('a tilde in a table of the body is a blank cell, as in the front matter', () => {
  const { report, findings } = read(published.replace('| 规章 | 0 | 0 | 0 |', '| 规章 | ~ | 0 | 0 |'));
  expect(findings).toEqual([]);
  expect(report && cellAt(report, 'proactive', 'regulations', 'issued')).toEqual({ state: 'blank' });
});
