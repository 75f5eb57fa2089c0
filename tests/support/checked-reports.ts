import { summarise } from '../../src/core/findings/summary.ts';
import type { CheckedReport } from '../../src/core/portal.ts';
import type { RegionTree } from '../../src/core/regions/region-tree.ts';
import type { Edition } from '../../src/core/report/form.ts';
import { buildReport, withCell } from './build-report.ts';
import { region, sourceOf } from './dataset-source.ts';

export interface WantedReport {
  /** The last step of the region's path. */
  name: string;
  year: number;
  edition?: Edition;
  /** Cells as printed, by their path; '' is a blank. */
  cells?: Record<string, string>;
}

/** Reports of townships of one county, checked by no rule. */
export const checkedReports = (wanted: readonly WantedReport[]): { reports: CheckedReport[]; regions: RegionTree } => {
  const built = wanted.map(({ name, year, edition = year < 2021 ? 2019 : 2021, cells = {} }, seed) => {
    const place = region(name);
    const report = buildReport({
      region: place,
      year,
      edition,
      seed: seed + 1,
      overrides: { path: `${place}/${year}` },
    });
    return Object.entries(cells).reduce((changed, [at, printed]) => withCell(changed, at, printed), report);
  });
  const { regions } = sourceOf(built);
  const reports = built.map(
    (report): CheckedReport => ({
      path: report.path,
      report,
      assessments: new Map(),
      findings: [],
      counts: summarise([]),
    }),
  );
  return { reports, regions };
};
