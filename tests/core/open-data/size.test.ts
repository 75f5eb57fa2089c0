import { expect, test } from 'vitest';
import { rowsOfAPlainCsv } from '../../../src/core/open-data/size.ts';

test('A portal whose tables open in a spreadsheet has every CSV as it is', () => {
  expect(rowsOfAPlainCsv(false)).toBeGreaterThan(1_048_575);
});

test('Among the data of a nation a table is compressed that is too long for the workbooks too', () => {
  expect(400_000).toBeGreaterThan(rowsOfAPlainCsv(true));
  expect(40_097, 'one row a report').toBeLessThan(rowsOfAPlainCsv(true));
});
