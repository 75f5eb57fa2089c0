import type { DatasetSource } from '../../src/core/dataset/source.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { parentPath, type Region, type RegionLevel } from '../../src/core/regions/region.ts';
import { buildRegionTree } from '../../src/core/regions/region-tree.ts';
import type { Report } from '../../src/core/report/report.ts';

const levels: readonly RegionLevel[] = ['province', 'prefecture', 'county', 'township'];

/** A source of these reports, with a region for every folder on the way; `names` gives the regions their names. */
export const sourceOf = (
  reports: readonly Report[],
  names: Record<string, string> = {},
  findings: Finding[] = [],
): DatasetSource => {
  const paths = new Set<string>();
  for (const report of reports) for (let at: string | undefined = report.region; at; at = parentPath(at)) paths.add(at);
  const regions = [...paths].sort().map((path, index): Region => {
    const depth = path.split('/').length - 1;
    const code = depth === 3 ? `6301061${String(index).padStart(2, '0')}` : `63${String(index).padStart(4, '0')}`;
    return {
      path,
      name: names[path] ?? path.split('/').at(-1) ?? '',
      code,
      level: levels[depth] ?? 'township',
      formerly: [],
      file: `${path}/region.yaml`,
    };
  });
  return {
    regions: buildRegionTree(regions),
    reports: reports.map((report) => ({ path: report.path, report, findings, assessments: new Map() })),
  };
};

export const region = (name: string): string => `qinghai/xining/huangzhong/${name}`;
