import { type Cell, printedAs } from '../report/cell.ts';

/**
 * `print`: the same value, printed otherwise (`00` and `0`). `value`: another number. `state`: a number here and none
 * there, or another reason for having none: a blank that became 0 is a change of state, not of value. `words`: other words
 * or another mark.
 */
export type CellChange = 'same' | 'print' | 'value' | 'state' | 'words';

export interface ComparedCells {
  change: CellChange;
  /** Of counts, and of amounts as an exact decimal of 元, with its sign; only where both are numbers that differ. */
  delta?: string;
}

export const compareCells = (before: Cell, after: Cell): ComparedCells => {
  if (before.state !== after.state) return { change: 'state' };
  if (before.state === 'number' && after.state === 'number' && before.value !== after.value)
    return { change: 'value', delta: subtract(String(after.value), String(before.value)) };
  if (printedAs(before) === printedAs(after)) return { change: 'same' };
  return { change: before.state === 'number' ? 'print' : 'words' };
};

/** Exact, for whole numbers and decimals: +3, −1050.5. */
const subtract = (from: string, what: string): string => {
  const scale = Math.max(...[from, what].map((number) => (number.split('.')[1] ?? '').length));
  const scaled = (number: string): bigint => {
    const [whole = '0', fraction = ''] = number.split('.');
    return BigInt(whole + fraction.padEnd(scale, '0'));
  };
  const difference = scaled(from) - scaled(what);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${difference < 0n ? '−' : '+'}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
