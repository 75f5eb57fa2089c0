import type { Assessment, Rule } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';

/** What the public reads a check under. */
export type CheckGroup = 'arithmetic' | 'years' | 'plausibility' | 'prose' | 'form' | 'dates' | 'file';

/**
 * One rule about reports, as a record. `run` yields what it can say of each spot, also where the rule holds:
 * the site shows the arithmetic of all four outcomes. The runner adds id, severity and place.
 */
export interface Check extends Rule {
  group: CheckGroup;
  run(report: Report, context: CheckContext): Iterable<Assessment>;
}

export interface CheckContext {
  /** The same region's report for the year before, when the portal has it. */
  previous?: Report;
  /** Nobody asks where the rule holds: a check that can tell so sooner than in words may leave it out, and nothing else. */
  faultsOnly?: true;
}
