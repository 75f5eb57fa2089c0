import type { CsvValue } from './csv.ts';
import type { OpenColumn } from './open-table.ts';

/** Of a DECIMAL that sums without loss in every engine: 29 digits before the point. */
export const precision = 38;
export const scale = 9;

export type ParquetValue = string | number | bigint | boolean | Date | null;

/** A value as the writer takes it for a column of this type. */
export const parquetValue = (value: CsvValue, type: OpenColumn['type']): ParquetValue => {
  if (value === null) return null;
  if (type === 'number') return scaled(String(value));
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
};

/** The whole number of billionths. Only a computed share has more decimals than that; it is rounded. */
const scaled = (text: string): bigint => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || whole.length > precision - scale)
    throw new Error(`${text} does not fit into DECIMAL(${precision}, ${scale})`);
  const size = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0')) + (fraction.charAt(scale) >= '5' ? 1n : 0n);
  return sign === '-' ? -size : size;
};
