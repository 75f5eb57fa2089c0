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

export const summarise = (findings: readonly Finding[]): Summary => {
  const open = findings.filter((finding) => finding.acknowledged === undefined);
  const of = (severity: Finding['severity']) => open.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    hints: of('hint'),
    acknowledged: findings.length - open.length,
    blocking: findings.filter(isBlocking).length,
  };
};
