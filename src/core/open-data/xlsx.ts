import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Text } from '../findings/text.ts';
import { cellValue, cleanText, maxText, type SheetValue } from './sheet-values.ts';

export interface SheetColumn {
  header: string;
  /** A text column is text to Excel too, also when every value is made of digits. A date is `2021-02-03`. */
  type: 'text' | 'number' | 'date';
  /** In characters; guessed from the header and the type when left out. */
  width?: number;
}

export interface Sheet {
  /** Shortened and cleaned to what Excel allows. */
  name: string;
  columns: readonly SheetColumn[];
  /** A number may come as an exact decimal text, as money does. */
  rows: readonly (readonly SheetValue[])[];
}

export interface Workbook {
  title: string;
  /** What a reader must know, one row of the first sheet each. */
  notes: readonly (readonly string[])[];
  sheets: readonly Sheet[];
  /** Of our own words: the name of the notes sheet, and what did not fit. Both when left out. */
  language?: keyof Text;
}

/** Excel's, a header row included. */
const maxRows = 1_048_576;
const maxName = 31;

/**
 * An XLSX file with the notes first, then a sheet a table: header bold and frozen, filters on, numbers as numbers, no formula.
 * The same input gives the same bytes. A table beyond Excel's limit of rows is left out, and the notes say so; a number
 * with more digits than Excel keeps stays text, and a text longer than a cell is cut, and the notes say so too.
 */
export const formatWorkbook = async ({ title, notes, sheets, language }: Workbook): Promise<Uint8Array> => {
  const taken = new Set<string>();
  const notesName = sheetName(say({ zh: '说明', en: 'Notes' }, language, ' '), taken);
  const limits: string[][] = [];
  const tables = sheets.flatMap((sheet) => {
    const name = sheetName(sheet.name, taken);
    if (sheet.rows.length < maxRows) return dataSheet(name, sheet, (text) => limits.push([say(text, language)]));
    limits.push([say(tooManyRows(name, sheet.rows.length), language)]);
    return [];
  });
  return writeXlsx({
    sheets: [notesSheet(notesName, [[title], ...notes, ...limits]), ...tables],
    // Without a date of ours the library writes the clock.
    properties: { title, creator: '', created: epoch, modified: epoch },
  });
};

const epoch = new Date(Date.UTC(2000, 0, 1));
const bold: CellStyle = { font: { bold: true } };
const plainText: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } };
const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

const say = (text: Text, language: keyof Text | undefined, between = ' / '): string =>
  language ? text[language] : `${text.zh}${between}${text.en}`;

const notesSheet = (name: string, rows: readonly (readonly string[])[]): WriteSheet => ({
  name,
  columns: [
    { width: 48, style: wrapped },
    { width: 72, style: wrapped },
    { width: 40, style: wrapped },
  ],
  rows: rows.map((row) => row.map((text) => cleanText(text).text)),
  cells: new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]]),
  view: { showGridLines: false },
});

const dataSheet = (name: string, { columns, rows }: Sheet, tell: (limit: Text) => void): WriteSheet => {
  const told = { long: 0, digits: 0 };
  const values = rows.map((row) =>
    row.map((value, index): CellValue => {
      const cell = cellValue(value, columns[index]?.type ?? 'text');
      if (cell.long) told.long += 1;
      if (cell.digits) told.digits += 1;
      return cell.value;
    }),
  );
  if (told.long > 0) tell(cutTexts(name, told.long));
  if (told.digits > 0) tell(keptDigits(name, told.digits));
  return {
    name,
    columns: columns.map(({ header, type, width }) => ({
      width: width ?? guessWidth(header, type),
      ...columnStyle(type),
    })),
    rows: [columns.map(({ header }) => cleanText(header).text), ...values],
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: bold }])),
    freezePane: { rows: 1 },
    ...(columns.length > 0 && { autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` } }),
  };
};

const columnStyle = (type: SheetColumn['type']): { style?: CellStyle } => {
  if (type === 'text') return { style: plainText };
  return type === 'date' ? { style: { numFmt: 'yyyy-mm-dd' } } : {};
};

const guessWidth = (header: string, type: SheetColumn['type']): number => {
  const letters = [...header].reduce((sum, letter) => sum + (/[\u2e80-\uffff]/u.test(letter) ? 2 : 1), 0);
  // The arrow of the filter covers the end of the header.
  return Math.max(letters + 4, type === 'text' ? 16 : 12);
};

const columnLetters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** A name Excel takes and that no sheet of the workbook has, whatever the letter case. */
const sheetName = (wanted: string, taken: Set<string>): string => {
  const clean = wanted.replace(/[[\]:*?/\\]|^'+|'+$|[\p{Cc}\p{Cs}]/gu, ' ').trim() || 'Sheet';
  const base = clean.toLowerCase() === 'history' ? `${clean} ` : clean;
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` ${count}`;
    const name = `${base.slice(0, maxName - end.length).trim()}${end}`;
    if (taken.has(name.toLowerCase()) || name.toLowerCase() === 'history') continue;
    taken.add(name.toLowerCase());
    return name;
  }
};

const tooManyRows = (name: string, rows: number): Text => ({
  zh: `${name} 有 ${rows} 行，超出 Excel 一张表的 ${maxRows} 行，没有放进来；请用 CSV 或 Parquet。`,
  en: `${name} has ${rows} rows, more than the ${maxRows} of an Excel sheet, and is left out; use the CSV or Parquet file.`,
});
const cutTexts = (name: string, count: number): Text => ({
  zh: `${name} 有 ${count} 格文字超过 Excel 一格的 ${maxText} 字，截断处以 … 结尾。`,
  en: `${name} has ${count} texts longer than the ${maxText} characters of an Excel cell; they are cut and end in ….`,
});
const keptDigits = (name: string, count: number): Text => ({
  zh: `${name} 有 ${count} 个数超过 Excel 能保留的 15 位，按文字写入，以免丢失数字。`,
  en: `${name} has ${count} numbers with more than the 15 digits Excel keeps; they are written as text so that none is lost.`,
});
