import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../src/core/checks/index.ts';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { buildReport, withCell } from '../../support/build-report.ts';

test('every check stands in a file of its name, once, and explains itself in both languages', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { id, title, why, fix } of checks) {
    expect(existsSync(join(import.meta.dirname, `../../../src/core/checks/${id}.ts`)), id).toBe(true);
    for (const text of [title, why, fix]) {
      expect(text.zh, id).toMatch(/\p{Script=Han}/u);
      expect(text.en, id).toMatch(/[a-z]{3}/);
    }
  }
});

const faulty = (reason: string, at = 'disputes.reconsideration.total') =>
  withCell(
    buildReport({ overrides: { acknowledged: [{ check: 'disputes-sum', at, reason }] } }),
    'disputes.reconsideration.total',
    '0',
  );
const idsOf = (report: Parameters<typeof runChecks>[0]) =>
  runChecks(report, {}).findings.map(({ check, at, acknowledged }) => `${check} ${at} ${acknowledged ?? '–'}`);

test('an acknowledgement gives its reason to the finding at exactly its path', () => {
  expect(idsOf(faulty('原件如此'))).toEqual(['disputes-sum disputes.reconsideration.total 原件如此']);
});

test('an acknowledgement with no reason, or at another path, leaves the error and is one itself', () => {
  expect(idsOf(faulty(' '))).toEqual([
    'acknowledgement-stale acknowledged[0] –',
    'disputes-sum disputes.reconsideration.total –',
  ]);
  expect(idsOf(faulty('原件如此', 'disputes.reconsideration'))).toEqual([
    'acknowledgement-stale acknowledged[0] –',
    'disputes-sum disputes.reconsideration.total –',
  ]);
});

test('what merely cannot be judged needs no acknowledgement and takes none', () => {
  const report = withCell(faulty('原件如此'), 'disputes.reconsideration.total', '');
  expect(runChecks(report, {}).findings.map(({ check }) => check)).toContain('acknowledgement-stale');
});

describe('an acknowledgement of prose, which is told by its section', () => {
  const check = 'residue-other-authority';
  const saying = (prose: string[], ...reasons: string[]) =>
    buildReport({
      prose,
      overrides: { acknowledged: reasons.map((reason) => ({ check, at: 'sections.overview', reason })) },
    });

  test('explains one fault: another in the section keeps its warning', () => {
    expect(idsOf(saying(['提升税收工作整体质效。', '我局加强培训。'], '套用'))).toEqual([
      `${check} sections.overview 套用`,
      `${check} sections.overview –`,
    ]);
  });

  test('does not explain other words of the same paragraph', () => {
    expect(idsOf(saying(['提升税收工作质效，我局优化纳税服务，我局加强培训。'], '套用'))).toEqual([
      `${check} sections.overview 套用`,
      `${check} sections.overview –`,
      `${check} sections.overview –`,
    ]);
  });

  test('goes to the faults in their order', () => {
    expect(idsOf(saying(['提升税收工作整体质效。', '我局加强培训。'], '甲', '乙'))).toEqual([
      `${check} sections.overview 甲`,
      `${check} sections.overview 乙`,
    ]);
  });

  test('is left over where every fault has its reason', () => {
    expect(idsOf(saying(['提升税收工作整体质效。'], '甲', '乙'))).toEqual([
      'acknowledgement-stale acknowledged[1] –',
      `${check} sections.overview 甲`,
    ]);
  });
});
