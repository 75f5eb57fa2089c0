import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { HashedFile } from '../../src/core/content-counties.ts';
import type { ContentCounty } from '../../src/core/open-portal.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { workApart } from '../../src/io/work-apart.ts';
import { countyKinds, listedKind, wholeKind } from './county-sources.ts';
import { type CountyJob, type CountyToKeep, keepOneCounty } from './keep-one-county.ts';

/** A county is checked in a blink; starting another process takes longer. */
const countiesPerProcess = 8;

/**
 * Checks every county of which not enough is kept, on all cores: in processes rather than threads, so that their memory is
 * given back when the last is done.
 */
export async function keepCounties(
  { files, kept: folder }: Pick<BuildPlan, 'files' | 'kept'>,
  counties: readonly CountyToKeep[],
): Promise<void> {
  const kept = openKept(folder);
  const isKept = ({ key, whole }: CountyToKeep): boolean =>
    [wholeKind, ...(whole ? [] : [listedKind])].some((kind) => kept.read(kind, key) !== undefined);
  // The largest first, so that no core is left with one at the end.
  const missing = counties.filter((county) => !isKept(county)).sort((a, b) => b.files.length - a.files.length);
  const filesOf = filesOfCounties(files);
  const jobs = missing.values().map((county): CountyJob => ({ county, files: filesOf(county), kept: folder }));
  const processes = Math.min(availableParallelism(), Math.ceil(missing.length / countiesPerProcess));
  if (missing.length < countiesPerProcess) for (const job of jobs) keepOneCounty(job);
  else await workApart(join(import.meta.dirname, 'county-worker.ts'), jobs, processes, () => undefined);
  const keys = new Set(counties.map(({ key }) => key));
  for (const kind of countyKinds) kept.sweep(kind, keys);
}

/** All that it takes to read a county. */
export const filesOfCounties = (
  files: readonly HashedFile[],
): ((county: Pick<ContentCounty, 'above' | 'files'>) => HashedFile[]) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return ({ above, files: own }) => [...above, ...own].flatMap((path) => byPath.get(path) ?? []);
};
