import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsOf } from '../../../src/core/charts/bins.ts';

const labelsOf = (values: readonly number[], whole = true, top?: number): string[] =>
  binsOf(values, whole, top).bins.map(({ label }) => label.zh);

test('Zeros stand by themselves, and small counts each have a class', () => {
  expect(labelsOf([0, 0, 1, 4])).toEqual(['0', '1', '2', '3', '4']);
});

test('Where nobody reports 0, there is no class of zeros', () => {
  expect(labelsOf([1, 2])).toEqual(['1', '2']);
});

test('Counts of one size fall into classes of one width, which say both their ends', () => {
  expect(labelsOf([0, 101, 140, 155, 190])).toEqual(['0', '101–120', '121–140', '141–160', '161–180', '181–200']);
});

test('Where one township has fifty times what others have, classes grow', () => {
  const found = binsOf([0, 1, 2, 3, 5, 250], true);
  expect(found.widths).toBe('growing');
  expect(found.bins.map(({ label }) => label.zh)).toEqual(['0', '1–2', '3–9', '10–29', '30–99', '100–299']);
});

test('So far apart that three classes to a hundred would be too many, they grow tenfold', () => {
  expect(labelsOf([0.02, 5, 80, 90_000], false)).toEqual([
    '0.01–0.1',
    '0.1–1',
    '1–10',
    '10–100',
    '100–1,000',
    '1,000–10,000',
    '10,000–100,000',
  ]);
});

test('All 100 of a hundred per cent is a class of its own', () => {
  expect(labelsOf([91.4, 98.5, 100], false, 100)).toEqual(['90–92', '92–94', '94–96', '96–98', '98–100', '100']);
  expect(labelsOf([100, 100], false, 100)).toEqual(['100']);
});

test('Up to a hundred per cent, empty classes are the gap that is there', () => {
  expect(labelsOf([65, 66, 100], false, 100)).toEqual(['60–70', '70–80', '80–90', '90–100', '100']);
});

test('A change that goes down as well as up is classed through 0', () => {
  expect(labelsOf([-9, 0, 3, 8])).toEqual(['-9–-5', '-4–0', '1–5', '6–10']);
});

test('One value alone is its own class', () => {
  expect(labelsOf([0, 37.5], false)).toEqual(['0', '37.5']);
  expect(labelsOf([0, 0])).toEqual(['0']);
});

test('Every count falls into exactly one class, and there are never more than a dozen', () => {
  const counts = fc.array(fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1_000_000 })), { minLength: 1, maxLength: 200 });
  fc.assert(fc.property(counts, (values) => fallIntoOne(values, true)));
});

test('Amounts that differ less than an edge is written with fall into a class all the same', () => {
  fallIntoOne([0.5, 0.5000000000000001, 1_000_000.0000000001, 999_999.9999999999], false);
  fallIntoOne([9_999_999.999999998, 9_999_999.999999996], false);
});

test('Every amount falls into exactly one class, and there are never more than a dozen', () => {
  const amounts = fc.array(fc.oneof(fc.nat({ max: 9 }), fc.double({ min: 0.001, max: 1e7, noNaN: true })), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(fc.property(amounts, (values) => fallIntoOne(values, false)));
});

const fallIntoOne = (values: readonly number[], whole: boolean): void => {
  const { bins } = binsOf(values, whole);
  expect(bins.length).toBeLessThanOrEqual(12);
  for (const value of values) expect(bins.filter(({ has }) => has(value)).length, String(value)).toBe(1);
};
