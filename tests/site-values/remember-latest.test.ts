import { expect, test } from 'vitest';
import { rememberLatest } from '../../src/site/remember-latest.ts';

test('both languages of a page share a value, and another page gets its own', () => {
  const asked: string[] = [];
  const valueFor = rememberLatest((before: string, after: string) => {
    asked.push(`${before} ${after}`);
    return { before, after };
  });
  expect(valueFor('2020', '2021')).toBe(valueFor('2020', '2021'));
  expect(valueFor('2019', '2021')).toEqual({ before: '2019', after: '2021' });
  expect(valueFor('2020', '2021')).toEqual({ before: '2020', after: '2021' });
  expect(asked).toEqual(['2020 2021', '2019 2021', '2020 2021']);
});

test('a value of nothing is remembered too', () => {
  let times = 0;
  const valueFor = rememberLatest((_key: string) => {
    times += 1;
    return undefined;
  });
  valueFor('a');
  valueFor('a');
  expect(times).toBe(1);
});

test('what is asked for with fewer words is something else', () => {
  const list = rememberLatest((place: string, year?: number) => `${place} ${year ?? 'all years'}`);
  expect([list('qinghai', 2021), list('qinghai'), list('qinghai', 2021)]).toEqual([
    ...['qinghai 2021', 'qinghai all years'],
    'qinghai 2021',
  ]);
});
