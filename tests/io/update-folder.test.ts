import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { openStaging, publishFolder, recoverFolder } from '../../src/io/publish-folder.ts';
import { updateFolder } from '../../src/io/update-folder.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

let place: string;
let target: string;

beforeEach(() => {
  place = scratchFolder();
  target = join(place, 'dist');
  fill(target, { 'index.html': 'old', 'a/2020/index.html': 'a', 'b/index.html': 'b' });
});

const fill = (folder: string, files: Record<string, string>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

/** What every file says, by path. */
const read = (folder = target): Record<string, string> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
};

const leftovers = (): string[] => readdirSync(join(place, '.cache'));

/** An update of some files, as a build hands it over. */
const prepare = async (files: Record<string, string>, gone: readonly string[] = []) => {
  const staging = await openStaging(target);
  fill(staging, files);
  return { staging, gone, isAsBefore: () => true };
};

test('New files move in, old ones go with the folders they leave empty, and the others are the very same', async () => {
  const before = statSync(join(target, 'b/index.html')).ino;
  expect(
    await updateFolder(target, await prepare({ 'index.html': 'new', 'c/index.html': 'c' }, ['a/2020/index.html'])),
  ).toBe(true);
  expect(read()).toEqual({ 'b/index.html': 'b', 'c/index.html': 'c', 'index.html': 'new' });
  expect(statSync(join(target, 'b/index.html')).ino).toBe(before);
  expect(existsSync(join(target, 'a'))).toBe(false);
  expect(leftovers()).toEqual([]);
});

test('Nothing changes where another build has published meanwhile', async () => {
  const update = await prepare({ 'index.html': 'new' }, ['b/index.html']);
  const before = read();
  expect(await updateFolder(target, { ...update, isAsBefore: () => false })).toBe(false);
  expect(read()).toEqual(before);
  expect(leftovers()).toEqual([]);
});

test('What a killed process had begun is done by who comes next, and noted as that process would have', async () => {
  const half = join(place, '.cache/dist.update');
  const list = { owner: '999999999-0a0a0a0a', gone: ['a/2020/index.html', 'b/index.html'], note: 'dist.drawn.json' };
  fill(half, { 'gone.json': JSON.stringify(list), note: 'of the new', 'files/index.html': 'new' });
  fill(join(place, '.cache'), { 'dist.drawn.json': 'of the old' });
  await recoverFolder(target);
  expect(read()).toEqual({ 'index.html': 'new' });
  expect(leftovers()).toEqual(['dist.drawn.json']);
  expect(readFileSync(join(place, '.cache/dist.drawn.json'), 'utf8')).toBe('of the new');
});

test('A whole folder that is published comes after an update that is under way', async () => {
  fill(join(place, '.cache/dist.update'), {
    'gone.json': JSON.stringify({ owner: '999999999-0a', gone: [] }),
    'files/index.html': 'half',
  });
  const staging = await openStaging(target);
  fill(staging, { 'index.html': 'whole' });
  await publishFolder(staging, target);
  expect(read()).toEqual({ 'index.html': 'whole' });
});

test('Killed at any moment, twenty times: all files are of one build after the next start', {
  timeout: 60_000,
}, async () => {
  const [update, publish] = ['update', 'publish'].map(
    (name) => pathToFileURL(join(import.meta.dirname, `../../src/io/${name}-folder.ts`)).href,
  );
  const code = `
    import { updateFolder } from ${JSON.stringify(update)};
    import { openStaging } from ${JSON.stringify(publish)};
    import { writeFileSync } from 'node:fs';
    for (let n = 0; ; n++) {
      const staging = await openStaging(process.argv[1]);
      for (let i = 0; i < 30; i++) writeFileSync(staging + '/' + (i % 2 ? i : i + '-' + n % 2), process.argv[2] + n);
      const gone = Array.from({ length: 15 }, (_, i) => 2 * i + '-' + (n + 1) % 2);
      await updateFolder(process.argv[1], { staging, gone, isAsBefore: () => true });
      console.log(n);
    }`;
  for (let kill = 0; kill < 20; kill += 1) {
    const args = ['--input-type=module', '--eval', code, join(place, 'many'), `k${kill}-`];
    const builder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(builder.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 3 + kill * 4));
    builder.kill('SIGKILL');
    await once(builder, 'exit');
    await recoverFolder(join(place, 'many'));
    const files = read(join(place, 'many'));
    expect(Object.keys(files)).toHaveLength(30);
    expect(new Set(Object.values(files)).size).toBe(1);
  }
});
