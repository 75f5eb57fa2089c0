import { expect, test } from 'vitest';
import { rankValues } from '../../src/browser/rank-values.ts';

test('Townships with the same value share a place, and the next one counts them all', () => {
  expect(rankValues([9, 4, 4, 4, 0])).toEqual([
    { place: 1, tied: false },
    { place: 2, tied: true },
    { place: 2, tied: true },
    { place: 2, tied: true },
    { place: 5, tied: false },
  ]);
});

test('Who reports no value has no place, and a 0 is a value', () => {
  expect(rankValues([0, undefined, undefined])).toEqual([{ place: 1, tied: false }, undefined, undefined]);
});
