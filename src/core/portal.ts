import type { Assessment, Finding } from './findings/finding.ts';
import type { RegionTree } from './regions/region-tree.ts';
import type { Report } from './report/report.ts';

/** A report with everything the checks say of it. */
export interface CheckedReport {
  path: string;
  report: Report;
  /** Every assessment of every check, also those that hold, by check id. */
  assessments: Map<string, Assessment[]>;
  /** What is worth telling, acknowledged or not, in the order of the file. */
  findings: Finding[];
}

export interface Portal {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly CheckedReport[];
  report(path: string): CheckedReport | undefined;
  /** Of every file, also those that could not be read as a report. */
  findings: readonly Finding[];
}
