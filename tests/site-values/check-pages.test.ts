import { expect, test } from 'vitest';
import { allRules, buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { buildRulePage, ruleGroups, summariseRules, totalOutcomes } from '../../src/site/check-pages.ts';
import { reportPlace } from '../../src/site/report-place.ts';

const portal = buildPortal(await readContent('content'));
const summaries = summariseRules(portal);
const pageOf = (id: string) => {
  const summary = summaries.find(({ rule }) => rule.id === id);
  if (!summary) throw new Error(id);
  return buildRulePage(portal, summary.rule);
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
  [
    'a cell',
    'requests.received.total',
    '#requests.received.total',
    '一、本年新收政府信息公开申请数量 · 总计',
    'I. Requests received this year · Total',
  ],
  [
    'a cell of a row that the original lacks',
    'requests.refused.enforcementFiles.total',
    '#requests.refused.enforcementFiles',
    '（三）不予公开 7.属于行政执法案卷',
    '(3) Refused 7. Law-enforcement files',
  ],
  [
    'a row',
    'requests.refused.enforcementFiles',
    '#requests.refused.enforcementFiles',
    '（三）不予公开 7.属于行政执法案卷',
    '(3) Refused 7. Law-enforcement files',
  ],
  [
    'a row of disputes',
    'disputes.litigationDirect',
    '#disputes.litigationDirect',
    '未经复议直接起诉',
    'Litigation without reconsideration',
  ],
  ['a table', 'proactive', '#proactive', '“主动公开政府信息情况”表', 'the table “Proactive disclosure”'],
  ['a section', 'sections.overview', '#overview', '一、总体情况', 'Overview'],
  ['a paragraph', 'sections.overview.2', '#overview.2', '一、总体情况，第 2 段', 'Overview, paragraph 2'],
  ['a field at the head of the page', 'issued', '#issued', '发布日期', 'Issued'],
  ['the report as a whole', 'acknowledged[0]', '', '整份报告', 'The whole report'],
])('A finding about %s leads to its place on the page and calls it by its name', (_, at, fragment, zh, en) => {
  expect(reportPlace(reportOf('ningxia/shizuishan/pingluo/qukou/2021'), at)).toMatchObject({
    fragment,
    name: { zh, en },
  });
});

test('A figure taken from the prose is at its sentence, and told by the paragraph that has it', () => {
  const report = reportOf('qinghai/xining/huangzhong/lanlongkou/2020');
  const { fragment, name } = reportPlace(report, 'stated[0]');
  expect(fragment).toBe(`#stated.${report.stated[0]?.indicator}`);
  const [, title, number] = /^(.+)，第 (\d+) 段$/.exec(name.zh) ?? [];
  const block = report.sections.find(({ heading }) => title?.includes(heading.slice(-4)))?.blocks[Number(number) - 1];
  expect(block?.text.replaceAll(/\s/g, '')).toContain(report.stated[0]?.quote.replaceAll(/\s/g, ''));
});

test("A rule's page names no field path of the data", () => {
  for (const summary of summaries)
    for (const { findings } of buildRulePage(portal, summary.rule).touched)
      for (const { where } of findings)
        expect(`${where.name.zh} ${where.name.en}`).not.toMatch(/[a-z]\.[a-z]|[a-z][A-Z]/);
});
