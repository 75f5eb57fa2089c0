import { expect, test } from 'vitest';
import { quartilesOf } from '../../../src/core/charts/quartiles.ts';

test('Of nine townships no quartiles are told, of ten they are', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(quartilesOf(ten.slice(1))).toBeUndefined();
  expect(quartilesOf(ten)).toEqual({ lower: '3', median: '5.5', upper: '8' });
});

test('They are of the values in order of size, not as they come or are spelt', () => {
  expect(quartilesOf([100, 20, 9, 0, 0, 0, 0, 0, 0, 0, 3])).toEqual({ lower: '0', median: '0', upper: '9' });
});

test('The middle of two amounts is exact', () => {
  const amounts = ['0', '0', '0', '0.01', '0.01', '0.02', '3256.6732', '4000', '4000', '5000'];
  expect(quartilesOf(amounts)?.median).toBe('0.015');
});
