import type { CountyFact } from '../core/county-facts.ts';
import type { Finding, Outcome } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import type { CheckedReport } from '../core/portal.ts';
import { placeOfFinding, type ReportPlace } from './report-place.ts';

export type OutcomeCounts = Record<Outcome, number>;

export const noSpots = (): OutcomeCounts => ({ holds: 0, holdsIfBlankIsZero: 0, broken: 0, notAssessable: 0 });

export interface TouchedReport {
  path: string;
  title: string;
  /** Each with the place on the report's page. */
  findings: (Finding & { where: ReportPlace })[];
}

/** What one rule says of the reports of one county. */
export interface CountyRule {
  /** Spots. */
  counts: OutcomeCounts;
  /** Of the broken ones. */
  acknowledged: number;
  /** Reports in which it looked at anything, and those it has something to say of. */
  looked: number;
  touched: number;
  /** Of these not more than `mostFirst`. */
  first: TouchedReport[];
  /** What it says where it holds. */
  example?: Text;
}

/** As many as most rules touch; for a rule that touches more, its page has the first counties opened. */
const mostFirst = 12;

/** By the id of the rule. */
export const countyRules: CountyFact<Record<string, CountyRule>> = {
  kind: 'rules',
  of: ({ reports }) => {
    const rules: Record<string, CountyRule> = {};
    for (const checked of reports)
      for (const id of new Set([...checked.assessments.keys(), ...checked.findings.map(({ check }) => check)])) {
        rules[id] ??= { counts: noSpots(), acknowledged: 0, looked: 0, touched: 0, first: [] };
        addReport(rules[id], checked, id);
      }
    return rules;
  },
};

const addReport = (rule: CountyRule, checked: CheckedReport, id: string): void => {
  const assessments = checked.assessments.get(id) ?? [];
  for (const { outcome } of assessments) rule.counts[outcome] += 1;
  if (assessments.length > 0) rule.looked += 1;
  const example = assessments.find(({ outcome }) => outcome === 'holds');
  if (example && !rule.example) rule.example = example.message;
  const touched = touchedReport(checked, id);
  if (!touched) return;
  rule.touched += 1;
  rule.acknowledged += touched.findings.filter(({ acknowledged }) => acknowledged !== undefined).length;
  if (rule.first.length < mostFirst) rule.first.push(touched);
};

/** Undefined where the rule has nothing to say of it. */
export const touchedReport = ({ path, report, findings }: CheckedReport, id: string): TouchedReport | undefined => {
  const own = findings.filter(({ check }) => check === id);
  if (own.length === 0) return undefined;
  const placed = own.map((one) => ({ ...one, where: placeOfFinding(report, one) }));
  return { path, title: report.title, findings: placed };
};
