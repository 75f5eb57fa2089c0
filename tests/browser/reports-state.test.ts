import { expect, test } from 'vitest';
import { readReports, writeReports } from '../../src/browser/reports-state.ts';

const read = (query: string) => readReports(`https://example.org/compare/reports/${query}`);

test('What was written to the address is read from it, with its slashes readable', () => {
  const state = { a: 'qinghai/xining/huangzhong/dacai/2020', b: 'ningxia/shizuishan/pingluo/qukou/2021' };
  expect(writeReports(state)).toBe(`?a=${state.a}&b=${state.b}`);
  expect(read(writeReports(state))).toEqual(state);
});

test.each([
  '../../etc/2020',
  'https://example.com/x/2020',
  '//example.com/x/2020',
  'qinghai/xining/2020.json',
  'qinghai/xining/20201',
  'Qinghai/xining/2020',
  'data/%2e%2e/2020',
  '2020',
])('No report is called %s, so nothing is fetched for it', (path) => {
  expect(read(`?a=${encodeURIComponent(path)}&b=`)).toEqual({ a: '', b: '' });
});
