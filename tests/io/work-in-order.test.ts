import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { workInOrder } from '../../src/io/work-in-order.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-in-order-'));
const script = pathToFileURL(join(folder, 'double.mjs'));
const library = pathToFileURL(join(import.meta.dirname, '../../src/io/work-in-order.ts'));
writeFileSync(
  script,
  `import { threadId, workerData } from 'node:worker_threads';
import { answerJobsWith } from ${JSON.stringify(library.href)};
answerJobsWith((job) => {
  if (job === workerData.refused) throw new Error(job + ' is too many');
  if (job === workerData.deadly) process.exit(7);
  return { text: job + job, thread: threadId };
}, () => []);`,
);
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  text: string;
  thread: number;
}

const jobs = Array.from({ length: 100 }, (_, index) => `job ${index};`);

/** This thread is slow, so that the others have a part in it. */
const slowly = (job: string): Result => {
  const end = performance.now() + 5;
  while (performance.now() < end);
  return { text: job + job, thread: 0 };
};

const run = async (count: number, data = {}): Promise<Result[]> => {
  const results: Result[] = [];
  for await (const result of workInOrder<string, Result>(() => jobs, slowly, { count, script, data }))
    results.push(result);
  return results;
};

test('every job is done once and told in its order, however many threads there are', async () => {
  for (const count of [0, 1, 3]) {
    const results = await run(count);
    expect(results.map(({ text }) => text)).toEqual(jobs.map((job) => job + job));
  }
});

test('a thread that throws, or ends, ends the work with a message', async () => {
  // Where every job fails in the other threads, one of them has had one before this thread has done all.
  await expect(runAll({ refused: true })).rejects.toThrow('is too many');
  await expect(runAll({ deadly: true })).rejects.toThrow('A thread ended early (7).');
});

const runAll = async (fault: { refused?: true; deadly?: true }): Promise<void> => {
  const same = Array.from({ length: 400 }, () => 'job');
  const data = { refused: fault.refused && 'job', deadly: fault.deadly && 'job' };
  for await (const _ of workInOrder<string, Result>(() => same, slowly, { count: 1, script, data }));
};

test('what this thread throws ends the work too', async () => {
  const fail = (): Result => {
    throw new Error('no');
  };
  const results = workInOrder<string, Result>(() => jobs, fail, { count: 1, script, data: {} });
  await expect(results.next()).rejects.toThrow('no');
});

test('without jobs there are no results', async () => {
  const results = workInOrder<string, Result>(() => [], slowly, { count: 1, script, data: {} });
  expect(await results.next()).toEqual({ value: undefined, done: true });
});
