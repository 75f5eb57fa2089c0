import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const content = mkdtempSync(join(tmpdir(), 'gongkai-dev-'));
const region = 'qinghai/xining/huangzhong/lanlongkou';
let server: ChildProcess | undefined;

afterAll(() => {
  server?.kill();
  rmSync(content, { recursive: true });
});

/** The address that `npm run dev` prints. */
const startDev = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const dev = spawn(process.execPath, ['scripts/run.mjs', 'astro', 'dev', '--port', '4399'], {
      // Without what vitest sets: its BASE_URL, VITEST and the like would make this another server than a maintainer's.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, GONGKAI_CONTENT: content, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = dev;
    let printed = '';
    dev.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (address) resolve(address);
    });
    dev.on('exit', () => reject(new Error(printed)));
  });

test('npm run dev shows a saved content file without a restart', async () => {
  cpSync('content', content, { recursive: true });
  const page = `${await startDev()}${region}/2020/`;
  const shown = async () => (await fetch(page)).text();
  expect(await shown()).toContain('3256.6732万元');
  const file = join(content, region, '2020.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('3256.6732万元', '3257万元'));
  await expect.poll(shown, { timeout: 20_000 }).toContain('3257万元');
});
