import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ContentCounty } from '../../src/core/open-portal.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { countyKinds, listedKind, wholeKind } from './county-sources.ts';

/** A county is checked in a blink; starting another thread takes longer. */
const countiesPerWorker = 8;

/** A county, and whether everything is kept of it: of others a part of the country needs their lists and passages alone. */
export type CountyToKeep = ContentCounty & { whole: boolean };

/** Checks every county of which not enough is kept, on all cores. */
export async function keepCounties(
  plan: Pick<BuildPlan, 'files' | 'kept'>,
  counties: readonly CountyToKeep[],
): Promise<void> {
  const kept = openKept(plan.kept);
  const isKept = ({ key, whole }: CountyToKeep): boolean =>
    [wholeKind, ...(whole ? [] : [listedKind])].some((kind) => kept.read(kind, key) !== undefined);
  // The largest first, so that no core is left with one at the end.
  const missing = counties.filter((county) => !isKept(county)).sort((a, b) => b.files.length - a.files.length);
  const workers = Math.min(availableParallelism(), Math.ceil(missing.length / countiesPerWorker));
  let next = 0;
  const take = () => (next < missing.length ? next++ : undefined);
  await Promise.all(Array.from({ length: workers }, () => work(plan, missing, take)));
  const keys = new Set(counties.map(({ key }) => key));
  for (const kind of countyKinds) kept.sweep(kind, keys);
}

const work = (
  { files, kept }: Pick<BuildPlan, 'files' | 'kept'>,
  counties: readonly CountyToKeep[],
  take: () => number | undefined,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('county-worker.ts', import.meta.url), {
      workerData: { plan: { files, kept }, counties },
    });
    const advance = () => {
      const index = take();
      if (index === undefined) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(index);
    };
    worker.on('message', advance);
    worker.on('error', reject);
    advance();
  });
