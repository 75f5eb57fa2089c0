import { expect, test } from 'vitest';
import { buildHistory } from '../../../src/core/history/build-history.ts';
import type { ContentLog } from '../../../src/core/history/content-log.ts';
import { publishedReport, townshipPath } from '../../support/content-files.ts';

const report = publishedReport(`${townshipPath}/2020`);
const versions: Record<string, string> = {
  a: report,
  b: report.replace('decisions: 110', 'decisions: 119'),
  c: report.replace('decisions: 110', 'decisions: 119').replace('url: ~', 'url: https://example.org/a'),
};
const path = `${townshipPath}/2020.md`;
const steps: [string | undefined, string | undefined][] = [
  [undefined, 'a'],
  ['a', 'b'],
  ['b', 'c'],
];
const commits = steps.map(([before, after], index) => ({
  id: `c${index}`,
  time: `2026-0${index + 1}-01T08:00:00Z`,
  subject: `step ${index}`,
  files: [{ path, ...(before && { before }), ...(after && { after }) }],
}));
const read = async (hashes: readonly string[]) =>
  new Map(
    hashes.flatMap((hash) => (versions[hash] ? [[hash, new TextEncoder().encode(versions[hash])] as const] : [])),
  );
const known = async (log: ContentLog) => {
  const history = await buildHistory(log, read);
  if (!history.known) throw new Error('unknown');
  return history;
};

test('the history of a report has its changes, the newest first, each with what it was', async () => {
  const history = await known({ known: true, commits });
  expect(history.reports.get(`${townshipPath}/2020`)).toMatchObject({
    added: { commit: 'c0', time: '2026-01-01T08:00:00Z' },
    changes: [
      { commit: 'c2', kind: 'annotated' },
      { commit: 'c1', kind: 'corrected', subject: 'step 1', changes: [{ before: '110', after: '119' }] },
    ],
  });
});

test('a report that was taken back is listed with its title', async () => {
  const gone = { id: 'c3', time: '2026-04-01T08:00:00Z', subject: 'wrong county', files: [{ path, before: 'c' }] };
  const history = await known({ known: true, commits: [...commits, gone] });
  expect(history.reports.size).toBe(0);
  expect(history.removed).toEqual([
    {
      path: `${townshipPath}/2020`,
      commit: 'c3',
      time: '2026-04-01T08:00:00Z',
      subject: 'wrong county',
      title: '拦隆口镇2020年政府信息公开工作年度报告',
    },
  ]);
});

test('a version that git does not have leaves open what was corrected', async () => {
  const lost = [...commits.slice(0, 1), { ...commits[1], id: 'x', files: [{ path, before: 'a', after: 'lost' }] }];
  const history = await known({ known: true, commits: lost as typeof commits });
  expect(history.reports.get(`${townshipPath}/2020`)?.changes).toMatchObject([{ kind: 'corrected', changes: [] }]);
});

test('an unknown history stays unknown, with its reason', async () => {
  expect(await buildHistory({ known: false, why: 'shallow' }, read)).toEqual({ known: false, why: 'shallow' });
});
