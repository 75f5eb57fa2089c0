import { describe, expect, test } from 'vitest';
import type { LoggedCommit, LoggedFile } from '../../../src/core/history/content-log.ts';
import { followReports } from '../../../src/core/history/follow-reports.ts';

const old = 'qinghai/xining/huangzhong/lanlongkou';
const file = (path: string, before?: string, after?: string): LoggedFile => ({
  path,
  ...(before && { before }),
  ...(after && { after }),
});
const commits = (...each: LoggedFile[][]): LoggedCommit[] =>
  each.map((files, index) => ({
    id: `c${index}`,
    time: `2026-01-0${index + 1}T00:00:00Z`,
    subject: `s${index}`,
    files,
  }));
const follow = (...each: LoggedFile[][]) => followReports(commits(...each));

describe('A report is followed from the commit that added it', () => {
  test('through each version', () => {
    const [report] = follow([file(`${old}/2020.md`, undefined, 'a')], [file(`${old}/2020.md`, 'a', 'b')]);
    expect(report).toMatchObject({
      path: `${old}/2020`,
      added: { commit: 'c0' },
      changes: [{ commit: 'c1', before: 'a', after: 'b' }],
    });
  });

  test('and a file that only became executable has not changed', () => {
    const [report] = follow([file(`${old}/2020.md`, undefined, 'a')], [file(`${old}/2020.md`, 'a', 'a')]);
    expect(report?.changes).toEqual([]);
  });

  test('and nothing but reports is', () => {
    expect(follow([file(`${old}/region.yaml`, undefined, 'a'), file('README.md', undefined, 'b')])).toEqual([]);
  });
});

describe('A folder that moves', () => {
  const moved = 'qinghai/haidong/huangzhong/lanlongkou';

  test('takes its reports along, and nothing of them has changed', () => {
    const [report, ...others] = follow(
      [file(`${old}/2020.md`, undefined, 'a')],
      [file(`${old}/2020.md`, 'a', undefined), file(`${moved}/2020.md`, undefined, 'a')],
    );
    expect(report).toMatchObject({ path: `${moved}/2020`, added: { commit: 'c0' }, changes: [] });
    expect(others).toEqual([]);
  });

  test('and a report that is edited on the way has changed once', () => {
    const [report] = follow(
      [file(`${old}/2020.md`, undefined, 'a')],
      [file(`${old}/2020.md`, 'a', undefined), file(`${moved}/2020.md`, undefined, 'b')],
    );
    expect(report).toMatchObject({ path: `${moved}/2020`, added: { commit: 'c0' }, changes: [{ commit: 'c1' }] });
  });

  test('keeps the changes from before', () => {
    const [report] = follow(
      [file(`${old}/2020.md`, undefined, 'a')],
      [file(`${old}/2020.md`, 'a', 'b')],
      [file(`${old}/2020.md`, 'b', undefined), file(`${moved}/2020.md`, undefined, 'b')],
    );
    expect(report?.changes.map(({ commit }) => commit)).toEqual(['c1']);
  });

  test('two townships can change places', () => {
    const other = 'qinghai/xining/huangzhong/dacai';
    const reports = follow(
      [file(`${old}/2020.md`, undefined, 'a'), file(`${other}/2020.md`, undefined, 'b')],
      [file(`${old}/2020.md`, 'a', 'b'), file(`${other}/2020.md`, 'b', 'a')],
    );
    expect(reports.map(({ path, changes }) => [path, changes.length])).toEqual([
      [`${other}/2020`, 1],
      [`${old}/2020`, 1],
    ]);
  });
});

describe('A report that is taken back', () => {
  test('is told', () => {
    const [report] = follow([file(`${old}/2020.md`, undefined, 'a')], [file(`${old}/2020.md`, 'a', undefined)]);
    expect(report).toMatchObject({ path: `${old}/2020`, removed: { commit: 'c1' } });
  });

  test('and put in again is a new one', () => {
    const reports = follow(
      [file(`${old}/2020.md`, undefined, 'a')],
      [file(`${old}/2020.md`, 'a', undefined)],
      [file(`${old}/2020.md`, undefined, 'c')],
    );
    expect(reports.filter(({ removed }) => !removed)).toMatchObject([{ added: { commit: 'c2' }, changes: [] }]);
  });
});
