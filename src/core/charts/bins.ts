import { same, type Text } from '../findings/text.ts';
import { grouped } from './figures.ts';

/** A class of values; `label` is what it is called at the axis. */
export interface Bin {
  label: Text;
  has: (value: number) => boolean;
}

export interface Bins {
  bins: Bin[];
  /** How wide they are: one value each, all alike, or each about three times (or ten times) the one before, as on a logarithmic scale. */
  widths: 'single' | 'equal' | 'growing';
  /** Counts: both numbers of a label belong to it. Otherwise the second is the first of the next. */
  whole: boolean;
}

const mostSingles = 6;
const mostBins = 7;
/** From here on the largest is so far from the usual that bins of one width would leave nearly all in the first. */
const wideSpread = 15;

/**
 * Classes in which values can be told apart, 0 by itself unless there is less. An empty class between others stays: it is a gap in the
 * values.
 * @param whole whether they are counts, which have no fractions
 * @param top a value that stands by itself at the other end, as all of a hundred per cent does
 */
export const binsOf = (values: readonly number[], whole: boolean, top?: number): Bins => {
  const below = values.some((value) => value < 0);
  const zero = !below && values.includes(0) ? [0] : [];
  const highest = top !== undefined && values.includes(top) ? [top] : [];
  const apart = [...zero, ...highest];
  const rest = values.filter((value) => !apart.includes(value)).sort((a, b) => a - b);
  const [least, most] = [rest[0], rest.at(-1)];
  if (least === undefined || most === undefined) return { bins: apart.map(single), widths: 'single', whole };
  const { bins, widths } = classesOf(rest, least, most, whole, highest[0]);
  const between = bins.map(({ label, has }) => ({
    label,
    has: (value: number) => !apart.includes(value) && has(value),
  }));
  return { bins: [...zero.map(single), ...between, ...highest.map(single)], widths, whole };
};

const single = (value: number): Bin => ({ label: same(write(value)), has: (other) => other === value });

const classesOf = (
  sorted: readonly number[],
  least: number,
  most: number,
  whole: boolean,
  top?: number,
): Omit<Bins, 'whole'> => {
  if (least === most && top === undefined) return { widths: 'single', bins: [single(least)] };
  if (whole && least > 0 && most <= mostSingles) {
    return { widths: 'single', bins: Array.from({ length: most }, (_, index) => single(index + 1)) };
  }
  const usual = sorted[Math.floor(sorted.length / 4)] ?? least;
  const edges = least > 0 && most / usual >= wideSpread ? growingEdges(least, most) : undefined;
  return edges
    ? { widths: 'growing', bins: between(edges, whole) }
    : {
        widths: 'equal',
        bins: between(
          equalEdges(least, top ?? most, whole).filter((edge) => edge <= (top ?? edge)),
          whole,
        ),
      };
};

/**
 * The first class takes what lies below it too, and the last what lies above: edges are rounded to be written, and no
 * value may fall beside them for a rounding.
 */
const between = (edges: readonly number[], whole: boolean): Bin[] =>
  edges.slice(1).map((to, index, all) => {
    const from = edges[index] ?? to;
    const last = whole ? to - 1 : to;
    const [isFirst, isLast] = [index === 0, index === all.length - 1];
    return {
      label: same(last === from ? write(from) : `${write(from)}–${write(last)}`),
      has: (value) => (isFirst || value >= from) && (isLast || value < to),
    };
  });

/** 1, 3, 10, 30 …; where that would be too many, 1, 10, 100 … */
const growingEdges = (least: number, most: number): number[] => {
  const first = Math.floor(Math.log10(least) + 1e-9);
  const last = Math.ceil(Math.log10(most) + 1e-9);
  const decades = Array.from({ length: last - first + 1 }, (_, index) => power(first + index));
  const finer = decades.flatMap((edge) => [edge, trim(edge * 3)]);
  const fine = within(finer, least, most);
  return fine.length - 1 <= mostBins ? fine : within([...decades, power(last + 1)], least, most);
};

/** From the last edge that is not above the least to the first above the most. */
const within = (edges: readonly number[], least: number, most: number): number[] => {
  const from = edges.findLastIndex((edge) => edge <= least);
  const to = edges.findIndex((edge) => edge > most);
  return edges.slice(Math.max(0, from), to < 0 ? undefined : to + 1);
};

const equalEdges = (least: number, most: number, whole: boolean): number[] => {
  const start = whole ? 1 : 0;
  const step = stepFor(most - least + start, whole);
  const from = Math.floor((least - start) / step) * step + start;
  const count = Math.floor((most - from) / step) + 1;
  return Array.from({ length: count + 1 }, (_, index) => trim(from + index * step));
};

/** 1, 2 or 5, times a power of ten. */
const stepFor = (range: number, whole: boolean): number => {
  const rough = range / (mostBins - 1);
  const size = power(Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map((times) => trim(times * size)).find((one) => one >= rough) ?? size;
  return whole ? Math.max(1, step) : step;
};

const power = (exponent: number): number => Number(`1e${exponent}`);

/** Without what binary fractions add: 0.30000000000000004. */
const trim = (value: number): number => Number(value.toPrecision(12));

const write = (value: number): string => grouped(String(value));
