import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LoggedCommit } from '../../src/core/history/content-log.ts';
import { readContentLog, readFileVersions } from '../../src/io/read-content-history.ts';
import { createRepository, hasGit, type Repository, whyNoGit } from '../support/git-repository.ts';

let root: string;
let content: string;
const township = 'qinghai/xining/huangzhong/拦隆口';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-history-'));
  content = join(root, 'content');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
  const file = join(content, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

const commits = async (folder = content): Promise<LoggedCommit[]> => {
  const log = await readContentLog(folder);
  return log.known ? log.commits : [];
};

const pathsOf = (list: readonly LoggedCommit[]): string[][] => list.map(({ files }) => files.map(({ path }) => path));

describe.skipIf(!hasGit)(`With git${hasGit ? '' : ` (skipped: ${whyNoGit})`}`, () => {
  let repository: Repository;
  beforeEach(() => {
    mkdirSync(content);
    repository = createRepository(root);
    write(`${township}/2020.md`, 'one');
    writeFileSync(join(root, 'other.txt'), 'x');
    repository.commit('added\n\nwith a body', '2026-01-01T23:30:00-0500');
  });

  test('each commit comes oldest first, in UTC, with the files of the content folder and no others', async () => {
    write(`${township}/2020.md`, 'two');
    write(`${township}/2021.md`, 'a "quoted" name is no matter');
    repository.commit(': a subject like a line of raw output', '2026-01-03T00:00:00Z');
    writeFileSync(join(root, 'other.txt'), 'y');
    repository.commit('not the content', '2026-01-04T00:00:00Z');
    const [first, second, ...more] = await commits();
    expect(first).toMatchObject({
      time: '2026-01-02T04:30:00Z',
      subject: 'added',
      files: [{ path: `${township}/2020.md` }],
    });
    expect(second?.subject).toBe(': a subject like a line of raw output');
    expect(second?.files.map(({ path, before }) => [path, before !== undefined])).toEqual([
      [`${township}/2020.md`, true],
      [`${township}/2021.md`, false],
    ]);
    expect(more).toEqual([]);
  });

  test('the content of every version can be fetched by its hash', async () => {
    write(`${township}/2020.md`, '第二版\0\n');
    repository.commit('second', '2026-01-03T00:00:00Z');
    const [, second] = await commits();
    const { before = '', after = '' } = second?.files[0] ?? {};
    const versions = await readFileVersions(content, [before, after, '0123456789012345678901234567890123456789']);
    expect([...versions].map(([hash, bytes]) => [hash, new TextDecoder().decode(bytes)])).toEqual([
      [before, 'one'],
      [after, '第二版\0\n'],
    ]);
    expect(await readFileVersions(content, [])).toEqual(new Map());
  });

  test('what is not committed adds nothing', async () => {
    const before = await commits();
    write(`${township}/2020.md`, 'dirty');
    write(`${township}/2022.md`, 'new');
    repository.git('add', '--all');
    expect(await commits()).toEqual(before);
  });

  test('what a branch did counts when it is merged, under the title of the request', async () => {
    repository.git('checkout', '--quiet', '-b', 'patch');
    write(`${township}/2020.md`, 'slip');
    repository.commit('slip', '2026-01-03T00:00:00Z');
    write(`${township}/2020.md`, 'put right');
    repository.commit('put right', '2026-01-04T00:00:00Z');
    repository.git('checkout', '--quiet', 'main');
    write(`${township}/2021.md`, 'meanwhile');
    repository.commit('meanwhile', '2026-01-05T00:00:00Z');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #7\n\n更正合计', 'patch');
    const all = await commits();
    expect(all.map(({ subject }) => subject)).toEqual(['added', 'meanwhile', '更正合计']);
    expect(pathsOf(all).at(-1)).toEqual([`${township}/2020.md`]);
    const versions = await readFileVersions(content, [all.at(-1)?.files[0]?.after ?? '']);
    expect([...versions.values()].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['put right']);
  });

  test('a move is a file gone and a file come, of one hash', async () => {
    mkdirSync(join(content, 'qinghai/haidong'), { recursive: true });
    renameSync(join(content, 'qinghai/xining'), join(content, 'qinghai/haidong/xining'));
    repository.commit('moved', '2026-01-03T00:00:00Z');
    const files = (await commits()).at(-1)?.files ?? [];
    expect(files).toHaveLength(2);
    expect(files.find(({ after }) => after === undefined)?.before).toBe(
      files.find(({ before }) => before === undefined)?.after,
    );
  });

  test('a link is not followed', async () => {
    symlinkSync('/etc/hostname', join(content, '2023.md'));
    repository.commit('link', '2026-01-03T00:00:00Z');
    expect((await commits()).flatMap(({ files }) => files.map(({ path }) => path))).toEqual([`${township}/2020.md`]);
  });

  test('a hook of another repository does not lead astray', async () => {
    process.env.GIT_DIR = join(root, 'nowhere');
    try {
      expect(await commits()).toHaveLength(1);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  test('a shallow clone has no history to tell, and says so', async () => {
    write(`${township}/2020.md`, 'two');
    repository.commit('second', '2026-01-03T00:00:00Z');
    const clone = join(root, 'clone');
    repository.git('clone', '--quiet', '--depth', '1', `file://${root}`, clone);
    expect(await readContentLog(join(clone, 'content'))).toEqual({ known: false, why: 'shallow' });
  });

  test('a folder of which nothing is committed is not known', async () => {
    mkdirSync(join(root, 'new'));
    writeFileSync(join(root, 'new/2020.md'), 'x');
    expect(await readContentLog(join(root, 'new'))).toEqual({ known: false, why: 'notCommitted' });
  });
});

test('outside of any repository, or without a folder, nothing is known and nothing fails', async () => {
  mkdirSync(content);
  for (const folder of [content, join(root, 'nowhere')])
    expect(await readContentLog(folder)).toMatchObject({ known: false });
  expect(await readFileVersions(content, ['0123456789012345678901234567890123456789'])).toEqual(new Map());
});

test('without git nothing is known and nothing fails', async () => {
  const { PATH } = process.env;
  process.env.PATH = root;
  try {
    expect(await readContentLog(root)).toEqual({ known: false, why: 'noGit' });
  } finally {
    process.env.PATH = PATH;
  }
});
