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
  const assessments = new Map(checks.map((check) => [check.id, [...check.run(report, context)]]));
  const { findings, stale } = tellFaults(report, (check) => assessments.get(check.id) ?? []);
  assessments.set(acknowledgementStale.id, stale);
  return { assessments, findings };
};

/** The findings of `runChecks` alone, for who tells nobody which rules hold: in half the time. */
export const findFaults = (report: Report, { previous }: CheckContext): Finding[] => {
  const context: CheckContext = { ...(previous && { previous }), faultsOnly: true };
  return tellFaults(report, (check) => check.run(report, context)).findings;
};

const tellFaults = (report: Report, run: (check: Check) => Iterable<Assessment>) => {
  const unexplained: Finding[] = [];
  for (const check of checks)
    for (const assessment of run(check))
      if (assessment.outcome !== 'holds') unexplained.push(toFinding(report, check, assessment));
  const explainedBy = pairAcknowledgements(report.acknowledged, unexplained);
  const findings = unexplained.map((finding) => withReason(finding, explainedBy.get(finding)));
  const stale = findStale(report, findings, new Set(explainedBy.values()));
  const ofStale = stale.map((assessment) => toFinding(report, acknowledgementStale, assessment));
  return { findings: sortFindings([...findings, ...ofStale]), stale };
};

const toFinding = (report: Report, check: Check, assessment: Assessment): Finding => {
  const { at, outcome, message, cells, previousCells } = assessment;
  return {
    check: check.id,
    severity: severityOf(check, outcome),
    at,
    outcome,
    message,
    place: placeOf(report, assessment),
    ...(cells && { cells }),
    ...(previousCells && { previousCells }),
  };
};

/**
 * Which fault each acknowledgement explains: the first that is still without a reason, in reading order. One explains one
 * fault, since prose is told by its section and a second fault there would otherwise go out under the reason of the first.
 */
const pairAcknowledgements = (
  acknowledged: readonly Acknowledgement[],
  findings: readonly Finding[],
): Map<Finding, Acknowledgement> => {
  const pairs = new Map<Finding, Acknowledgement>();
  for (const one of acknowledged) {
    const fault = one.reason.trim() !== '' && findings.find((finding) => isAbout(one, finding) && !pairs.has(finding));
    if (fault) pairs.set(fault, one);
  }
  return pairs;
};

const isAbout = ({ check, at }: Acknowledgement, finding: Finding): boolean =>
  finding.check === check && finding.at === at && finding.outcome === 'broken';

const withReason = (finding: Finding, acknowledgement: Acknowledgement | undefined): Finding =>
  acknowledgement ? { ...finding, acknowledged: acknowledgement.reason } : finding;

/** Prose is told by its section, which is what an acknowledgement names, and shown at its paragraph. */
const placeOf = (report: Report, assessment: Assessment) => {
  const place = report.placeOf(assessment.at);
  return assessment.line === undefined ? place : { ...place, line: assessment.line, column: 1 };
};

const findStale = (report: Report, findings: readonly Finding[], used: ReadonlySet<Acknowledgement>): Assessment[] =>
  report.acknowledged.flatMap((acknowledgement, index) => {
    const message = used.has(acknowledgement) ? undefined : whyStale(acknowledgement, findings);
    return message ? [{ at: `acknowledged[${index}]`, outcome: 'broken' as const, message }] : [];
  });

const whyStale = (acknowledgement: Acknowledgement, findings: readonly Finding[]): Text => {
  const { check, at, reason } = acknowledgement;
  if (!checks.some(({ id }) => id === check)) {
    return { zh: `没有名为“${check}”的检查。`, en: `There is no check called “${check}”.` };
  }
  if (reason.trim() === '')
    return { zh: `对“${at}”的说明没有写理由。`, en: `The acknowledgement of “${at}” gives no reason.` };
  const faults = findings.filter((finding) => isAbout(acknowledgement, finding)).length;
  if (faults > 0) {
    return {
      zh: `“${at}”处 ${check} 所指的问题有 ${faults} 个，各已有一条说明，这条说明多余。`,
      en: `At “${at}” ${check} finds ${faults} fault${faults === 1 ? '' : 's'}, each with its acknowledgement already: this one is left over.`,
    };
  }
  return {
    zh: `“${at}”处没有 ${check} 所指的问题，这条说明已不适用。`,
    en: `There is no fault of ${check} at “${at}”: the acknowledgement matches nothing.`,
  };
};
