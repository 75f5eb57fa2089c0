import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const check = (content: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_CONTENT: content },
  });

const fixture = (name: string) => `tests/fixtures/content/${name}`;

test('the check fails on an error nobody has acknowledged, and names its place', () => {
  const { status, stdout } = check(fixture('bad-sums'));
  expect(status).toBe(1);
  expect(stdout).toContain(`${fixture('bad-sums')}/qinghai/xining/huangzhong/ceshi/2020.md`);
  expect(stdout).toContain('disputes-sum');
});

test('the check passes where there is nothing, or only warnings and hints', () => {
  expect(check(fixture('valid')).status).toBe(0);
  expect(check(fixture('residue')).status).toBe(0);
});

test('paths choose what is shown and what counts', () => {
  const { status, stdout } = check(fixture('bad-sums'), '--format', 'json', 'qinghai/xining/region.yaml');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).findings).toEqual([]);
});

test('a path may be written from anywhere', () => {
  const broken = 'qinghai/xining/huangzhong/ceshi/2020.md';
  for (const path of [broken, `${fixture('bad-sums')}/${broken}`, join(root, fixture('bad-sums'), broken)])
    expect(check(fixture('bad-sums'), path).status, path).toBe(1);
});

test('an unknown format or option is answered with how to call it', () => {
  const { status, stderr } = check(fixture('valid'), '--format', 'xml');
  expect(status).toBe(2);
  expect(stderr).toContain('--format text|github|json|sarif');
});

test('a path or a content folder that is not there is said, not passed over', () => {
  const missing = check(fixture('valid'), 'qinghai/nowhere');
  expect(missing.stderr).toContain('There is no qinghai/nowhere in tests/fixtures/content/valid.');
  expect(missing.status).toBe(2);
  const empty = check(fixture('no-such-folder'));
  expect(empty.stderr).toContain('There is no content folder tests/fixtures/content/no-such-folder.');
  expect(empty.status).toBe(2);
});
