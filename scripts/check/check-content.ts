import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type CheckJob, planCheck, regionFiles, withKnown } from '../../src/core/check-content.ts';
import { JoinedPieces } from '../../src/core/findings/findings-format.ts';
import { type ListedFile, SeenOriginals } from '../../src/core/join-counties.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readRegion } from '../../src/core/regions/read-region.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { workInOrder } from '../../src/io/work-in-order.ts';
import { type CheckSettings, formatOf, jobWith } from './check-job.ts';

/**
 * Checks all files, since one report can bear on another, on all cores, and prints what is told as soon as it is known: of
 * a country neither the content nor the findings are in memory.
 *
 * @param print is waited for
 * @param threads with this one
 * @returns whether something that was told stops a publication
 */
export async function checkContent(
  files: readonly ListedFile[],
  settings: CheckSettings,
  print: (text: string | Uint8Array) => Promise<void>,
  threads = threadsFor(files.length),
): Promise<boolean> {
  const read = (path: string) => ({ path, bytes: readFileSync(join(settings.folder, path)) });
  let jobs: CheckJob[] = [];
  const plan = () => {
    const regions = regionFiles(files).flatMap((path) => readRegion(read(path)).region ?? []);
    jobs = planCheck(files, regions, parseGazetteer(readGazetteerText()));
    return jobs;
  };
  const work = jobWith(settings);
  const told = new JoinedPieces(formatOf(settings));
  const seen = new SeenOriginals();
  await print(told.begin);
  let index = 0;
  for await (const first of workInOrder(plan, work, { count: threads - 1, script: worker, data: settings })) {
    const job = jobs[index++];
    const twice = first.originals.flatMap((original) => seen.add(original));
    // An original that came before shows only here, and is told among the findings of its file.
    const { text, ...counts } = job && twice.length > 0 ? work(withKnown(job, twice)) : first;
    await print(told.add(counts, text.length === 0));
    await print(text);
  }
  await print(told.end);
  return told.isBlocked;
}

const worker = new URL('check-worker.ts', import.meta.url);

/** A thread takes as long to start as some hundred files take to be checked. */
const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(files / filesPerThread)));

const filesPerThread = 500;
