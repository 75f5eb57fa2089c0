import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countFiles } from '../../src/io/count-files.ts';
import { readProcessTree } from '../../src/io/process-tree.ts';
import { runStage } from '../../src/io/stages.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = scratchFolder();
  file = join(folder, 'stages.jsonl');
  process.env.GONGKAI_STAGES = file;
});

afterEach(() => {
  delete process.env.GONGKAI_STAGES;
});

const readLines = () =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a finished stage is one line: its name, seconds, and what it made', async () => {
  expect(
    await runStage(
      'read',
      () => ['甲', '乙'],
      (list) => ({ reports: list.length }),
    ),
  ).toEqual(['甲', '乙']);
  await runStage('render', async () => 'done');
  const [read, render] = readLines();
  expect(read).toMatchObject({ stage: 'read', reports: 2 });
  expect(render.stage).toBe('render');
  for (const { wall, cpu } of [read, render]) {
    expect(wall).toBeGreaterThanOrEqual(0);
    expect(cpu).toBeGreaterThanOrEqual(0);
  }
});

test('a stage that fails is not told, and fails as it would have', async () => {
  const failing = runStage('render', () => Promise.reject(new Error('no template')));
  await expect(failing).rejects.toThrow('no template');
  expect(existsSync(file)).toBe(false);
});

test('where nobody asks, nothing is counted and nothing is written', async () => {
  delete process.env.GONGKAI_STAGES;
  const count = () => {
    throw new Error('counted');
  };
  expect(await runStage('read', () => 1, count)).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test('files below a folder are counted with their bytes, pages apart', async () => {
  mkdirSync(join(folder, 'site/qinghai'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '<p>页</p>');
  writeFileSync(join(folder, 'site/qinghai/index.html'), '');
  writeFileSync(join(folder, 'site/qinghai/data.csv'), 'a,b');
  expect(await countFiles(join(folder, 'site'))).toEqual({ files: 3, pages: 2, bytes: 10 + 3 });
});

test('a site with more folders than a process may open files is counted', async () => {
  for (let index = 0; index < 2000; index++) mkdirSync(join(folder, `site/${index}`), { recursive: true });
  writeFileSync(join(folder, 'site/1999/index.html'), '');
  const source = `const { countFiles } = await import(process.argv[1]); console.log((await countFiles(process.argv[2])).pages)`;
  const module = new URL('../../src/io/count-files.ts', import.meta.url).href;
  const limited = 'ulimit -n 256 && exec "$0" --input-type=module -e "$1" "$2" "$3"';
  const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, source, module, join(folder, 'site')], {
    encoding: 'utf8',
  });
  expect(stdout.trim(), stderr).toBe('1');
});

test.runIf(process.platform === 'linux')(
  'a process that was started stands in the tree of who started it',
  async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = new Promise((done) => child.on('exit', done));
    const tree = readProcessTree(process.pid);
    expect(tree.map(({ pid }) => pid)).toEqual(expect.arrayContaining([process.pid, child.pid]));
    expect(tree.find(({ pid }) => pid === process.pid)?.peak).toBeGreaterThan(1e6);
    child.kill();
    await ended;
    expect(readProcessTree(child.pid ?? 0)).toEqual([]);
  },
);
