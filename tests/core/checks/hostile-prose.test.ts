import { expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { buildReport } from '../../support/build-report.ts';

const size = 60_000;

/** Prose made to be slow for a pattern that backtracks; a file of this size is the largest that is read. */
test.each([
  '没有',
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
])('%s repeated to the size limit is read in a moment', { timeout: 20_000 }, (piece) => {
  const prose = piece.repeat(Math.floor(size / piece.length));
  const started = performance.now();
  runChecks(buildReport({ prose: [prose] }), {});
  runChecks(buildReport({ prose: prose.match(/.{1,40}/gu) ?? [] }), {});
  expect(performance.now() - started).toBeLessThan(5000);
});
