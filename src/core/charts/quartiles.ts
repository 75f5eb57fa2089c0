import { middleExact } from '../dataset/exact.ts';

/** Of fewer, quartiles would say something of single townships. */
export const fewestForQuartiles = 10;

interface Quartiles {
  lower: string;
  median: string;
  upper: string;
}

/**
 * Of written numbers, exactly. A quartile is a value that stands there; where it falls between two, their middle.
 * Undefined below ten values.
 */
export const quartilesOf = (values: readonly (number | string)[]): Quartiles | undefined => {
  if (values.length < fewestForQuartiles) return undefined;
  const sorted = [...values].sort((a, b) => Number(a) - Number(b));
  const at = (quarters: number): string => {
    const place = (sorted.length * quarters) / 4;
    const below = sorted[Math.ceil(place) - 1] ?? 0;
    return Number.isInteger(place) ? middleExact(below, sorted[place] ?? below) : String(below);
  };
  return { lower: at(1), median: at(2), upper: at(3) };
};
