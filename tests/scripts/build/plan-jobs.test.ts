import { expect, test } from 'vitest';
import { countProcesses, planJobs } from '../../../scripts/build/draw-groups.ts';

const groupsOf = (count: number, weight: number) =>
  Array.from({ length: count }, (_, index) => ({ group: `county-${String(index).padStart(4, '0')}`, weight }));

test('Every group is drawn once, and the largest first', () => {
  const groups = [...groupsOf(90, 75), { group: 'country', weight: 300 }];
  const jobs = planJobs(groups, 2);
  expect(jobs.flatMap((job) => job.groups).sort()).toEqual(groups.map(({ group }) => group).sort());
  expect(jobs[0]).toEqual({ groups: ['country'], weight: 300 });
  expect(planJobs([], 2)).toEqual([]);
});

test('No process is left with much to do when the others have done theirs', () => {
  for (const count of [40, 90, 540]) {
    const jobs = planJobs(groupsOf(count, 75), 2);
    const total = jobs.reduce((sum, { weight }) => sum + weight, 0);
    expect(Math.max(...jobs.map(({ weight }) => weight))).toBeLessThanOrEqual(total / 16);
  }
});

test('A process is started only for work that is worth it', () => {
  expect(countProcesses(planJobs(groupsOf(5, 2), 2), 2)).toBe(1);
  expect(countProcesses(planJobs(groupsOf(90, 75), 2), 2)).toBe(2);
  expect(countProcesses(planJobs([{ group: 'one', weight: 300 }], 2), 2)).toBe(1);
});
