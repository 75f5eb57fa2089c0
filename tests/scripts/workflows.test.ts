import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string | string[];
  outputs?: Record<string, string>;
  steps: (Step & { id?: string })[];
}
interface Workflow {
  on: { workflow_dispatch?: { inputs?: Record<string, unknown> } };
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const hasBash = spawnSync('bash', ['--version']).status === 0;

describe.each(readdirSync(folder))('The workflow %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const { on, jobs }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const runs = steps.flatMap(({ run }) => run ?? []);

  test('runs only commands that the project has', () => {
    for (const [, name = ''] of runs.join('\n').matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
  });

  test('waits only for jobs that it has, and uses only what they hand on', () => {
    for (const { needs = [] } of Object.values(jobs))
      for (const name of [needs].flat()) expect(Object.keys(jobs)).toContain(name);
    for (const [, job = '', output = ''] of text.matchAll(/needs\.(\w+)\.outputs\.(\w+)/g))
      expect(jobs[job]?.outputs).toHaveProperty(output);
    for (const [, id = ''] of text.matchAll(/steps\.(\w+)\.outputs/g))
      expect(steps.map((step) => step.id)).toContain(id);
  });

  test('asks for every input it reads, and lets none of them into a command as code', () => {
    for (const [, name = ''] of text.matchAll(/inputs\.(\w+)/g))
      expect(on.workflow_dispatch?.inputs).toHaveProperty(name);
    for (const run of runs) expect(run).not.toContain('${{');
  });

  test('names a version of every action', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@v\d+$/);
  });

  test('hashes for its caches what the code consists of', () => {
    for (const [, list = ''] of text.matchAll(/hashFiles\(([^)]+)\)/g))
      for (const [, path = ''] of list.matchAll(/'([^'*]+?)(?:\/\*\*)?'/g)) expect(existsSync(path), path).toBe(true);
  });

  test.skipIf(!hasBash)('has commands that a shell can read', () => {
    for (const run of runs) expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr).toBe('');
  });
});

test('The country built in parts is joined of the very artifacts that the parts leave', () => {
  const { jobs }: Workflow = parse(readFileSync(join(folder, 'build-in-parts.yml'), 'utf8'));
  const named = (job: string, action: string, field: string) =>
    (jobs[job]?.steps ?? []).filter(({ uses }) => uses?.startsWith(action)).map((step) => String(step.with?.[field]));
  const left = [
    ...named('part', 'actions/upload-artifact', 'name'),
    ...named('merge', 'actions/upload-artifact', 'name'),
  ];
  const fetched = [
    ...named('merge', 'actions/download-artifact', 'pattern'),
    ...named('pages', 'actions/download-artifact', 'pattern'),
  ];
  expect(left.map((name) => name.split('-')[0]).sort()).toEqual(['join', 'site', 'site']);
  expect(fetched).toEqual(['join-*', 'site-*']);
});
