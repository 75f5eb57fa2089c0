import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBlocking } from '../../src/core/findings/finding.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { textOfFixture } from '../support/import-original.ts';

const original = 'tests/fixtures/originals/lanlongkou-2020.txt';
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'import-'));

/** The command as in a pipe, with a content folder of its own. */
const run = (content: string, ...args: string[]) => {
  const env = { ...process.env, GONGKAI_CONTENT: content };
  const { status, stdout, stderr } = spawnSync('node', ['scripts/import.ts', ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
};

const fileOf = (text: string, name = 'report.txt'): string => {
  const file = join(emptyFolder(), name);
  writeFileSync(file, text);
  return file;
};

/** 城关镇: a name of more than a hundred townships. */
const ambiguous = (): string =>
  textOfFixture('lanlongkou-2020.txt').replaceAll('拦隆口镇', '城关镇').replaceAll('湟中区', '全县');

test('--json prints one object: the report, its cells, what a person should look at', () => {
  const { status, stdout } = run('content', original, '--json');
  const result = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(result.status).toBe('draft');
  expect(result.report).toMatchObject({
    title: '拦隆口镇2020年政府信息公开工作年度报告',
    year: 2020,
    issuer: '拦隆口镇人民政府',
    issued: '2021-02-03',
    region: 'qinghai/xining/huangzhong/lanlongkou',
    editions: { proactive: 2019, requests: 2019 },
  });
  expect(result.report.sections.other).toBe('无。');
  expect(result.stated).toContainEqual({
    ...{ indicator: 'itemsDisclosed', value: 100, exact: false, unit: '条' },
    quote: '2020 年发布对外管理服务事项信息100余条',
  });
  expect(result.cells).toHaveLength(198);
  expect(result.cells).toContainEqual(
    expect.objectContaining({
      ...{ table: 'proactive', row: 'procurement', column: 'amount', state: 'number' },
      ...{ value: '32566732', unit: '元', raw: '3256.6732万元' },
    }),
  );
  expect(result.findings).toContainEqual(
    expect.objectContaining({ check: 'import-row-by-position', severity: 'warning', at: 'requests.refused.otherLaws' }),
  );
});

test('a row that is not in the original is absent in every cell, as in the open data', () => {
  const { cells } = JSON.parse(run('content', 'tests/fixtures/originals/qukou-2021.md', '--json').stdout);
  const absent = cells.filter(({ state }: { state: string }) => state === 'absent');
  expect(absent).toHaveLength(21);
  expect(absent[0]).toMatchObject({ table: 'requests', row: 'refused.processInformation', value: null, raw: null });
});

test('without options the content file is printed, and what to look at stands beside it', () => {
  const { status, stdout, stderr } = run('content', original);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^---\ntitle: 拦隆口镇2020年政府信息公开工作年度报告\n/);
  expect(stdout).toContain('  carriedOver:               [0, 0, 0, ~, "00", ~, 0]\n');
  expect(stderr).toContain('import-row-by-position');
});

test('figures of the prose stand in the draft as proposals, and a person is asked to check them', () => {
  const { stdout, stderr } = run('content', original);
  expect(stdout).toContain(
    '\nstated:\n  - { indicator: itemsDisclosed, value: 100, exact: false, unit: 条, quote: 2020 年发布对外管理服务事项信息100余条 }\n',
  );
  expect(stderr).toContain('建议的正文数据（stated），请核对');
  expect(stderr).toMatch(/行政诉讼.*litigationInProse.*1 件，“.*行政诉讼1件”/);
});

test('--write makes a report and its regions that the build accepts', async () => {
  const content = emptyFolder();
  expect(run(content, original, '--write').status).toBe(0);
  const files = await readContent(content);
  expect(files.map(({ path }) => path)).toEqual([
    'qinghai/region.yaml',
    'qinghai/xining/huangzhong/lanlongkou/2020.md',
    'qinghai/xining/huangzhong/lanlongkou/region.yaml',
    'qinghai/xining/huangzhong/region.yaml',
    'qinghai/xining/region.yaml',
  ]);
  expect(buildPortal(files).findings.filter(isBlocking)).toEqual([]);
});

test('a report that is there is not written over, unless one asks for it', () => {
  const content = emptyFolder();
  run(content, original, '--write');
  const report = join(content, 'qinghai/xining/huangzhong/lanlongkou/2020.md');
  writeFileSync(report, 'mine');
  const again = run(content, original, '--write');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('--force');
  expect(readFileSync(report, 'utf8')).toBe('mine');
  expect(run(content, original, '--write', '--force').status).toBe(0);
  expect(readFileSync(report, 'utf8')).toContain('拦隆口镇');
});

test('a township that could be one of several is asked for, not guessed', () => {
  const file = fileOf(ambiguous());
  const content = emptyFolder();
  const { status, stdout } = run(content, file, '--json');
  const { report, findings } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(report.region).toBeNull();
  expect(report.regionCandidates.length).toBeGreaterThan(50);
  expect(findings).toContainEqual(expect.objectContaining({ check: 'import-region-ambiguous', severity: 'error' }));
  const refused = run(content, file, '--write');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--region');
  expect(readdirSync(content)).toEqual([]);
  const chosen = run(content, file, '--region', 'ningxia/shizuishan/pingluo/chengguan', '--json');
  expect(JSON.parse(chosen.stdout).report.regionCode).toBe('640221100');
});

test('a refusal gives every reason in a sentence and ends with 2', () => {
  const text = textOfFixture('lanlongkou-2020.txt');
  const lines = text.split('\n');
  const deduplicated = lines.filter((line, index) => line.trim() === '' || lines.indexOf(line) === index).join('\n');
  const { status, stdout } = run('content', fileOf(deduplicated), '--json');
  const result = JSON.parse(stdout);
  expect(status).toBe(2);
  expect(result.status).toBe('refused');
  expect(result.reasons.length).toBeGreaterThan(0);
  expect(result.reasons[0]).toContain('重复的行被删掉了');
  expect(run('content', '/no/such/file.pdf').status).toBe(2);
  expect(run('content').stderr).toContain('npm run import -- FILE');
  expect(run('content', original, '--year', 'last').status).toBe(2);
});

test('what is no ordinary file is named and never waited for', () => {
  const folder = emptyFolder();
  const reasonFor = (path: string) => {
    const { status, stdout } = run('content', path, '--json');
    return [status, JSON.parse(stdout).reasons[0]];
  };
  expect(reasonFor(folder)).toEqual([2, expect.stringContaining('is a folder')]);
  expect(reasonFor(join(folder, 'none\u001b[31m.txt'))).toEqual([2, expect.stringContaining('There is no file')]);
  expect(reasonFor(join(folder, 'none\u001b[31m.txt'))[1]).not.toContain('\u001b');
  if (process.platform === 'win32') return;
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  expect(reasonFor(pipe)).toEqual([2, expect.stringContaining('is no ordinary file')]);
  expect(reasonFor('/dev/zero')).toEqual([2, expect.stringContaining('is no ordinary file')]);
});

test('standard input is not read, and the usage is given', () => {
  const { status, stderr } = run('content', '-');
  expect(status).toBe(2);
  expect(stderr).toContain('standard input is not read');
  expect(stderr).toContain('npm run import -- FILE');
});

test('where nothing can be written a sentence says so, and nothing is left half-written', () => {
  const file = join(emptyFolder(), 'content');
  writeFileSync(file, '');
  const refused = run(file, original, '--write');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('Nothing was written');
  // A folder lies where the report belongs: the regions are not left behind without it.
  const content = emptyFolder();
  mkdirSync(join(content, 'qinghai/xining/huangzhong/lanlongkou/2020.md'), { recursive: true });
  const blocked = run(content, original, '--write', '--force');
  expect(blocked.status).toBe(2);
  expect(blocked.stderr).toContain('a folder of that name is there');
  expect(existsSync(join(content, 'qinghai/region.yaml'))).toBe(false);
  expect(readdirSync(join(content, 'qinghai/xining/huangzhong/lanlongkou'))).toEqual(['2020.md']);
});

test('prose that Markdown would take for its own does not stop the command', () => {
  const trap = textOfFixture('lanlongkou-2020.txt').replace('\n', `\n${'!['.repeat(9000)}\n${'1.'.repeat(9000)}\n`);
  const { status, stdout } = run('content', fileOf(trap), '--json');
  expect([status, JSON.parse(stdout).cells.length]).toEqual([0, 198]);
});
