import { expect, test } from 'vitest';
import { firstAlone } from '../../../src/browser/search/first-alone.ts';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** Loads that note when they begin and end. */
const noted = (fails: readonly string[] = []) => {
  const log: string[] = [];
  const run = firstAlone();
  const load = (name: string) =>
    run(async () => {
      log.push(`${name} begins`);
      await soon();
      log.push(`${name} ends`);
      if (fails.includes(name)) throw new Error(name);
      return name;
    });
  return { log, load };
};

test('no part of the index is loaded beside the first, and all others are loaded beside each other', async () => {
  const { log, load } = noted();
  expect(await Promise.all(['a', 'b', 'c'].map(load))).toEqual(['a', 'b', 'c']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'b ends', 'c ends']);
});

test('where the first cannot be loaded the next is the first', async () => {
  const { log, load } = noted(['a']);
  const [a, b, c] = await Promise.allSettled(['a', 'b', 'c'].map(load));
  expect([a?.status, b?.status, c?.status]).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
