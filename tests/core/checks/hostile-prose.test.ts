import { expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { buildReport } from '../../support/build-report.ts';

const size = 60_000;
/** Milliseconds, on a machine that does other things too; a pattern that backtracks takes minutes. */
const patience = 15_000;

/** Prose made to be slow for a pattern that backtracks; a file of this size is the largest that is read. */
test.each([
  ['没有和', 50_000],
  ['1件(1件)', 25_000],
  ['未收到书面或网上', 20_000],
  ['其中：1件；', 25_000],
])('%s written %i times without a stop does not stop the checks', { timeout: 60_000 }, (piece, times) => {
  const started = performance.now();
  runChecks(buildReport({ prose: [piece.repeat(times)] }), {});
  expect(performance.now() - started).toBeLessThan(patience);
});

test('a sentence of a length no report has is passed over, and the next one is not taken for its part', () => {
  const endless = `公开信息 5 条，${'各'.repeat(2000)}。`;
  const found = (prose: string) => [...runChecks(buildReport({ prose: [prose] }), {}).assessments].flat(2).length;
  expect(found(`${endless}其中，网站 9 条。`)).toBe(found('一年来，我乡按照要求公开政府信息。'));
});

test.each([
  '没有',
  '没有和',
  '1件(1件)',
  '没有行政处罚，',
  '未收到政府信息公开申请',
  '收到政府信息公开申请',
  '收到公民、法人或其他组织',
  '1',
  '1,111',
  '1.',
  '其中 1 件',
  '1 件（1 件、1 件）',
  '1 件（',
  '（1',
  '关于报送',
  '[bookmark:',
  '因政府信息公开',
  '政府集中采购',
  '2020年1月1日至',
  '约',
  '、',
  '，',
])('%s repeated to the size limit does not stop the checks', { timeout: 60_000 }, (piece) => {
  const prose = piece.repeat(Math.floor(size / piece.length));
  const started = performance.now();
  runChecks(buildReport({ prose: [prose] }), {});
  runChecks(buildReport({ prose: prose.match(/.{1,40}/gu) ?? [] }), {});
  expect(performance.now() - started).toBeLessThan(patience);
});
