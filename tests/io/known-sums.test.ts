import { appendFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKept } from '../../src/io/kept-values.ts';
import { openSums } from '../../src/io/known-sums.ts';
import { listContent } from '../../src/io/list-content.ts';

let [cache, content] = ['', ''];
const report = () => join(content, '2020.md');

beforeEach(() => {
  [cache, content] = ['cache', 'content'].map((name) => mkdtempSync(join(tmpdir(), `gongkai-${name}-`))) as [
    string,
    string,
  ];
  writeFileSync(report(), '公开 3 件');
  // The clock of the disk is that of the system: what is written now was written long ago once some time has passed.
  vi.useFakeTimers({ now: Date.now() + 60_000 });
});
afterEach(() => {
  vi.useRealTimers();
  for (const folder of [cache, content]) rmSync(folder, { recursive: true });
});

/** The listing, and how many files were read for it. */
const list = () => {
  let read = 0;
  const sums = openSums(openKept(cache), content);
  const files = listContent(content, {
    ...sums,
    sumOf: (path, readFile) =>
      sums.sumOf(path, () => {
        read += 1;
        return readFile();
      }),
  });
  return { files, read };
};

test('A file that nobody has touched is not read again, and its hash is the same', () => {
  expect(list()).toEqual({ files: listContent(content), read: 1 });
  expect(list()).toEqual({ files: listContent(content), read: 0 });
});

test.each([
  ['written with as many bytes and its old times put back', () => writeFileSync(report(), '公开 4 件')],
  ['appended to', () => appendFileSync(report(), '。')],
  [
    'another file of the same name and size',
    () => {
      rmSync(report());
      writeFileSync(report(), '公开 5 件');
    },
  ],
])('A file that was %s is read again', (_, change) => {
  const time = new Date('2026-01-01');
  utimesSync(report(), time, time);
  list();
  change();
  utimesSync(report(), time, time);
  expect(list()).toEqual({ files: listContent(content), read: 1 });
});

test('A file that was touched just now is read until its time tells it apart from whatever comes', () => {
  vi.setSystemTime(Date.now() - 60_000);
  list();
  expect(list().read).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  expect([list().read, list().read]).toEqual([1, 0]);
});

test('What is kept may be damaged, and is then made anew', () => {
  list();
  for (const name of readdirSync(join(cache, 'sums'))) truncateSync(join(cache, 'sums', name), 40);
  expect(list()).toEqual({ files: listContent(content), read: 1 });
});
