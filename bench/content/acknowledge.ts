import { checks } from '../../src/core/checks/index.ts';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import { isBlocking } from '../../src/core/findings/finding.ts';
import { buildPortal } from '../../src/core/portal.ts';
import type { Acknowledgement } from '../../src/core/report/report.ts';
import type { Random } from '../originals/random.ts';

const reason = '生成的测试数据中有意留下的毛病，照录';

/**
 * What a maintainer would have acknowledged in the files of one county, by the path of the file: every error, and some of
 * the warnings.
 */
export const acknowledgeFaults = (files: readonly SourceFile[], random: Random): Map<string, Acknowledgement[]> => {
  const known = new Set(checks.map(({ id }) => id));
  const found = buildPortal(files).findings.filter(
    (finding) =>
      known.has(finding.check) &&
      finding.outcome === 'broken' &&
      finding.acknowledged === undefined &&
      (isBlocking(finding) || (finding.severity === 'warning' && random.chance(0.4))),
  );
  const entries = Map.groupBy(found, ({ place }) => place.file);
  return new Map(
    [...entries].map(([file, findings]) => [file, findings.map(({ check, at }) => ({ check, at, reason }))]),
  );
};
