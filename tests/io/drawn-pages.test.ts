import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  linkGroups,
  measureGroups,
  mergeFolder,
  readDrawn,
  removeGroups,
  writeDrawn,
} from '../../src/io/drawn-pages.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

let folder: string;
const at = (...steps: string[]) => join(folder, ...steps);
const write = (file: string, text: string): void => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const groupOf = (file: string): string => file.split('/')[0] ?? '';

beforeEach(() => {
  folder = scratchFolder();
  write('dist/a/index.html', 'a');
  write('dist/a/2020/index.html', 'a 2020');
  write('dist/b/index.html', 'b');
  mkdirSync(at('next'));
});

test('Pages that stay are the very files, and only those of the groups that are wanted', () => {
  const before = measureGroups(at('dist'), groupOf);
  const linked = linkGroups(at('dist'), at('next'), new Set(['a']), groupOf);
  expect(linked).toEqual(new Map([['a', before.get('a')]]));
  expect(readFileSync(at('next/a/2020/index.html'), 'utf8')).toBe('a 2020');
  expect(statSync(at('next/a/index.html')).ino).toBe(statSync(at('dist/a/index.html')).ino);
  expect(existsSync(at('next/b'))).toBe(false);
});

test.each([
  ['altered', () => writeFileSync(at('dist/a/index.html'), 'A')],
  ['more than was drawn', () => writeFileSync(at('dist/a/2020/other.html'), '')],
])('A group of which a file is %s is not the one that was published', (_, change) => {
  const before = measureGroups(at('dist'), groupOf);
  change();
  const linked = linkGroups(at('dist'), at('next'), new Set(['a', 'b']), groupOf);
  expect(linked.get('a')).not.toBe(before.get('a'));
  expect(linked.get('b')).toBe(before.get('b'));
  removeGroups(at('next'), new Set(['a']), groupOf);
  expect(measureGroups(at('next'), groupOf)).toEqual(new Map([['b', before.get('b')]]));
});

test('Parts are put together whatever they have in common', () => {
  write('part/b/2021/index.html', 'b 2021');
  write('part/b/index.html', 'b anew');
  mergeFolder(at('part'), at('dist'));
  expect(readFileSync(at('dist/b/index.html'), 'utf8')).toBe('b anew');
  expect(readFileSync(at('dist/b/2021/index.html'), 'utf8')).toBe('b 2021');
  expect(readFileSync(at('dist/a/index.html'), 'utf8')).toBe('a');
});

test('A note that is missing, cut off or altered says of no group that it is drawn', () => {
  const groups = { a: { key: 'k', digest: 'd' } };
  expect(readDrawn(at('note.json'))).toEqual({});
  writeDrawn(at('note.json'), groups);
  expect(readDrawn(at('note.json'))).toEqual(groups);
  writeFileSync(at('note.json'), readFileSync(at('note.json'), 'utf8').replace('"k"', '"x"'));
  expect(readDrawn(at('note.json'))).toEqual({});
  writeDrawn(at('note.json'), groups);
  truncateSync(at('note.json'), 20);
  expect(readDrawn(at('note.json'))).toEqual({});
});
