import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAgain, listContent } from '../../src/io/list-content.ts';

let folder: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-list-'));
  for (const path of ['a/region.yaml', 'a/b/region.yaml', 'a/b/2020.md', 'a-b/region.yaml']) write(path, path);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('A listing that is looked at again is what a new one would be: saved, new, renamed, deleted, a folder, a link', () => {
  const steps: [string[], () => void][] = [
    [['a/b/2020.md'], () => write('a/b/2020.md', 'other')],
    [['a/c'], () => write('a/c/d/2021.md', 'new')],
    [['a/b/2020.md', 'a/b/2022.md'], () => renameSync(join(folder, 'a/b/2020.md'), join(folder, 'a/b/2022.md'))],
    [['a/region.yaml'], () => rmSync(join(folder, 'a/region.yaml'))],
    [['a/b'], () => rmSync(join(folder, 'a/b'), { recursive: true })],
    [['a/b', 'a/b/2020.md'], () => write('a/b', 'a file where a folder was')],
    [['a-b/2020.md'], () => symlinkSync('/etc/hostname', join(folder, 'a-b/2020.md'))],
    [['.git/index', 'a/.draft.md'], () => write('a/.draft.md', 'hidden')],
    [[''], () => write('e/region.yaml', 'anywhere')],
  ];
  let files: ReturnType<typeof listAgain> = listContent(folder);
  for (const [paths, change] of steps) {
    change();
    files = listAgain(folder, files, paths);
    expect(files).toEqual(listContent(folder));
  }
});

test('Where nothing is another, the listing stays the very same', () => {
  const files = listContent(folder);
  write('a/b/2020.md', 'a/b/2020.md');
  expect(listAgain(folder, files, ['a/b/2020.md', 'a/nothing.md'])).toBe(files);
});
