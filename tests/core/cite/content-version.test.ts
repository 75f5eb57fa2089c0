import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildVersions, versionCommand } from '../../../src/core/cite/content-version.ts';
import { readContent } from '../../../src/io/read-content.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const files = [file('a/2020.md', '甲'), file('a/2021.md', '乙'), file('a/region.yaml', 'name: 甲')];
const dates: Record<string, string> = { 'a/2020.md': '2026-11-20', 'a/2021.md': '2026-11-18' };
const versions = (all = files) => buildVersions(all, (path) => dates[path]);

describe('The version of the content', () => {
  test('does not depend on the order in which files are read', async () => {
    expect((await versions(files.toReversed())).whole).toEqual((await versions()).whole);
  });

  test('is another when one byte is, and so is that of the file, and of no other file', async () => {
    const before = await versions();
    const after = await versions([file('a/2020.md', '申'), ...files.slice(1)]);
    expect(after.whole.hash).not.toBe(before.whole.hash);
    expect(after.of('a/2020.md')?.hash).not.toBe(before.of('a/2020.md')?.hash);
    expect(after.of('a/2021.md')).toEqual(before.of('a/2021.md'));
  });

  test('is another when a file has another name or is gone', async () => {
    const { whole } = await versions();
    const moved = await versions([file('a/2019.md', '甲'), ...files.slice(1)]);
    const fewer = await versions(files.slice(1));
    expect(new Set([whole.hash, moved.whole.hash, fewer.whole.hash]).size).toBe(3);
  });

  test('bears the newest date of a file; a file bears its own, or only its hash', async () => {
    const { whole, of } = await versions();
    expect(whole.id).toMatch(/^2026-11-20-[0-9a-f]{12}$/);
    expect(of('a/2021.md')?.id).toMatch(/^2026-11-18-[0-9a-f]{12}$/);
    expect(of('a/region.yaml')?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(of('nowhere.md')).toBeUndefined();
  });

  test('can be computed by anybody with the command that the site shows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'version-'));
    cpSync('content', folder, { recursive: true });
    const read = (await readContent(folder)).filter(({ path }) => !path.endsWith('README.md'));
    const { whole } = await buildVersions(read, () => undefined);
    const printed = execFileSync('bash', ['-c', versionCommand], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(printed.slice(0, 12)).toBe(whole.hash);
  });
});
