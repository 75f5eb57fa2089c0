import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { workApart } from '../../src/io/work-apart.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-apart-'));
const script = join(folder, 'double.mjs');
const library = pathToFileURL(join(import.meta.dirname, '../../src/io/work-apart.ts'));
writeFileSync(
  script,
  `import { answerJobs } from ${JSON.stringify(library.href)};
answerJobs(async (job) => {
  if (job === 'three') throw new Error('three is too many');
  if (job === 'four') process.exit(7);
  return Buffer.from(job + job + process.pid);
});`,
);
afterAll(() => rmSync(folder, { recursive: true }));

const work = async (jobs: string[], processes = 2) => {
  const results = new Map<string, string>();
  await workApart<string, Uint8Array>(script, jobs, processes, (job, result) =>
    results.set(job, Buffer.from(result).toString()),
  );
  return results;
};

test('Every job is done once, by other processes than this one', async () => {
  const results = await work(['a', 'b', 'c', 'd', 'e']);
  expect([...results.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const [job, result] of results) expect(result.startsWith(job + job)).toBe(true);
  const pids = new Set([...results.values()].map((result) => result.slice(2)));
  expect(pids.has(String(process.pid))).toBe(false);
  expect(pids.size).toBeLessThanOrEqual(2);
});

test('What a job throws is told, and so is a process that ends', async () => {
  await expect(work(['a', 'three', 'b'])).rejects.toThrow('three is too many');
  await expect(work(['a', 'four', 'b'])).rejects.toThrow('ended early (7)');
});
