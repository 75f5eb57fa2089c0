import { describe, expect, test } from 'vitest';
import { Digits, formatCsv } from '../../../src/core/open-data/csv.ts';
import type { OpenColumn } from '../../../src/core/open-data/open-table.ts';
import { formatPackedCsv, packRows, splitRows, unpackRows } from '../../../src/core/open-data/packed-rows.ts';

const columns: Pick<OpenColumn, 'type'>[] = [
  { type: 'string' },
  { type: 'number' },
  { type: 'year' },
  { type: 'boolean' },
];
const rows = [
  ['=1+1', new Digits('1904573.79'), 2020, true],
  ['a "b", c\r\nd', null, 2021, false],
  ['', new Digits('0'), 2020, true],
  ['=1+1', new Digits('-3'), 2021, true],
  [null, new Digits('0'), 2021, false],
  ['0', new Digits('00.5'), 2020, false],
];
const packed = packRows(columns.length, rows);

describe('Packed rows', () => {
  test('are the same lines of CSV as the rows themselves', () => {
    const header = ['a', 'b', 'c', 'd'];
    expect(`\ufeff"a","b","c","d"\r\n${formatPackedCsv(columns, packed)}`).toBe(formatCsv(header, rows));
  });

  test('are given back in their order, an empty text, a blank and a zero each as it was', () => {
    expect([...unpackRows(packed)]).toEqual(
      rows.map((row) => row.map((value) => (value instanceof Digits ? value.text : value))),
    );
  });

  test('come apart by year and keep their order', () => {
    const years = splitRows(packed, 2, Number);
    const firsts = (year: number) => [...unpackRows(years.get(year) ?? packed)].map(([text, value]) => [text, value]);
    expect([...years.keys()]).toEqual([2020, 2021]);
    expect(firsts(2020)).toEqual([
      ['=1+1', '1904573.79'],
      ['', '0'],
      ['0', '00.5'],
    ]);
    expect(firsts(2021).map(([text]) => text)).toEqual(['a "b", c\r\nd', '=1+1', null]);
  });
});
