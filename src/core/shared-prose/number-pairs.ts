import { mix } from './hashing.ts';

/** Numbers pairs of 32-bit numbers from 0, in the order in which they come. */
export interface NumberedPairs {
  count(): number;
  /** −1 where it has none. */
  find(one: number, other: number): number;
  /** Its number, a new one where it has none. */
  add(one: number, other: number): number;
  pairAt(number: number): readonly [number, number];
}

/** A Map of millions of pairs would take half a gigabyte; this takes some 25 bytes a pair. */
export const numberPairs = (expected = 1000): NumberedPairs => {
  let pairs = new Uint32Array(2 * Math.max(expected, 16));
  let places = emptyPlaces(expected);
  let count = 0;
  /** The place that has the pair, or the free one where it belongs. */
  const placeOf = (one: number, other: number): number => {
    const mask = places.length - 1;
    let at = mix(Math.imul(one, 0x9e3779b1) + other) & mask;
    for (let step = 1; ; step += 1) {
      const number = places[at] ?? -1;
      if (number < 0 || (pairs[2 * number] === one && pairs[2 * number + 1] === other)) return at;
      at = (at + step) & mask;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(pairs.length * 2);
    larger.set(pairs);
    pairs = larger;
    places = emptyPlaces(pairs.length / 2);
    for (let number = 0; number < count; number += 1)
      places[placeOf(pairs[2 * number] ?? 0, pairs[2 * number + 1] ?? 0)] = number;
  };
  return {
    count: () => count,
    find: (one, other) => places[placeOf(one, other)] ?? -1,
    add: (one, other) => {
      const known = places[placeOf(one, other)] ?? -1;
      if (known >= 0) return known;
      if (2 * count === pairs.length) grow();
      places[placeOf(one, other)] = count;
      pairs[2 * count] = one;
      pairs[2 * count + 1] = other;
      count += 1;
      return count - 1;
    },
    pairAt: (number) => [pairs[2 * number] ?? 0, pairs[2 * number + 1] ?? 0],
  };
};

const emptyPlaces = (pairs: number): Int32Array => new Int32Array(2 ** Math.ceil(Math.log2(pairs * 2 + 32))).fill(-1);
