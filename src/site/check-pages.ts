import type { CheckGroup } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome, Rule } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import { allRules, type Portal } from '../core/portal.ts';
import {
  type CountyRule,
  countyRules,
  countyTouched,
  mostReports,
  noSpots,
  type OutcomeCounts,
  type TouchedReport,
} from './county-rules.ts';
import { type Packed, unpackValue } from './pack-value.ts';

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
  for (const county of portal.counties) {
    let touched: Readonly<Record<string, Packed>> | undefined;
    const touchedBy = (id: string): readonly TouchedReport[] => {
      touched ??= county.fact(countyTouched);
      const packed = touched[id];
      return packed === undefined ? [] : unpackValue(packed);
    };
    for (const [id, found] of Object.entries(county.fact(countyRules))) {
      const page = byId.get(id);
      if (page) addCounty(page, found, touchedBy);
    }
  }
  for (const finding of portal.otherFindings) {
    const page = byId.get(finding.check);
    if (page) addFinding(page, finding);
  }
  return [...byId.values()];
};

/** @param touchedBy reads what is kept of the county besides: asked only while the page has room */
const addCounty = (page: RulePage, found: CountyRule, touchedBy: (id: string) => readonly TouchedReport[]): void => {
  for (const outcome of Object.keys(found.counts) as Outcome[]) page.counts[outcome] += found.counts[outcome];
  page.acknowledged += found.acknowledged;
  page.looked += found.looked;
  page.touchedCount += found.touched;
  const due = mostReports - page.touched.length;
  if (due > 0 && found.touched > 0) page.touched.push(...touchedBy(page.rule.id).slice(0, due));
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

export const buildRulePage = (portal: Portal, { rule }: RuleSummary): RulePage => {
  const page = rulePages(portal).find((one) => one.rule === rule);
  if (!page) throw new Error(`There is no rule ${rule.id}`);
  return page;
};
