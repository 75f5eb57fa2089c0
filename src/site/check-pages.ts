import type { CheckGroup } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome, Rule } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import { allRules, type Portal, type PortalCounty } from '../core/portal.ts';
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
import { rememberLatest } from './remember-latest.ts';

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
  touched: readonly TouchedReport[];
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

/** Every rule has a page, whatever it found. */
export const ruleIds: readonly string[] = allRules.map(({ id }) => id);

/** What all reports together say of a rule. */
interface RuleTally extends Omit<RulePage, 'touched'> {
  /** The first counties with reports it has something to say of, as many as fill a page. */
  touchedIn: PortalCounty[];
}

const tallies = new WeakMap<Portal, readonly RuleTally[]>();

const ruleTallies = (portal: Portal): readonly RuleTally[] => {
  const known = tallies.get(portal) ?? tallyRules(portal);
  tallies.set(portal, known);
  return known;
};

/** Every rule with what it found, in the order of the registry. */
export const summariseRules = (portal: Portal): readonly RuleSummary[] => ruleTallies(portal);

/** All of them in one walk over the counties. */
const tallyRules = (portal: Portal): RuleTally[] => {
  const byId = new Map(allRules.map((rule): [string, RuleTally] => [rule.id, emptyTally(rule)]));
  for (const county of portal.counties)
    for (const [id, found] of Object.entries(county.fact(countyRules))) {
      const tally = byId.get(id);
      if (tally) addCounty(tally, found, county);
    }
  for (const finding of portal.otherFindings) {
    const tally = byId.get(finding.check);
    if (tally) addFinding(tally, finding);
  }
  return [...byId.values()];
};

const addCounty = (tally: RuleTally, found: CountyRule, county: PortalCounty): void => {
  for (const outcome of Object.keys(found.counts) as Outcome[]) tally.counts[outcome] += found.counts[outcome];
  tally.acknowledged += found.acknowledged;
  tally.looked += found.looked;
  if (found.touched > 0 && tally.touchedCount < mostReports) tally.touchedIn.push(county);
  tally.touchedCount += found.touched;
  if (found.example && !tally.example) tally.example = found.example;
};

const addFinding = (page: RuleTally, finding: Finding): void => {
  if (page.group === 'entry') page.counts.broken += 1;
  if (finding.acknowledged !== undefined) page.acknowledged += 1;
  page.inFiles.push(finding);
};

const emptyTally = (rule: Rule): RuleTally => ({
  rule,
  group: groupOf.get(rule.id) ?? 'entry',
  counts: noSpots(),
  acknowledged: 0,
  looked: 0,
  touchedIn: [],
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

export const buildRulePage = (portal: Portal, rule: Rule): RulePage => {
  const tally = ruleTallies(portal).find((one) => one.rule === rule);
  if (!tally) throw new Error(`There is no rule ${rule.id}`);
  const { touchedIn: _, ...page } = tally;
  const touched = (touchedByRule(portal).get(tally.rule.id) ?? []).flatMap(unpackValue<TouchedReport[]>);
  return { ...page, touched: touched.slice(0, mostReports) };
};

/** For all rules together, so that what is kept of a county is read once. */
const touchedByRule = rememberLatest((portal: Portal): ReadonlyMap<string, readonly Packed[]> => {
  const byRule = new Map<string, Packed[]>();
  const rulesOf = Map.groupBy(
    ruleTallies(portal).flatMap(({ rule, touchedIn }) => touchedIn.map((county) => ({ rule, county }))),
    ({ county }) => county,
  );
  for (const county of portal.counties) {
    const asking = rulesOf.get(county);
    if (!asking) continue;
    const touched = county.fact(countyTouched);
    for (const { rule } of asking)
      byRule.set(rule.id, [...(byRule.get(rule.id) ?? []), ...[touched[rule.id]].flatMap((packed) => packed ?? [])]);
  }
  return byRule;
});
