import { expect, test } from 'vitest';
import { allRules, buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { buildRulePage, ruleGroups, summariseRules, totalOutcomes } from '../../src/site/check-pages.ts';
import { reportFragment } from '../../src/site/report-fragment.ts';

const portal = buildPortal(await readContent('content'));
const summaries = summariseRules(portal);
const pageOf = (id: string) => {
  const summary = summaries.find(({ rule }) => rule.id === id);
  if (!summary) throw new Error(id);
  return buildRulePage(portal, summary);
};
const reportOf = (path: string) => {
  const checked = portal.report(path);
  if (!checked) throw new Error(path);
  return checked.report;
};

test('Every rule has one summary in a group that is shown', () => {
  expect(summaries.map(({ rule }) => rule.id)).toEqual(allRules.map(({ id }) => id));
  for (const { group } of summaries) expect(ruleGroups).toContain(group);
});

test('The four outcomes add up to every spot that was looked at', () => {
  const spots = portal.reports.flatMap(({ assessments }) => [...assessments.values()].flat()).length;
  expect(Object.values(totalOutcomes(portal).outcomes).reduce((sum, count) => sum + count, 0)).toBe(spots);
});

test("A rule's page tells every report it touches, with the reason where there is one", () => {
  const page = pageOf('form-row-absent');
  expect(page.touched.map(({ path }) => path)).toEqual(['ningxia/shizuishan/pingluo/qukou/2021']);
  expect(page.touched[0]?.findings).toHaveLength(page.counts.broken);
  expect(page.acknowledged).toBe(page.counts.broken);
  expect(page.touched[0]?.findings.every(({ acknowledged }) => acknowledged !== undefined)).toBe(true);
});

test('Where a rule finds no problem its page shows how it says so', () => {
  expect(pageOf('requests-balance').example?.zh).toMatch(/\d/);
});

test('Nothing published breaks a rule about files', () => {
  for (const { group, counts } of summaries) if (group === 'entry') expect(counts.broken).toBe(0);
});

test.each([
  ['a cell', 'requests.received.total', '#requests.received.total'],
  [
    'a cell of a row that the original lacks',
    'requests.refused.enforcementFiles.total',
    '#requests.refused.enforcementFiles',
  ],
  ['a row', 'requests.refused.enforcementFiles', '#requests.refused.enforcementFiles'],
  ['a row of disputes', 'disputes.litigationDirect', '#disputes.litigationDirect.upheld'],
  ['a table', 'proactive', '#proactive'],
  ['a section', 'sections.overview', '#overview'],
  ['a paragraph', 'sections.overview.2', '#overview'],
  ['a field at the head of the page', 'issued', ''],
])('A finding about %s leads to its place on the page of its report', (_, at, fragment) => {
  expect(reportFragment(reportOf('ningxia/shizuishan/pingluo/qukou/2021'), at)).toBe(fragment);
});
