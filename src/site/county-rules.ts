import type { CountyFact, CountyReports } from '../core/county-facts.ts';
import type { Finding, Outcome } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { Report } from '../core/report/report.ts';
import { type Packed, packValue } from './pack-value.ts';
import { placeOfFinding, type ReportPlace } from './report-place.ts';

export type OutcomeCounts = Record<Outcome, number>;

export const noSpots = (): OutcomeCounts => ({ holds: 0, holdsIfBlankIsZero: 0, broken: 0, notAssessable: 0 });

/** As much of a finding as the page of its rule shows, with its place on the report's page. */
export interface TouchedSpot extends Pick<Finding, 'outcome' | 'message' | 'acknowledged'> {
  where: ReportPlace;
}

export interface TouchedReport {
  path: string;
  title: string;
  findings: TouchedSpot[];
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
  /** What it says where it holds. */
  example?: Text;
}

/** By the id of the rule; small, since those of all counties are added up. */
export const countyRules: CountyFact<Record<string, CountyRule>> = {
  kind: 'rules',
  of: ({ reports }) => {
    const rules: Record<string, CountyRule> = {};
    for (const checked of reports)
      for (const id of new Set([...checked.assessments.keys(), ...checked.findings.map(({ check }) => check)])) {
        rules[id] ??= { counts: noSpots(), acknowledged: 0, looked: 0, touched: 0 };
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
  const own = checked.findings.filter(({ check }) => check === id);
  if (own.length > 0) rule.touched += 1;
  rule.acknowledged += own.filter(({ acknowledged }) => acknowledged !== undefined).length;
};

/** As many reports as the page of a rule has; the rest is in findings.csv. */
export const mostReports = 200;

/** The reports each rule touches, by its id: of a whole country only the first counties are asked. */
export const countyTouched: CountyFact<Record<string, Packed>> = {
  kind: 'touched',
  of: (county) => {
    const ids = new Set(county.reports.flatMap(({ findings }) => findings.map(({ check }) => check)));
    return Object.fromEntries([...ids].map((id) => [id, packValue(touchedReports(county, id))]));
  },
};

const touchedReports = ({ reports }: CountyReports, id: string): TouchedReport[] => {
  const touched: TouchedReport[] = [];
  for (const checked of reports) {
    const one = touched.length < mostReports && touchedReport(checked, id);
    if (one) touched.push(one);
  }
  return touched;
};

/** Undefined where the rule has nothing to say of it. */
const touchedReport = ({ path, report, findings }: CheckedReport, id: string): TouchedReport | undefined => {
  const own = findings.filter(({ check }) => check === id);
  if (own.length === 0) return undefined;
  return { path, title: report.title, findings: own.map((finding) => touchedSpot(report, finding)) };
};

const touchedSpot = (report: Report, finding: Finding): TouchedSpot => ({
  outcome: finding.outcome,
  message: finding.message,
  ...(finding.acknowledged !== undefined && { acknowledged: finding.acknowledged }),
  where: placeOfFinding(report, finding),
});
