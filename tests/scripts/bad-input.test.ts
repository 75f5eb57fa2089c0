import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'gongkai-bad-input-'));
const content = join(work, 'content');
const site = join(work, 'site');

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_CONTENT: content },
  });

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};

const change = (path: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(content, path), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} no longer holds ${from}`);
  writeFileSync(join(content, path), after);
};

// The published record with a fault of every kind, as a pull request could bring them.
beforeAll(() => {
  cpSync(join(root, 'content'), content, { recursive: true });
  change('qinghai/xining/huangzhong/dacai/2020.md', 'issuer:', 'isuer:');
  change('qinghai/haidong/pingan/bazanggou/2020.md', /^( {2}received: +)\[0, 0/m, '$1[x, 2');
  change('qinghai/xining/huangzhong/lanlongkou/2020.md', 'year: 2020', 'year: 2020\nyear: 2020');
  change(
    'xinjiang/tacheng/wusu/jiahezi/2020.md',
    '## 一、总体情况',
    '<b>x</b>\n\n[x](javascript:alert(1))\n\n## 一、总体情况',
  );
  change('xinjiang/tacheng/wusu/jiahezi/2020.md', /^disputes:[\s\S]*?(?=^acknowledged)/m, '');
  change('qinghai/xining/huangzhong/dacai/2020.md', /^( {2}concluded: +)\[(\d+)/m, '$1[9');
  change('ningxia/shizuishan/pingluo/qukou/2021.md', '## 六、', '\u202e## 六、');
  write('ningxia/shizuishan/pingluo/qukou/2020.md', new Uint8Array([0xc7, 0xe0, 0xba, 0xa3]));
  write('ningxia/shizuishan/pingluo/qukou/2021-2.md', '');
  write('hunan/changsha/wangcheng/qiaokou/2020.md', '---\ntitle: "\u0000"\n---\n');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>the last good site</title>');
});

afterAll(() => rmSync(work, { recursive: true }));

test('one run of the check names every fault with its file, line and column, and fails', () => {
  const { status, stdout, stderr } = run('check', '--format', 'json');
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const findings: { check: string; file: string; line: number; column: number; message: string }[] =
    JSON.parse(stdout).findings;
  const kinds = new Set(findings.map(({ check }) => check));
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'field-unknown',
      'field-missing',
      'cell-not-a-number',
      'requests-result-sum',
      'form-table-absent',
      'yaml-duplicate-key',
      'markdown-raw-html',
      'markdown-unsafe-link',
      'file-invisible-character',
      'file-encoding',
      'file-path',
      'file-control-character',
      'region-missing',
    ]),
  );
});

test('what is printed for people is sentences, never a stack trace', () => {
  const { stdout, stderr } = run('check');
  expect(`${stdout}${stderr}`).not.toMatch(/\bat .*\.ts:\d+|Error:/);
  expect(stdout).toContain('dacai/2020.md');
  expect(stdout).toContain('isuer');
});

test('the build refuses, and the last good site stays as it was', () => {
  const { status, stderr } = run('build', '--out', site);
  expect(status).toBe(1);
  expect(stderr).toContain('Nothing was published');
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('the last good site');
});
