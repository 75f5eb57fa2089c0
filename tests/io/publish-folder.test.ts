import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  discardStaging,
  isReplaceable,
  openStaging,
  publishFolder,
  recoverFolder,
} from '../../src/io/publish-folder.ts';

let place: string;
let target: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'gongkai-'));
  target = join(place, 'dist');
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** A folder of many files that all say the same: whole means all there and all of one build. */
const FILES = 200;
async function fill(folder: string, build: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let i = 0; i < FILES; i++) await writeFile(join(folder, `${i}.html`), build);
}

/** The build a whole folder holds; throws when it is missing, incomplete or mixed. */
async function wholeBuild(): Promise<string> {
  const names = await readdir(target);
  const builds = new Set(await Promise.all(names.map((name) => readFile(join(target, name), 'utf8'))));
  expect(names).toHaveLength(FILES);
  expect(builds.size).toBe(1);
  return [...builds].join();
}

const leftovers = (): Promise<string[]> => readdir(join(place, '.cache')).catch(() => []);

/** A process of its own that builds and publishes for ever, saying so after each time. */
function startBuilder(name: string) {
  const module = pathToFileURL(join(import.meta.dirname, '../../src/io/publish-folder.ts')).href;
  const code = `
    import { openStaging, publishFolder } from ${JSON.stringify(module)};
    import { writeFile } from 'node:fs/promises';
    for (let n = 0; ; n++) {
      const staging = await openStaging(process.argv[1]);
      for (let i = 0; i < ${FILES}; i++) await writeFile(staging + '/' + i + '.html', process.argv[2] + n);
      await publishFolder(staging, process.argv[1]);
      console.log(n);
    }`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code, target, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a first build moves in where nothing was', async () => {
  const staging = await openStaging(target);
  await fill(staging, 'first');
  await publishFolder(staging, target);
  expect(await wholeBuild()).toBe('first');
  expect(await leftovers()).toEqual([]);
});

test('a later build replaces the one before, files it no longer has included', async () => {
  await fill(target, 'first');
  await writeFile(join(target, 'gone.html'), 'first');
  const staging = await openStaging(target);
  await fill(staging, 'second');
  await publishFolder(staging, target);
  expect(await wholeBuild()).toBe('second');
  expect(await leftovers()).toEqual([]);
});

test('a build that is given up leaves the last one alone', async () => {
  await fill(target, 'first');
  const staging = await openStaging(target);
  await writeFile(join(staging, '0.html'), 'half');
  await discardStaging(staging);
  expect(await wholeBuild()).toBe('first');
  expect(await leftovers()).toEqual([]);
});

test('only nothing, an empty folder or a site may be replaced', async () => {
  expect(await isReplaceable(target)).toBe(true);
  await mkdir(target);
  expect(await isReplaceable(target)).toBe(true);
  await writeFile(join(target, 'thesis.docx'), '');
  expect(await isReplaceable(target)).toBe(false);
  expect(await isReplaceable(join(target, 'thesis.docx'))).toBe(false);
  await writeFile(join(target, 'index.html'), '');
  expect(await isReplaceable(target)).toBe(true);
});

describe('what a killed process left', () => {
  // No process has this id: it is above what any system gives out.
  const dead = '999999999-0a0a0a0a-0b0b0b0b';

  test('between the two renames: the old build comes back', async () => {
    await fill(join(place, '.cache', `dist.previous-${dead}`), 'first');
    await recoverFolder(target);
    expect(await wholeBuild()).toBe('first');
    expect(await leftovers()).toEqual([]);
  });

  test('after the second rename: the new build stays and the old one is deleted', async () => {
    await fill(join(place, '.cache', `dist.previous-${dead}`), 'first');
    await fill(target, 'second');
    await recoverFolder(target);
    expect(await wholeBuild()).toBe('second');
    expect(await leftovers()).toEqual([]);
  });

  test('while building or deleting: never published', async () => {
    await fill(join(place, '.cache', `dist.next-${dead}`), 'half');
    await fill(join(place, '.cache', `dist.waste-${dead}`), 'half');
    await recoverFolder(target);
    await expect(readdir(target)).rejects.toThrow('ENOENT');
    expect(await leftovers()).toEqual([]);
  });

  test('by another folder of the same .cache is not touched', async () => {
    await fill(join(place, '.cache', `other.next-${dead}`), 'half');
    await recoverFolder(target);
    expect(await leftovers()).toEqual([`other.next-${dead}`]);
  });
});

test('killed at any moment, twenty times, a whole build is there after the next start', {
  timeout: 60_000,
}, async () => {
  await fill(target, 'first');
  for (let kill = 0; kill < 20; kill++) {
    const builder = startBuilder(`k${kill}-`);
    await once(builder.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 3 + kill * 4));
    builder.kill('SIGKILL');
    await once(builder, 'exit');
    await recoverFolder(target);
    expect(await wholeBuild()).toMatch(/^k\d+-\d+$/);
  }
  expect(await leftovers()).toEqual([]);
});

test('two builds at once, again and again: always a whole one', { timeout: 60_000 }, async () => {
  const builders = [startBuilder('a'), startBuilder('b')];
  const finished = { a: 0, b: 0 };
  builders[0]?.stdout.on('data', () => finished.a++);
  builders[1]?.stdout.on('data', () => finished.b++);
  while (finished.a < 15 || finished.b < 15) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const builder of builders) builder.kill('SIGKILL');
  await Promise.all(builders.map((builder) => once(builder, 'exit')));
  await recoverFolder(target);
  expect(await wholeBuild()).toMatch(/^[ab]\d+$/);
});
