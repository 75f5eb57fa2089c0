import { expect, test } from 'vitest';
import { planSlices } from '../../../scripts/build/draw-groups.ts';

const groupsOf = (count: number, weight: number) =>
  Array.from({ length: count }, (_, index) => ({ group: `county-${String(index).padStart(4, '0')}`, weight }));

test('A small site is drawn by one process, and one with nothing to draw by none', () => {
  expect(planSlices(groupsOf(5, 2), 2)).toEqual([groupsOf(5, 2).map(({ group }) => group)]);
  expect(planSlices([], 2)).toEqual([]);
});

test('Every group is drawn once, by as many processes as there are cores', () => {
  const groups = groupsOf(90, 75);
  const slices = planSlices(groups, 2);
  expect(slices).toHaveLength(2);
  expect(slices.flat()).toEqual(groups.map(({ group }) => group));
  expect(Math.abs((slices[0]?.length ?? 0) - (slices[1]?.length ?? 0))).toBeLessThanOrEqual(1);
});

test('No process draws more than fits into its memory', () => {
  const slices = planSlices(groupsOf(540, 75), 2);
  expect(slices.length % 2).toBe(0);
  for (const slice of slices) expect(slice.length * 75).toBeLessThanOrEqual(8100);
  expect(slices.flat()).toHaveLength(540);
});
