import { expect, test } from 'vitest';
import { formatWorkbook } from '../../src/core/open-data/xlsx.ts';
import { deflateAtOnce } from '../../src/site/deflate-at-once.ts';

const workbook = () =>
  formatWorkbook({
    title: '历年指标',
    notes: [['空白不是 0']],
    sheets: [{ name: '表', columns: [{ header: '新收', type: 'number' }], rows: [[3], ['未填'], [12345678]] }],
  });

test('a workbook that is packed at once has the same bytes', async () => {
  expect(await deflateAtOnce(workbook)).toEqual(await workbook());
});

test('what packs in another way meanwhile gets what it asked for', async () => {
  const stream = await deflateAtOnce(async () => new CompressionStream('gzip'));
  expect(stream).toBeInstanceOf(CompressionStream);
});
