import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent(join(import.meta.dirname, '../../../content')));

const findingsOf = (path: string) => portal.report(path)?.findings ?? [];
const broken = (path: string) =>
  findingsOf(path)
    .filter(({ outcome }) => outcome === 'broken')
    .map(({ check, at, acknowledged }) => `${check} ${at}${acknowledged === undefined ? '' : ' ✓'}`)
    .sort();
const notBroken = (path: string) =>
  findingsOf(path)
    .filter(({ outcome }) => outcome !== 'broken')
    .map(({ check, at, outcome }) => `${check} ${at} ${outcome}`)
    .sort();
const outcomes = (path: string, check: string) =>
  portal
    .report(path)
    ?.assessments.get(check)
    ?.map(({ outcome }) => outcome);

test('巴藏沟 2020: the serial of its number is blank; prose and procurement agree', () => {
  const path = 'qinghai/haidong/pingan/bazanggou/2020';
  expect(broken(path)).toEqual(['residue-document-number-blank documentNumber ✓']);
  expect(notBroken(path)).toEqual([]);
  expect(outcomes(path, 'narrative-procurement')).toEqual(['holds', 'holds']);
  expect(outcomes(path, 'narrative-parts-of-whole')).toEqual(['holds']);
  expect(outcomes(path, 'narrative-no-requests')).toEqual(['holds', 'holds']);
  expect(new Set(outcomes(path, 'narrative-negative'))).toEqual(new Set(['holds']));
});

test('大才 2020: two numerals lost, section six absent, no date; 00 is a number', () => {
  const path = 'qinghai/xining/huangzhong/dacai/2020';
  expect(broken(path)).toEqual([
    'dates-issue-date-missing issued ✓',
    'form-section-absent sections.other ✓',
    'form-section-numeral-lost sections.overview ✓',
    'form-section-numeral-lost sections.problems ✓',
  ]);
  expect(notBroken(path)).toEqual([]);
  expect(outcomes(path, 'disputes-sum')).toEqual(['holds', 'holds', 'holds']);
});

test('拦隆口 2020: labels lost, blanks told apart from 0, an item count among the decisions, words of a tax office', () => {
  const path = 'qinghai/xining/huangzhong/lanlongkou/2020';
  expect(broken(path)).toEqual([
    'dates-issued-late issued',
    'decisions-look-like-items proactive.otherServices.decisions',
    'form-cells-blank disputes.litigationAfterReconsideration',
    'form-cells-blank disputes.litigationDirect',
    'form-cells-blank disputes.reconsideration',
    'form-cells-blank requests.carriedOver',
    'form-row-label-lost requests.refused.otherLaws ✓',
    'form-row-label-lost requests.refused.stateSecrets ✓',
    'residue-other-authority sections.problems ✓',
  ]);
  expect(notBroken(path)).toEqual([
    'disputes-sum disputes.litigationAfterReconsideration.total holdsIfBlankIsZero',
    'disputes-sum disputes.litigationDirect.total holdsIfBlankIsZero',
    'disputes-sum disputes.reconsideration.total holdsIfBlankIsZero',
    'narrative-disputes-count sections.overview holdsIfBlankIsZero',
    'requests-applicant-sum requests.carriedOver.total holdsIfBlankIsZero',
    'requests-balance requests.carriedOver.nonprofits holdsIfBlankIsZero',
    'requests-balance requests.carriedOver.others holdsIfBlankIsZero',
  ]);
  expect(outcomes(path, 'narrative-requests-count')).toEqual(['holds']);
});

test('渠口 2021: three rows absent, no date; the parts in the prose add up', () => {
  const path = 'ningxia/shizuishan/pingluo/qukou/2021';
  const rows = ['refused.administrativeInquiries', 'refused.enforcementFiles', 'refused.processInformation'];
  expect(broken(path)).toEqual([
    'dates-issue-date-missing issued ✓',
    ...rows.map((row) => `form-row-absent requests.${row} ✓`),
  ]);
  expect(notBroken(path)).toHaveLength(rows.length + 7);
  expect(outcomes(path, 'requests-result-sum')).toEqual(Array(7).fill('holdsIfBlankIsZero'));
  expect(outcomes(path, 'narrative-parts-of-whole')).toEqual(['holds', 'holds', 'holds']);
  expect(outcomes(path, 'narrative-no-requests')).toEqual(['holds']);
  expect(outcomes(path, 'narrative-requests-count')).toEqual([]);
  expect(outcomes(path, 'form-edition')).toEqual(['holds', 'holds', 'holds']);
  expect(outcomes(path, 'dates-period')).toEqual(['holds']);
});

test('夹河子 2020: the template’s sentence three times, no date', () => {
  const path = 'xinjiang/tacheng/wusu/jiahezi/2020';
  expect(broken(path)).toEqual([
    'dates-issue-date-missing issued ✓',
    ...['disputes', 'proactive', 'requests'].map((section) => `residue-template-sentence sections.${section} ✓`),
  ]);
  expect(notBroken(path)).toEqual([]);
  expect(outcomes(path, 'narrative-no-disputes')).toEqual(['holds']);
});
