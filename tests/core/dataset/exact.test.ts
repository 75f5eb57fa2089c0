import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addExact, differenceExact, middleExact } from '../../../src/core/dataset/exact.ts';

test('Amounts add up to the last digit, where floating point would not', () => {
  expect(addExact(['0.1', '0.2'])).toBe('0.3');
  expect(addExact(['32566732', '1904573.79', 0])).toBe('34471305.79');
  expect(addExact([])).toBe('0');
});

test('A difference has its sign, and none is 0', () => {
  expect(differenceExact('606.05', '600')).toBe('-6.05');
  expect(differenceExact(3, 5)).toBe('2');
  expect(differenceExact('0.50', '0.5')).toBe('0');
  expect(differenceExact(-4, -6)).toBe('-2');
});

test('Between two values lies their exact middle', () => {
  expect(middleExact(2, 3)).toBe('2.5');
  expect(middleExact('0.01', '0.02')).toBe('0.015');
  expect(middleExact(-3, 2)).toBe('-0.5');
  expect(middleExact(4, 4)).toBe('4');
});

const amount = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => (units / 10 ** places).toFixed(places));

test('What is added and taken away again leaves what was there', () => {
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(Number(differenceExact(other, addExact([one, other])))).toBe(Number(one));
    }),
  );
});
