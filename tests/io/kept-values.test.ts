import { mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { forgetVersions, type KeptValues, openKept, recallJson } from '../../src/io/kept-values.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

let folder: string;
let kept: KeptValues;

beforeEach(() => {
  folder = scratchFolder();
  kept = openKept(folder);
});

const text = (value: Uint8Array | undefined) => value && Buffer.from(value).toString('utf8');

test('A value is there for the next build, under its own key only', () => {
  kept.write('facts', 'a1', '渠口乡');
  expect(text(openKept(folder).read('facts', 'a1'))).toBe('渠口乡');
  expect(openKept(folder).read('facts', 'a2')).toBeUndefined();
  expect(openKept(folder).read('rows', 'a1')).toBeUndefined();
});

test.each([
  ['cut off', (file: string) => truncateSync(file, 40)],
  ['empty', (file: string) => truncateSync(file, 0)],
  [
    'altered',
    (file: string) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, index) => (index === 35 ? byte ^ 1 : byte)),
      ),
  ],
])('A value whose file is %s counts as none', (_, damage) => {
  kept.write('facts', 'a1', '{"reports":5}');
  expect(recallJson(kept, 'facts', 'a1')).toEqual({ reports: 5 });
  damage(join(folder, 'facts', 'a1'));
  expect(recallJson(kept, 'facts', 'a1')).toBeUndefined();
  kept.write('facts', 'a1', '{"reports":6}');
  expect(recallJson(kept, 'facts', 'a1')).toEqual({ reports: 6 });
});

test('Values that are the same have the same digest, under whatever keys', () => {
  for (const [key, value] of [
    ['a1', '渠口乡'],
    ['a2', '渠口乡'],
    ['a3', '渠口镇'],
  ] as const)
    kept.write('facts', key, value);
  expect(kept.digestOf('facts', 'a1')).toMatch(/^[0-9a-f]{64}$/);
  expect(kept.digestOf('facts', 'a2')).toBe(kept.digestOf('facts', 'a1'));
  expect(kept.digestOf('facts', 'a3')).not.toBe(kept.digestOf('facts', 'a1'));
  expect(kept.digestOf('facts', 'a4')).toBeUndefined();
});

test('Sweeping leaves the values that are in use and what is being written, and nothing of killed builds', () => {
  kept.write('facts', 'a1', 'old');
  kept.write('facts', 'a2', 'new');
  const left = join(folder, 'facts', 'a3.0f0f0f0f.part');
  writeFileSync(left, 'half');
  utimesSync(left, new Date(0), new Date(0));
  writeFileSync(join(folder, 'facts', 'a4.0f0f0f0f.part'), 'half');
  kept.sweep('facts', new Set(['a2']));
  expect(readdirSync(join(folder, 'facts'))).toEqual(['a2', 'a4.0f0f0f0f.part']);
});

test('Of other versions of the code those that were used last are left', () => {
  for (const [index, name] of ['v1', 'v2', 'v3', 'v4'].entries()) {
    mkdirSync(join(folder, name));
    utimesSync(join(folder, name), 1000 + index, 1000 + index);
  }
  forgetVersions(folder, 'v1', 2);
  expect(readdirSync(folder).sort()).toEqual(['v1', 'v4']);
});
