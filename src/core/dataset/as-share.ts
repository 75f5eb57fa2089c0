import type { Yuan } from '../report/money.ts';
import type { Measured, MissingStatus } from './observation.ts';

/** A value as an indicator measures it or an observation carries it. */
export interface Figure {
  status: 'number' | MissingStatus;
  value?: number | Yuan | null;
  at?: string;
}

/** One case of fewer than ten is more than a tenth of them: no share is given. */
export const smallestBase = 10;

/**
 * A part as a percentage of its whole, to one decimal, with the whole as `base`. Below ten of the whole there is no share
 * (`tooFew`, the base is still told); where either is missing, its reason. What is traced is the part.
 */
export const asShare = (part: Figure, whole: Figure): Measured => {
  const traced = part.at === undefined ? {} : { at: part.at };
  const [of, base] = [figureOf(part), figureOf(whole)];
  if (base === undefined) return { status: reasonOf(whole), ...traced };
  if (of === undefined) return { status: reasonOf(part), ...traced, base };
  if (Number(base) < smallestBase) return { status: 'tooFew', ...traced, base };
  return { status: 'number', value: percent(Number(of), Number(base)), unit: '%', ...traced, base };
};

/** To one decimal. */
export const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

const figureOf = ({ status, value }: Figure): number | Yuan | undefined =>
  status === 'number' ? (value ?? undefined) : undefined;

/** A figure without a value that gives no reason is a blank. */
const reasonOf = ({ status }: Figure): MissingStatus => (status === 'number' ? 'blank' : status);
