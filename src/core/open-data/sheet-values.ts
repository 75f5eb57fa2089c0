import type { CellValue } from 'hucre/xlsx';

export type SheetValue = string | number | boolean | null;

/** Of an Excel cell, in UTF-16 units. */
export const maxText = 32_767;

/** A value as Excel shall have it, and what that cost. */
export interface WrittenCell {
  value: CellValue;
  /** Cut to what a cell holds. */
  long?: boolean;
  /** A number kept as text. */
  digits?: boolean;
}

export const cellValue = (value: SheetValue, type: 'text' | 'number' | 'date'): WrittenCell => {
  if (value === null || (typeof value === 'boolean' && type !== 'text')) return { value };
  if (type === 'number' && typeof value !== 'boolean') return numberCell(value);
  const text = String(value);
  const date = type === 'date' ? readDate(text) : undefined;
  if (date) return { value: date };
  const clean = cleanText(text);
  return { value: clean.text, long: clean.cut };
};

/** Excel keeps fifteen digits: an exact decimal that has more, or is no plain number, stays text as it is. */
const numberCell = (value: string | number): WrittenCell => {
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : null };
  const text = value;
  const digits = text.replace(/^-?0*\.?0*|\./g, '').length;
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && digits <= 15) return { value: Number(text) };
  return { value: cleanText(text).text, digits: /\d/.test(text) };
};

/** Dates before 1900 are none to Excel. */
const readDate = (text: string): Date | undefined =>
  /^(19|20)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;

/** No characters that XML cannot carry, and `_x0041_` stays six characters instead of becoming an A. */
export const cleanText = (raw: string): { text: string; cut: boolean } => {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return text.length > maxText
    ? { text: `${text.slice(0, maxText - 1).replace(/[\ud800-\udbff]$/, '')}…`, cut: true }
    : { text, cut: false };
};
