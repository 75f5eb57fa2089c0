import type { CheckGroup } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome, Rule } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import { allRules, type Portal, type PortalCounty } from '../core/portal.ts';
import {
  type CountyRule,
  countyRules,
  noSpots,
  type OutcomeCounts,
  type TouchedReport,
  touchedReport,
} from './county-rules.ts';

export type { OutcomeCounts } from './county-rules.ts';

/** Rules about files stand apart: what breaks them is never published. */
export type RuleGroup = CheckGroup | 'entry';

export interface RuleSummary {
  rule: Rule;
  group: RuleGroup;
  /** Spots, over all reports. A rule about files only knows what is broken. */
  counts: OutcomeCounts;
  /** Of the broken ones. */
  acknowledged: number;
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

const pages = new WeakMap<Portal, readonly RulePage[]>();

const rulePages = (portal: Portal): readonly RulePage[] => {
  const known = pages.get(portal) ?? buildRulePages(portal);
  pages.set(portal, known);
  return known;
};

/** Every rule with what it found, in the order of the registry. */
export const summariseRules = (portal: Portal): readonly RuleSummary[] => rulePages(portal);

/** All of them in one walk over the counties. */
const buildRulePages = (portal: Portal): RulePage[] => {
  const byId = new Map(allRules.map((rule): [string, RulePage] => [rule.id, emptyPage(rule)]));
  for (const county of portal.counties)
    for (const [id, found] of Object.entries(county.fact(countyRules))) {
      const page = byId.get(id);
      if (page) addCounty(page, county, found);
    }
  for (const finding of portal.otherFindings) {
    const page = byId.get(finding.check);
    if (page) addFinding(page, finding);
  }
  return [...byId.values()];
};

const addCounty = (page: RulePage, county: PortalCounty, found: CountyRule): void => {
  for (const outcome of Object.keys(found.counts) as Outcome[]) page.counts[outcome] += found.counts[outcome];
  page.acknowledged += found.acknowledged;
  page.looked += found.looked;
  page.touchedCount += found.touched;
  const due = mostReports - page.touched.length;
  if (due > 0) page.touched.push(...firstTouched(county, page.rule.id, found, due));
  if (found.example && !page.example) page.example = found.example;
};

const addFinding = (page: RulePage, finding: Finding): void => {
  if (page.group === 'entry') page.counts.broken += 1;
  if (finding.acknowledged !== undefined) page.acknowledged += 1;
  page.inFiles.push(finding);
};

const emptyPage = (rule: Rule): RulePage => ({
  rule,
  group: groupOf.get(rule.id) ?? 'entry',
  counts: noSpots(),
  acknowledged: 0,
  looked: 0,
  touched: [],
  touchedCount: 0,
  inFiles: [],
});

/** Of one county; it is opened where it has more than are kept of it. */
const firstTouched = (
  county: PortalCounty,
  id: string,
  { touched, first }: CountyRule,
  due: number,
): readonly TouchedReport[] => {
  if (touched === first.length || due <= first.length) return first.slice(0, due);
  return county.reports.flatMap((checked) => touchedReport(checked, id) ?? []).slice(0, due);
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

export const buildRulePage = (portal: Portal, { rule }: RuleSummary): RulePage => {
  const page = rulePages(portal).find((one) => one.rule === rule);
  if (!page) throw new Error(`There is no rule ${rule.id}`);
  return page;
};
