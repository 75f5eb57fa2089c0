import { type Finding, isBlocking } from './finding.ts';

/** How many findings there are of each kind. Those that cannot be judged, or hold if blank is 0, count as hints. */
export interface Summary {
  errors: number;
  warnings: number;
  hints: number;
  acknowledged: number;
  /** Errors that stop a publication. */
  blocking: number;
}

export const noFindings: Summary = { errors: 0, warnings: 0, hints: 0, acknowledged: 0, blocking: 0 };

export const summarise = (findings: readonly Finding[]): Summary => {
  const counts = { ...noFindings };
  for (const finding of findings) {
    if (finding.acknowledged === undefined) counts[kinds[finding.severity]]++;
    else counts.acknowledged++;
    if (isBlocking(finding)) counts.blocking++;
  }
  return counts;
};

const kinds = { error: 'errors', warning: 'warnings', hint: 'hints' } as const;

export const addSummaries = (one: Summary, other: Summary): Summary => ({
  errors: one.errors + other.errors,
  warnings: one.warnings + other.warnings,
  hints: one.hints + other.hints,
  acknowledged: one.acknowledged + other.acknowledged,
  blocking: one.blocking + other.blocking,
});
