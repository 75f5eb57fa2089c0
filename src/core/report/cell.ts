import type { FormColumn } from './form.ts';
import { type MoneyUnit, parseMoney, type Yuan } from './money.ts';
import { narrowDigits } from './narrow-digits.ts';
import { madeOnce, remembered } from './remembered.ts';

export type CellState = 'number' | 'blank' | 'notApplicable' | 'text' | 'absent';

/**
 * One cell of the form. A cell is not a number: blank, a mark, words and a missing row stay apart everywhere.
 * `raw` is what was printed, where it differs from the plain number. A count is a number, money an exact decimal string of 元.
 */
export type Cell =
  | { state: 'number'; value: number | Yuan; raw?: string }
  | { state: 'blank' | 'absent' }
  | { state: 'notApplicable' | 'text'; raw: string };

export const blank: Cell = { state: 'blank' };
export const absent: Cell = { state: 'absent' };

/** The cell that holds this count and nothing else, where it is a small one. */
export const countCell = (value: number): Cell | undefined => counts[value];

const counts: readonly Cell[] = Array.from({ length: 1000 }, (_, value) => Object.freeze({ state: 'number', value }));

const marks = new Set(['/', '-', '—', '——', '－', '–', '无', '不涉及', '／', '\\']);

/** Reads what a cell shows. Spaces around it are padding; what stands inside is kept as `raw` when it is more than the number. */
export const readCell = (printed: string, column: FormColumn, headerUnit?: MoneyUnit): Cell =>
  headerUnit === undefined ? cellReader(column)(printed) : readPrinted(printed, column, headerUnit);

/** A report has some 250 cells, nearly all of them alike: equal ones are one value. */
const cellReader = madeOnce((column: FormColumn) =>
  remembered((printed) => Object.freeze(readPrinted(printed, column))),
);

const readPrinted = (printed: string, column: FormColumn, headerUnit?: MoneyUnit): Cell => {
  const raw = printed.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '');
  if (raw === '') return blank;
  if (marks.has(raw)) return { state: 'notApplicable', raw };
  const value = column.money ? readAmount(raw, column, headerUnit) : readCount(raw, column);
  if (value === undefined) return { state: 'text', raw };
  return raw === String(value) ? { state: 'number', value } : { state: 'number', value, raw };
};

const readAmount = (raw: string, column: FormColumn, headerUnit?: MoneyUnit): Yuan | undefined => {
  const amount = parseMoney(raw, column.money === '万元' ? '万元' : headerUnit);
  return amount === 'unitMissing' || amount === 'notMoney' ? undefined : amount;
};

/** `12件`: what the form counts may stand behind the figure. */
const counter = /(\d)\s*[件项个条宗起次]$/;

/** `00` and `0 0` are zero; `1 2` is not twelve: only a repeated 0 may be closed up. */
const readCount = (raw: string, column: FormColumn): number | undefined => {
  const text = narrowDigits(raw).replace(counter, '$1');
  const digits = /^0(?:\s*0)*$/.test(text) ? '0' : text.replace(/^(\d{1,3}(?:,\d{3})+)$/, (n) => n.replaceAll(',', ''));
  if (!(column.signed ? /^[-+−]?\d+$/ : /^\d+$/).test(digits)) return undefined;
  const value = Number(digits.replace('−', '-'));
  return Number.isSafeInteger(value) ? value : undefined;
};

/** The count in a cell, or undefined when it holds none. Money is never a count. */
export const countOf = (cell: Cell): number | undefined =>
  cell.state === 'number' && typeof cell.value === 'number' ? cell.value : undefined;

/** The amount in 元, or undefined when the cell holds none. */
export const amountOf = (cell: Cell): Yuan | undefined =>
  cell.state === 'number' && typeof cell.value === 'string' ? cell.value : undefined;

/** What a reader of the original sees in the cell. */
export const printedAs = (cell: Cell): string =>
  cell.state === 'number' ? (cell.raw ?? String(cell.value)) : 'raw' in cell ? cell.raw : '';
