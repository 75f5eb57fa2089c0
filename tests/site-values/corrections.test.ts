import { describe, expect, test } from 'vitest';
import type { History, ReportHistory } from '../../src/core/history/build-history.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { correctionsPages, correctionYears, listCorrections } from '../../src/site/corrections.ts';
import { feedOf } from '../../src/site/feeds.ts';
import { buildLastChange } from '../../src/site/last-change.ts';
import { routes } from '../../src/site/routes.ts';

const portal = buildPortal(await readContent('content'));
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/2020';
const dacai = 'qinghai/xining/huangzhong/dacai/2020';
const qukou = 'ningxia/shizuishan/pingluo/qukou/2021';

const revision = (commit: string, day: string) => ({
  commit: commit.repeat(40),
  time: `${day}T23:00:00Z`,
  subject: commit,
});
const added = revision('a', '2026-11-20');
const historyOf = (reports: Partial<Record<string, ReportHistory['changes']>>): History => ({
  known: true,
  reports: new Map(portal.reports.map(({ path }) => [path, { path, added, changes: reports[path] ?? [] }])),
  removed: [{ path: 'qinghai/xining/huangzhong/gone/2020', title: '某乡年报', ...revision('f', '2027-03-01') }],
});
const history = historyOf({
  [lanlongkou]: [
    { ...revision('d', '2027-02-01'), kind: 'annotated', changes: [] },
    {
      ...revision('c', '2027-01-15'),
      kind: 'corrected',
      changes: [
        { part: 'cell', at: 'requests.carriedOver.nonprofits', before: '0', after: '' },
        { part: 'field', at: 'issued', after: '2021-02-03' },
      ],
    },
  ],
  [dacai]: [{ ...revision('b', '2026-12-24'), kind: 'corrected', changes: [] }],
});

describe('The log of corrections', () => {
  test('has what was corrected or taken back, the newest first, and nothing else', () => {
    expect(listCorrections(portal, history).map(({ date, kind, report }) => [date, kind, report])).toEqual([
      ['2027-03-01', 'removed', 'qinghai/xining/huangzhong/gone/2020'],
      ['2027-01-15', 'corrected', lanlongkou],
      ['2026-12-24', 'corrected', dacai],
    ]);
  });

  test('gives both values and the place on the page; blank is not nothing', () => {
    const [, correction] = listCorrections(portal, history);
    expect(correction?.changes).toMatchObject([
      { fragment: '#requests.carriedOver.nonprofits', before: '0', after: '' },
      { fragment: '#issued', after: '2021-02-03' },
    ]);
    expect(correction?.changes[1]).not.toHaveProperty('before');
    expect(correction?.lineage.map(({ zh }) => zh)).toEqual(['青海省', '西宁市', '湟中区', '拦隆口镇']);
  });

  test('of a region has its own alone, and the years are known without opening a report', () => {
    expect(listCorrections(portal, history, 'qinghai/xining/huangzhong/dacai')).toHaveLength(1);
    expect(listCorrections(portal, history, 'ningxia')).toEqual([]);
    const pages = correctionsPages(portal, history).flatMap(({ year, isLatest }) => (isLatest ? [] : (year ?? [])));
    expect(correctionYears(portal, history)).toEqual(pages);
    expect(correctionYears(portal, { known: false, why: 'noGit' })).toEqual([]);
  });

  test('has a page for each year, and the latest one twice: at the front and under its own address', () => {
    expect(
      correctionsPages(portal, history).map(({ year, isLatest, corrections, otherYears }) => [
        ...[year, isLatest, corrections.length],
        otherYears,
      ]),
    ).toEqual([
      [2027, true, 2, [{ year: 2026, count: 1 }]],
      [2027, false, 2, [{ year: 2026, count: 1 }]],
      [2026, false, 1, [{ year: 2027, count: 2 }]],
    ]);
  });

  test('says that there is none, or that nobody knows', () => {
    const none: History = { known: true, reports: new Map(), removed: [] };
    expect(correctionsPages(portal, none)).toEqual([{ isLatest: true, corrections: [], otherYears: [] }]);
    expect(correctionsPages(portal, { known: false, why: 'shallow' })).toMatchObject([{ unknown: 'shallow' }]);
  });
});

describe('The last change of a report', () => {
  test('is a correction in the log, a note in its commit, or that there was none', () => {
    expect(buildLastChange(history, 'zh-CN', dacai)).toMatchObject({
      kind: 'corrected',
      date: '2026-12-24',
      href: routes.corrections('zh-CN', 2026, 'cbbbbbbbbbb-dacai-2020'),
    });
    expect(buildLastChange(history, 'en', lanlongkou)).toMatchObject({ kind: 'annotated', date: '2027-02-01' });
    expect(buildLastChange(history, 'en', qukou)).toMatchObject({ kind: 'added', date: '2026-11-20' });
  });

  test('is left out where nothing is known', () => {
    expect(buildLastChange({ known: false, why: 'noGit' }, 'en', qukou)).toBeUndefined();
    expect(buildLastChange(history, 'en', 'qinghai/nowhere/2020')).toBeUndefined();
  });
});

describe('The feed', () => {
  const all = feedOf(portal, history);

  test('has an entry for each report and one more for each correction, all with ids of their own', () => {
    expect(all.entries.map(({ kind }) => kind).sort()).toEqual(['corrected', 'corrected', ...Array(5).fill('new')]);
    expect(new Set(all.entries.map(({ id }) => id)).size).toBe(all.entries.length);
    expect(all.entries[0]).toMatchObject({ kind: 'corrected', updated: '2027-01-15T23:00:00Z' });
    expect(all.entries[0]?.address).toMatch(/lanlongkou\/2020\/#requests\.carriedOver\.nonprofits$/);
    expect(all.entries.find(({ kind }) => kind === 'new')?.updated).toBe('2026-11-20T23:00:00Z');
  });

  test('of a region has what lies below it', () => {
    expect(feedOf(portal, history, 'qinghai').entries).toHaveLength(5);
    expect(feedOf(portal, history, 'qinghai/xining/huangzhong/lanlongkou').entries).toHaveLength(2);
    expect(feedOf(portal, history, 'ningxia').entries.map(({ id }) => id)).toEqual([
      expect.stringMatching(/ningxia\/shizuishan\/pingluo\/qukou\/2021\/$/),
    ]);
  });

  test('without a history has the dates of the originals', () => {
    const other = buildPortal([]);
    expect(feedOf(other, { known: false, why: 'noGit' }).entries).toEqual([]);
    const same = { ...portal };
    expect(feedOf(same, { known: false, why: 'noGit' }).entries.map(({ updated }) => updated)).toEqual(
      Array(5).fill('2026-11-20T00:00:00Z'),
    );
  });
});
