import type { Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'hint';

/**
 * What a rule found. A rule over blank cells never says plainly that it holds:
 * `holdsIfBlankIsZero` and `notAssessable` are outcomes of their own.
 */
export type Outcome = 'holds' | 'holdsIfBlankIsZero' | 'broken' | 'notAssessable';

/** Where in a content file. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What every rule tells the public about itself, whether it reads a file or compares figures. */
export interface Rule {
  id: string;
  severity: Severity;
  title: Text;
  /** Why the rule exists, with its source and its limits. */
  why: Text;
  /** What the person holding the file can do. */
  fix: Text;
}

/** What one rule says of one spot. `at` is a field path such as `requests.received.total`. */
export interface Assessment {
  at: string;
  outcome: Outcome;
  message: Text;
  /** The line in the file, where that is closer than the place of `at`: a paragraph of a section. */
  line?: number;
  /** The cells it was judged by, by their paths, where `at` is not the only one: both sides of a sum, what prose is compared with. */
  cells?: readonly string[];
  /** Those among them that stand in the report of the year before. */
  previousCells?: readonly string[];
}

/** An assessment that is worth telling: anything but `holds`. */
export interface Finding extends Assessment {
  check: string;
  severity: Severity;
  place: Place;
  /** The maintainer's reason, where this is a known fault of the original. */
  acknowledged?: string;
}

/** True when the finding must stop a publication: an error nobody has acknowledged. */
export const isBlocking = (finding: Finding): boolean =>
  finding.severity === 'error' && finding.outcome === 'broken' && finding.acknowledged === undefined;

/** Only a broken rule keeps its severity; what cannot be judged is never more than a hint. */
export const severityOf = (rule: Rule, outcome: Outcome): Severity => (outcome === 'broken' ? rule.severity : 'hint');
