import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WatchedFolder, watchFolder } from '../../src/io/watch-folder.ts';

let folder: string;
let watched: WatchedFolder;
let told: string[] = [];

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const toldOf = (path: string): boolean => told.some((one) => path === one || path.startsWith(`${one}/`));
const untilToldOf = (path: string) => expect.poll(() => toldOf(path), { timeout: 10_000 }).toBe(true);
/** A system may tell of a folder's own birth late. */
const settle = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  told = [];
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-watch-'));
  mkdirSync(join(folder, 'qinghai/xining'), { recursive: true });
  write('qinghai/region.yaml', 'name: 青海省');
  watched = watchFolder(
    folder,
    (paths) => told.push(...paths),
    (error) => {
      throw error;
    },
  );
  await settle();
});
afterEach(() => {
  watched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('A file that is saved, new, renamed or deleted is told, however deep it lies', async () => {
  write('qinghai/region.yaml', 'name: 青海');
  await untilToldOf('qinghai/region.yaml');
  write('qinghai/xining/2020.md', 'x');
  await untilToldOf('qinghai/xining/2020.md');
  await settle();
  renameSync(join(folder, 'qinghai/xining/2020.md'), join(folder, 'qinghai/xining/2021.md'));
  await untilToldOf('qinghai/xining/2020.md');
  await untilToldOf('qinghai/xining/2021.md');
  await settle();
  rmSync(join(folder, 'qinghai/xining/2021.md'));
  await untilToldOf('qinghai/xining/2021.md');
});

test('What lies in a folder that is new is told, and so is what is saved there later', async () => {
  mkdirSync(join(folder, 'ningxia/shizuishan'), { recursive: true });
  write('ningxia/shizuishan/region.yaml', 'name: 石嘴山市');
  await untilToldOf('ningxia/shizuishan/region.yaml');
  await settle();
  write('ningxia/shizuishan/region.yaml', 'name: 石嘴山');
  await untilToldOf('ningxia/shizuishan/region.yaml');
});

test('A folder that was deleted and made again is watched again, as when git changes branches', async () => {
  rmSync(join(folder, 'qinghai'), { recursive: true });
  mkdirSync(join(folder, 'qinghai/xining'), { recursive: true });
  await untilToldOf('qinghai');
  await settle();
  write('qinghai/xining/2020.md', 'x');
  await untilToldOf('qinghai/xining/2020.md');
});

test('A folder that is not there is watched without a fault', () => {
  expect(() =>
    watchFolder(
      join(folder, 'nowhere'),
      () => undefined,
      (error) => {
        throw error;
      },
    ).close(),
  ).not.toThrow();
});
