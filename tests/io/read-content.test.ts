import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/io/read-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what editors and systems hide is passed over, in hidden folders too', async () => {
  mkdirSync(join(folder, '.obsidian/plugins'), { recursive: true });
  for (const file of ['.DS_Store', '.obsidian/app.json', '.obsidian/plugins/x.js', 'README.md'])
    writeFileSync(join(folder, file), '');
  expect((await readContent(folder)).map(({ path }) => path)).toEqual(['README.md']);
});

test('a symbolic link is named and not followed', async () => {
  symlinkSync('/etc/hostname', join(folder, '2020.md'));
  expect(await readContent(folder)).toEqual([{ path: '2020.md', bytes: new Uint8Array(), link: true }]);
});
