import { expect, test } from 'vitest';
import { countyData } from '../../../src/browser/compare/county-data.ts';
import type { Observation } from '../../../src/core/dataset/observation.ts';

const observation = (region: string) => ({ region }) as Observation;

const counting = (answer: (county: string, time: number) => Observation[]) => {
  const asked: string[] = [];
  const data = countyData(async (county) => {
    asked.push(county);
    return answer(county, asked.filter((one) => one === county).length);
  });
  return { data, asked };
};

test('Each county is fetched once and kept', async () => {
  const { data, asked } = counting((county) => [observation(county)]);
  await data.fetch(['a', 'b'], () => undefined);
  await data.fetch(['b', 'c'], () => undefined);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(data.of(['a', 'c']).map(({ region }) => region)).toEqual(['a', 'c']);
});

test('A county asked for twice at the same time is fetched once', async () => {
  const { data, asked } = counting((county) => [observation(county)]);
  await Promise.all([data.fetch(['a'], () => undefined), data.fetch(['a'], () => undefined)]);
  expect(asked).toEqual(['a']);
});

test('What cannot be fetched is named, the rest is kept, and the next time only what failed is asked for', async () => {
  const { data, asked } = counting((county, time) => {
    if (county === 'b' && time === 1) throw new Error('no network');
    return [observation(county)];
  });
  expect(await data.fetch(['a', 'b', 'c'], () => undefined)).toEqual({ failed: ['b'] });
  expect(data.of(['a', 'b', 'c'])).toHaveLength(2);
  expect(await data.fetch(['a', 'b', 'c'], () => undefined)).toEqual({ failed: [] });
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('How far it has come is told, what was there before included', async () => {
  const { data } = counting((county) => [observation(county)]);
  const told: number[] = [];
  await data.fetch(['a'], () => undefined);
  await data.fetch(['a', 'b', 'c'], (done) => told.push(done));
  expect(told).toEqual([2, 3]);
});
