import type { Assessment, Finding } from '../findings/finding.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import type { Report } from '../report/report.ts';

/** What a dataset is built from: the checked portal, or as much of it as there is. */
export interface DatasetSource {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly ReportSource[];
}

export interface ReportSource {
  path: string;
  report: Report;
  findings: readonly Finding[];
  /** What every check says of every spot, also where it holds; by check id. */
  assessments: ReadonlyMap<string, readonly Assessment[]>;
}
