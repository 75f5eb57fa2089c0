import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { textOf } from './built-site.ts';

const content = mkdtempSync(join(tmpdir(), 'gongkai-dev-'));
const region = 'qinghai/xining/huangzhong/lanlongkou';
const report = join(content, region, '2020.md');
let server: ChildProcess | undefined;
let printed = '';
let address = '';

/** The address that `npm run dev` prints. */
const startDev = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const dev = spawn(process.execPath, ['scripts/dev.ts', '--port', '4399'], {
      // Without what vitest sets: its BASE_URL, VITEST and the like would make this another server than a maintainer's.
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, GONGKAI_CONTENT: content },
        ...{ NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server = dev;
    const hear = (chunk: Buffer): void => {
      printed += chunk;
      const found = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (found) resolve(found);
    };
    dev.stdout.on('data', hear);
    dev.stderr.on('data', hear);
    dev.on('exit', () => reject(new Error(printed)));
  });

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  address = await startDev();
});

afterAll(() => {
  server?.kill();
  rmSync(content, { recursive: true });
});

const open = (path: string): Promise<Response> => fetch(address + path);
const shown = async (path: string): Promise<string> => (await open(path)).text();
const statusOf = async (path: string): Promise<number> => (await open(path)).status;
const expectSoon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000 });
const save = (change: (text: string) => string): void => writeFileSync(report, change(readFileSync(report, 'utf8')));
const restore = (): void => writeFileSync(report, readFileSync(join('content', region, '2020.md')));

/** What a reader reads of a page; not its scripts, which a build packs otherwise. */
const readText = (html: string): string => {
  const page = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return textOf(parse(page)).replaceAll(/\s+/g, ' ');
};

/** Resolves once the server asks open pages to load again. */
const awaitReload = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address.replace('http', 'ws'), 'vite-hmr');
    socket.addEventListener('error', () => reject(new Error('The server of npm run dev does not answer open pages.')));
    socket.addEventListener('message', ({ data }) => {
      const { type } = JSON.parse(data);
      if (type === 'connected') save((text) => text.replace('3256.6732万元', '3258万元'));
      if (type === 'full-reload') {
        socket.close();
        resolve();
      }
    });
  });

test('npm run dev shows the very pages of a build', async () => {
  for (const path of [
    `${region}/2020/`,
    `en/${region}/2020/`,
    `${region}/`,
    'ningxia/shizuishan/pingluo/qukou/2021/',
    'checks/',
  ]) {
    const built = readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8');
    expect(readText(await shown(path))).toBe(readText(built));
  }
});

test('npm run dev shows a saved content file without a restart, also in what is made from it', async () => {
  expect(await shown(`${region}/2020/`)).toContain('3256.6732万元');
  save((text) => text.replace('3256.6732万元', '3257万元'));
  await expectSoon(() => shown(`${region}/2020/`)).toContain('3257万元');
  expect(await shown(`en/${region}/2020/`)).toContain('3257万元');
  expect(await shown(`${region}/2020.json`)).toContain('3257万元');
  restore();
  await expectSoon(() => shown(`${region}/2020/`)).toContain('3256.6732万元');
});

test('A page that is open is asked to load again, and then shows what was saved', async () => {
  await awaitReload();
  expect(await shown(`${region}/2020/`)).toContain('3258万元');
  restore();
});

test('A new report has its page, its township lists it, and both forget it once it is deleted', async () => {
  const added = join(content, region, '2018.md');
  writeFileSync(added, readFileSync(report, 'utf8').replace('\nyear: 2020', '\nyear: 2018'));
  await expectSoon(() => statusOf(`${region}/2018/`)).toBe(200);
  expect(await shown(`${region}/`)).toContain(`/${region}/2018/`);
  rmSync(added);
  await expectSoon(() => statusOf(`${region}/2018/`)).toBe(404);
  expect(await shown(`${region}/`)).not.toContain(`/${region}/2018/`);
});

test('A township in a folder that is new has its page', async () => {
  const folder = 'qinghai/xining/huangzhong/xinbao';
  mkdirSync(join(content, folder));
  writeFileSync(join(content, folder, 'region.yaml'), 'name: 新堡镇\ncode: "630106199"\nlevel: township\nkind: 镇\n');
  await expectSoon(() => statusOf(`${folder}/`)).toBe(200);
  rmSync(join(content, folder), { recursive: true });
  await expectSoon(() => statusOf(`${folder}/`)).toBe(404);
});

test('A report whose file is renamed is found at its new address alone', async () => {
  const renamed = join(content, region, '2017.md');
  save((text) => text.replace('\nyear: 2020', '\nyear: 2017'));
  renameSync(report, renamed);
  await expectSoon(() => statusOf(`${region}/2017/`)).toBe(200);
  expect(await statusOf(`${region}/2020/`)).toBe(404);
  rmSync(renamed);
  restore();
  await expectSoon(() => statusOf(`${region}/2020/`)).toBe(200);
});

test('A region that is renamed is called so on every page below it', async () => {
  const file = join(content, 'qinghai/region.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('青海省', '青海某省'));
  await expectSoon(() => shown(`${region}/2020/`)).toContain('青海某省');
  expect(await shown(`${region}/`)).toContain('青海某省');
  writeFileSync(file, before);
  await expectSoon(() => shown(`${region}/2020/`)).not.toContain('青海某省');
});

test('Of a broken file the terminal says what is wrong and where; once it is put right, its page is back', async () => {
  save((text) => text.replace('\nyear: 2020', '\nyear: ['));
  await expectSoon(() => statusOf(`${region}/2020/`)).toBe(404);
  await expectSoon(async () => printed).toMatch(/lanlongkou\/2020\.md[\s\S]*yaml/);
  restore();
  await expectSoon(() => statusOf(`${region}/2020/`)).toBe(200);
});

test('The search page, the page of the data and its tables open', async () => {
  for (const path of ['search/', 'data/', 'data/datapackage.json', 'search/names.json'])
    expect(await statusOf(path)).toBe(200);
  expect(await shown('data/reports.csv')).toContain(`${region}/2020`);
});
