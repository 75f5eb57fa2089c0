import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { formatWorkbook, type Workbook } from '../../../src/core/open-data/xlsx.ts';
import { openInLibreOffice, sofficeMissing } from '../../support/soffice.ts';

const workbook: Workbook = {
  title: '乡镇年报比较',
  notes: [
    ['空白不是 0', 'Blank is not zero'],
    ['来源', 'https://example.org/'],
  ],
  sheets: [
    {
      name: 'cells',
      columns: [
        { header: '代码', type: 'text' },
        { header: '金额', type: 'number' },
        { header: '落款日期', type: 'date' },
        { header: '可比', type: 'text' },
      ],
      rows: [
        ['630106106', '32566732.5', '2021-02-03', true],
        ['011', '12345678901234567.89', '2021', false],
        ['=HYPERLINK("http://example.org","点")', null, null, null],
        ['_x0041_\u0001 <&>', -3, '1899-12-30', null],
        ['长'.repeat(40_000), 0, null, null],
      ],
    },
  ],
};
const bytes = await formatWorkbook(workbook);
const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const read = await readXlsx(bytes, { readStyles: true });
const [notes, cells] = read.sheets;

describe('A workbook', () => {
  test('begins with its notes', () => {
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['说明 Notes', 'cells']);
    expect(notes?.rows.slice(0, 2)).toEqual([
      ['乡镇年报比较', null],
      ['空白不是 0', 'Blank is not zero'],
    ]);
  });

  test('keeps codes as text, amounts as numbers and dates as dates', () => {
    expect(cells?.rows[0]).toEqual(['代码', '金额', '落款日期', '可比']);
    expect(cells?.rows[1]).toEqual(['630106106', 32566732.5, new Date('2021-02-03T00:00:00Z'), 'true']);
    expect(cells?.rows[2]?.[0]).toBe('011');
    expect(cells?.rows[4]?.[1]).toBe(-3);
  });

  test('keeps a number as text where Excel would lose its digits, and says so', () => {
    expect(cells?.rows[2]?.[1]).toBe('12345678901234567.89');
    expect(notes?.rows.flat().join('')).toContain('cells 有 1 个数超过 Excel 能保留的 15 位');
  });

  test('leaves a missing value empty: it is not zero', () => {
    expect(cells?.rows[3]?.slice(1)).toEqual([null, null, null]);
    expect(cells?.rows[5]?.[1]).toBe(0);
  });

  test('holds no formula: what begins with = is text', () => {
    expect(cells?.rows[3]?.[0]).toBe('=HYPERLINK("http://example.org","点")');
    for (const [name, part] of Object.entries(parts)) expect([name, /<f[ >]/.test(part)]).toEqual([name, false]);
  });

  test('cuts what a cell cannot hold, visibly', () => {
    const text = String(cells?.rows[5]?.[0]);
    expect([text.length, text.at(-1)]).toEqual([32_767, '…']);
    expect(notes?.rows.flat().join('')).toContain('cells has 1 texts longer');
  });

  test('freezes a bold header and puts filters on it', () => {
    const sheet = parts['xl/worksheets/sheet2.xml'];
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:D6"');
    expect(cells?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(cells?.cells?.get('1,0')?.style?.font?.bold).not.toBe(true);
  });

  test('has the same bytes every time', async () => {
    expect(await formatWorkbook(workbook)).toEqual(bytes);
    expect(parts['docProps/core.xml']).not.toContain(String(new Date().getFullYear()));
  });

  test('gives sheets names Excel takes, no two alike', async () => {
    const names = ['青海/西宁:[2020]*?', 'x'.repeat(40), 'X'.repeat(40), 'History', '', "'a'", '说明 notes'];
    const sheets = names.map((name) => ({ name, columns: [{ header: 'a', type: 'text' as const }], rows: [] }));
    const written = (await readXlsx(await formatWorkbook({ title: 't', notes: [], sheets }))).sheets.map(
      ({ name }) => name,
    );
    expect(written).toHaveLength(8);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(8);
    for (const name of written) expect(name).toMatch(/^(?!history$)[^[\]:*?/\\]{1,31}$/i);
  });

  test('leaves out a table that has more rows than a sheet, and says so in the notes', async () => {
    const columns = [{ header: 'a', type: 'number' as const }];
    const rows = Array.from({ length: 1_048_576 }, (): [] => []);
    const { sheets } = await readXlsx(
      await formatWorkbook({ title: 't', notes: [], sheets: [{ name: 'big', columns, rows }], language: 'en' }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Notes']);
    expect(sheets[0]?.rows.flat().join('')).toContain('big has 1048576 rows');
  });

  test.skipIf(sofficeMissing)(
    `is shown by LibreOffice as it was meant${sofficeMissing ? ` (${sofficeMissing})` : ''}`,
    () => {
      const shown = openInLibreOffice('a.xlsx', bytes).get('a-cells.csv')?.split('\n') ?? [];
      expect(shown.slice(0, 5)).toEqual([
        '代码,金额,落款日期,可比',
        '630106106,32566732.5,2021-02-03,true',
        '011,12345678901234567.89,2021,false',
        '"=HYPERLINK(""http://example.org"",""点"")",,,',
        '_x0041_ <&>,-3,1899-12-30,',
      ]);
    },
  );
});
