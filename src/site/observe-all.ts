import { observeReport } from '../core/dataset/build-dataset.ts';
import type { Observation } from '../core/dataset/observation.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';

/** More than most counties have; each holds some 30 kB. */
const mostKept = 150;

const kept = new Map<CheckedReport, readonly Observation[]>();

/** Every indicator of a report. The files of its township and of its county ask for them five times, soon after each other. */
export const observeAll = (checked: CheckedReport, regions: RegionTree): readonly Observation[] => {
  const known = kept.get(checked);
  if (known) return known;
  const observations = observeReport(checked, regions);
  const [oldest] = kept.keys();
  if (oldest && kept.size >= mostKept) kept.delete(oldest);
  kept.set(checked, observations);
  return observations;
};
