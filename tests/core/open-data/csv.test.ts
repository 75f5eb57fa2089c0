import { describe, expect, test } from 'vitest';
import { Digits, formatCsv, guardText, unguardText } from '../../../src/core/open-data/csv.ts';
import { readCsv } from '../../support/read-csv.ts';

const bom = '\ufeff';
const read = (csv: string) => readCsv(csv.slice(bom.length));

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹣', '−'];
const bodies = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://example.org","x")', 'SUM(A1:A9)', '"'];
const padded = [
  ' =1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u3000=1',
  '\u00a0+1',
  '\u0000=1',
  '\ufeff=1',
  "'=1",
  "''=1",
  "' =1",
  '\r\n@x',
];
const payloads = [...starts.flatMap((start) => bodies.map((body) => start + body)), ...padded];

describe('A CSV', () => {
  test('begins with a byte order mark and ends every record with CRLF', () => {
    const csv = formatCsv(['a', 'b'], [['x', 1]]);
    expect(csv).toBe(`${bom}"a","b"\r\n"x",1\r\n`);
  });

  test('quotes text and leaves numbers, booleans and missing values bare', () => {
    const { records, quoted } = read(formatCsv(['a'], [['630106106', -5, new Digits('1904573.79'), true, null]]));
    expect(records[1]).toEqual(['630106106', '-5', '1904573.79', 'true', '']);
    expect(quoted[1]).toEqual([true, false, false, false, false]);
  });

  test('gives words back as they were: commas, quotes, apostrophes, full-width text', () => {
    const words = ['a,b', 'say "no"', "it's", '“三安全一稳定”', '（一）', '𠮷', '1,949,952 元', ';=', 'a=b'];
    expect(read(formatCsv(words, [words])).records).toEqual([words, words]);
  });

  test('keeps line breaks and control characters out of a cell', () => {
    const { records } = read(formatCsv(['a'], [['x\ry'], ['x\r\ny'], ['x\ny'], ['x\ty'], ['x\u0000\u0085\u2028y']]));
    expect(records.slice(1).flat()).toEqual(['x y', 'x y', 'x y', 'x y', 'x y']);
  });

  test('refuses digits that are not a plain number', () => {
    for (const wrong of ['=1', '1e5', '', '1,000', ' 1', '+1']) expect(() => new Digits(wrong)).toThrow();
  });
});

describe('No cell can start a formula', () => {
  test(`of ${payloads.length} payloads`, () => {
    expect(payloads.length).toBeGreaterThanOrEqual(40);
    const { records, quoted } = read(
      formatCsv(
        ['a', 'b'],
        payloads.map((payload) => [payload, `x${payload}`]),
      ),
    );
    expect(records).toHaveLength(payloads.length + 1);
    for (const [first] of records.slice(1)) expect(first).toMatch(/^'/);
    expect(quoted.flat().every(Boolean)).toBe(true);
  });

  test('and taking one apostrophe off gives the words back', () => {
    for (const payload of payloads.filter((one) => !/\p{Cc}|\ufeff/u.test(one)))
      expect(unguardText(guardText(payload))).toBe(payload);
    for (const plain of ["it's", "'tis", 'abc', '']) expect(guardText(plain)).toBe(plain);
  });
});
