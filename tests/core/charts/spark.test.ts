import { expect, test } from 'vitest';
import { sparkSvg } from '../../../src/core/charts/spark.ts';

const draw = (values: (number | null)[], breaks: number[] = []) => sparkSvg({ values, least: 0, most: 10, breaks });
const path = (svg: string, name: string): string => new RegExp(`class=${name} d="([^"]*)"`).exec(svg)?.[1] ?? '';

test('A year without a value parts the line; what stands alone is a dot', () => {
  const svg = draw([1, 2, null, 4]);
  expect(path(svg, 'line').match(/M/g)).toHaveLength(2);
  expect(path(svg, 'line').match(/L/g)).toHaveLength(1);
  expect(path(svg, 'dots').match(/M/g)).toHaveLength(3);
});

test('The same value is at the same height in every drawing, 0 at the foot and the highest at the top', () => {
  const heights = (values: number[]) => [...path(draw(values), 'dots').matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => y);
  expect(heights([0, 10, 5])).toEqual(['21', '3', '12']);
  expect(heights([5, 5])).toEqual(['12', '12']);
});

test('The edition changes between two years', () => {
  const x = Number(/M([\d.]+) /.exec(path(draw([1, 2, 3], [2]), 'break'))?.[1]);
  const [, second, third] = [...path(draw([1, 2, 3]), 'dots').matchAll(/M([\d.]+) /g)].map(([, at]) => Number(at));
  expect(x).toBeGreaterThan(second ?? 0);
  expect(x).toBeLessThan(third ?? 0);
});

test('Nothing but gaps draws nothing', () => {
  expect(draw([null, null])).not.toContain('path');
});
