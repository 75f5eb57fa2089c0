import { type Assessment, type Finding, severityOf } from '../findings/finding.ts';
import { sortFindings } from '../findings/sort-findings.ts';
import type { Text } from '../findings/text.ts';
import type { Acknowledgement, Report } from '../report/report.ts';
import { acknowledgementStale } from './acknowledgement-stale.ts';
import type { Check, CheckContext } from './check.ts';
import { checks } from './index.ts';

export interface CheckResult {
  /** Every assessment of every check, also those that hold, by check id. */
  assessments: Map<string, Assessment[]>;
  findings: Finding[];
}

/** Runs every check over a report and its region's report of the year before. */
export const runChecks = (report: Report, context: CheckContext): CheckResult => {
  const assessed = checks.map((check) => ({ check, found: [...check.run(report, context)] }));
  const findings = assessed.flatMap(({ check, found }) =>
    found.filter(({ outcome }) => outcome !== 'holds').map((assessment) => toFinding(report, check, assessment)),
  );
  const stale = findStale(report, findings);
  return {
    assessments: new Map(
      assessed.map(({ check, found }) => [check.id, check === acknowledgementStale ? stale : found]),
    ),
    findings: sortFindings([
      ...findings,
      ...stale.map((assessment) => toFinding(report, acknowledgementStale, assessment)),
    ]),
  };
};

const toFinding = (report: Report, check: Check, assessment: Assessment): Finding => {
  const { at, outcome, message, cells } = assessment;
  const reason = outcome === 'broken' ? reasonFor(report, check.id, at) : undefined;
  return {
    check: check.id,
    severity: severityOf(check, outcome),
    at,
    outcome,
    message,
    place: placeOf(report, assessment),
    ...(cells && { cells }),
    ...(reason !== undefined && { acknowledged: reason }),
  };
};

/** Prose is told by its section, which is what an acknowledgement names, and shown at its paragraph. */
const placeOf = (report: Report, assessment: Assessment) => {
  const place = report.placeOf(assessment.at);
  return assessment.line === undefined ? place : { ...place, line: assessment.line, column: 1 };
};

const reasonFor = (report: Report, check: string, at: string): string | undefined =>
  report.acknowledged.find((one) => one.check === check && one.at === at && one.reason.trim() !== '')?.reason;

const findStale = (report: Report, findings: readonly Finding[]): Assessment[] =>
  report.acknowledged.flatMap((acknowledgement, index) => {
    const message = whyStale(acknowledgement, findings);
    return message ? [{ at: `acknowledged[${index}]`, outcome: 'broken' as const, message }] : [];
  });

const whyStale = ({ check, at, reason }: Acknowledgement, findings: readonly Finding[]): Text | undefined => {
  if (!checks.some(({ id }) => id === check)) {
    return { zh: `没有名为“${check}”的检查。`, en: `There is no check called “${check}”.` };
  }
  if (reason.trim() === '')
    return { zh: `对“${at}”的说明没有写理由。`, en: `The acknowledgement of “${at}” gives no reason.` };
  if (findings.some((finding) => finding.check === check && finding.at === at && finding.outcome === 'broken'))
    return undefined;
  return {
    zh: `“${at}”处没有 ${check} 所指的问题，这条说明已不适用。`,
    en: `There is no fault of ${check} at “${at}”: the acknowledgement matches nothing.`,
  };
};
