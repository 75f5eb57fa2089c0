import type { CheckGroup } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome, Rule } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import { allRules, type CheckedReport, type Portal } from '../core/portal.ts';
import { placeOfFinding, type ReportPlace } from './report-place.ts';

/** Rules about files stand apart: what breaks them is never published. */
export type RuleGroup = CheckGroup | 'entry';

export type OutcomeCounts = Record<Outcome, number>;

export interface RuleSummary {
  rule: Rule;
  group: RuleGroup;
  /** Spots, over all reports. A rule about files only knows what is broken. */
  counts: OutcomeCounts;
  /** Of the broken ones. */
  acknowledged: number;
}

export interface TouchedReport {
  path: string;
  title: string;
  /** Each with the place on the report's page. */
  findings: (Finding & { where: ReportPlace })[];
}

export interface RulePage extends RuleSummary {
  /** Reports in which it looked at anything. */
  looked: number;
  /** Reports it has something to say of, at most as many as a page holds. */
  touched: TouchedReport[];
  /** All of them. */
  touchedCount: number;
  /** Findings in files that are no report. */
  inFiles: Finding[];
  /** What it says where it holds. */
  example?: Text;
}

/** The order in which the public reads the groups. */
export const ruleGroups: readonly RuleGroup[] = [
  'arithmetic',
  'years',
  'plausibility',
  'prose',
  'form',
  'dates',
  'file',
  'entry',
];

const groupOf = new Map(checks.map((check) => [check.id, check.group]));

const summaries = new WeakMap<Portal, RuleSummary[]>();

/** Every rule with what it found, in the order of the registry. */
export const summariseRules = (portal: Portal): readonly RuleSummary[] => {
  const known = summaries.get(portal) ?? countOutcomes(portal);
  summaries.set(portal, known);
  return known;
};

const countOutcomes = (portal: Portal): RuleSummary[] => {
  const byId = new Map<string, RuleSummary>();
  for (const rule of allRules) {
    const counts = { holds: 0, holdsIfBlankIsZero: 0, broken: 0, notAssessable: 0 };
    byId.set(rule.id, { rule, group: groupOf.get(rule.id) ?? 'entry', counts, acknowledged: 0 });
  }
  for (const { assessments } of portal.reports)
    for (const [id, found] of assessments)
      for (const { outcome } of found) {
        const summary = byId.get(id);
        if (summary) summary.counts[outcome] += 1;
      }
  for (const { check, acknowledged } of portal.findings) {
    const summary = byId.get(check);
    if (!summary) continue;
    if (!groupOf.has(check)) summary.counts.broken += 1;
    if (acknowledged !== undefined) summary.acknowledged += 1;
  }
  return [...byId.values()];
};

/** What all rules together found: spots by outcome, and how many of the broken ones stand so in the original. */
export const totalOutcomes = (portal: Portal): { outcomes: OutcomeCounts; acknowledged: number } => {
  const total = { holds: 0, holdsIfBlankIsZero: 0, broken: 0, notAssessable: 0 };
  let all = 0;
  for (const { counts, group, acknowledged } of summariseRules(portal)) {
    if (group === 'entry') continue;
    for (const outcome of Object.keys(total) as Outcome[]) total[outcome] += counts[outcome];
    all += acknowledged;
  }
  return { outcomes: total, acknowledged: all };
};

/** What stands on one page; the rest is in findings.csv. */
const mostReports = 200;

export const buildRulePage = (portal: Portal, summary: RuleSummary): RulePage => {
  const { id } = summary.rule;
  const findingsOf = (checked: CheckedReport) => checked.findings.filter((finding) => finding.check === id);
  const touched = portal.reports.filter((checked) => findingsOf(checked).length > 0);
  const files = new Set(touched.map(({ report }) => report.file));
  const looked = portal.reports.filter(({ assessments }) => (assessments.get(id) ?? []).length > 0);
  const example = looked
    .flatMap(({ assessments }) => assessments.get(id) ?? [])
    .find(({ outcome }) => outcome === 'holds');
  return {
    ...summary,
    looked: looked.length,
    touched: touched.slice(0, mostReports).map((checked) => ({
      path: checked.path,
      title: checked.report.title,
      findings: findingsOf(checked).map((one) => ({ ...one, where: placeOfFinding(checked.report, one) })),
    })),
    touchedCount: touched.length,
    inFiles: portal.findings.filter(({ check, place }) => check === id && !files.has(place.file)),
    ...(example && { example: example.message }),
  };
};
