import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { weighForReaders } from '../../bench/build/reader-weights.ts';

/** Text that does not get smaller, so that a weight tells which files were counted. */
const dense = (bytes: number): string => randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64');

const writeSite = (files: Record<string, string>): string => {
  const site = mkdtempSync(join(tmpdir(), 'gongkai-weights-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  afterAll(() => rmSync(site, { recursive: true }));
  return site;
};

const counties = [
  { region: 'gansu/lanzhou/small', townships: 5 },
  { region: 'gansu/lanzhou/usual', townships: 28 },
];

const site = writeSite({
  'index.html': '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>',
  'a.css': dense(8000),
  'a.js': 'import{x}from"./deep/b.js";x()',
  'deep/b.js': `export*from"./c.js";/*${dense(4000)}*/`,
  'deep/c.js': `/*${dense(2000)}*/`,
  'never-loaded.js': dense(90_000),
  'gansu/index.html': dense(20_000),
  'gansu/lanzhou/index.html': dense(40_000),
  'gansu/lanzhou/usual/index.html': dense(6000),
  'search/index.html': dense(90_000),
  'search/names.json': '[]',
  'api/v1/observations/index.json': JSON.stringify({ counties }),
  'api/v1/observations/gansu/lanzhou/small.json': dense(20_000),
  'api/v1/observations/gansu/lanzhou/usual.json': dense(20_000),
});

describe('what a reader fetches', () => {
  const weights = weighForReaders(site);
  const weightOf = (word: string): number => weights.find(({ what }) => what.includes(word))?.bytes ?? 0;

  test('a page comes with its styles, its scripts and all they import, and nothing else', () => {
    expect(weightOf('home')).toBeGreaterThan(10_000);
    expect(weightOf('home')).toBeLessThan(14_000);
  });

  test('the county told of is the one nearest to thirty townships', () => {
    expect(weights.some(({ what }) => what.includes('28 townships'))).toBe(true);
  });

  test('the heaviest page above the counties is found among places only', () => {
    expect(weights.some(({ what }) => what.includes('(gansu/lanzhou)'))).toBe(true);
  });

  test('a comparison is told by the county that costs most for a township', () => {
    expect(weightOf('gansu/lanzhou/small')).toBeGreaterThan(2800);
  });
});
