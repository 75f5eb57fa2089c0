import { join } from 'node:path';
import { workApart } from '../../src/io/work-apart.ts';
import type { DrawAnswer, DrawJob } from './draw-pages.ts';

/** A group to draw, and roughly how many reports it shows. */
export interface GroupToDraw {
  group: string;
  weight: number;
}

/** Groups that are drawn together. */
export interface GroupsToDraw {
  groups: string[];
  weight: number;
}

/** A process has several jobs, so that none is left with much to do when the others have done theirs. */
const jobsOfProcess = 8;
/** A job tells what it has drawn when it has drawn all: of so many reports, whatever the size of the site. */
const mostOfJob = 200;
/**
 * Nearly all values live as long as a page: with room for so many megabytes of them, few are taken for old ones. What is old, a third
 * of a gigabyte in a country, may double before it is looked through; Node would wait until it has four times as much.
 */
const memoryFlags = ['--max-semi-space-size=32', '--heap-growing-percent=100'];

/** Starting a process takes as long as drawing so many. */
const leastOfProcess = 50;

/** The largest first. */
export const planJobs = (groups: readonly GroupToDraw[], processes: number): GroupsToDraw[] => {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const enough = Math.min(mostOfJob, total / (processes * jobsOfProcess));
  const jobs: GroupsToDraw[] = [];
  for (const { group, weight } of groups.toSorted((a, b) => b.weight - a.weight)) {
    const last = jobs.at(-1);
    if (last && last.weight + weight <= enough)
      Object.assign(last, { weight: last.weight + weight }).groups.push(group);
    else jobs.push({ groups: [group], weight });
  }
  return jobs.sort((a, b) => b.weight - a.weight);
};

/** How many processes are worth starting for these jobs. */
export const countProcesses = (jobs: readonly GroupsToDraw[], cores: number): number => {
  const total = jobs.reduce((sum, { weight }) => sum + weight, 0);
  return Math.min(cores, jobs.length, Math.ceil(total / leastOfProcess));
};

/**
 * Each as soon as a process is free for it.
 *
 * @param parts an empty folder; what is handed over lies in it
 */
export const drawJobs = (
  jobs: readonly Omit<DrawJob, 'folder'>[],
  { parts, processes, plan, written }: { parts: string; processes: number; plan: string; written?: string },
  take: (folder: string, answer: DrawAnswer) => void,
): Promise<void> => {
  const named = jobs.map((job, index): DrawJob => ({ ...job, folder: join(parts, `pages-${index}`) }));
  const script = join(import.meta.dirname, 'draw-pages.ts');
  const env = {
    ...{ GONGKAI_PLAN: plan, NODE_ENV: 'production' },
    // The bundle lies in another folder each time: Node would keep what it compiles of it, and never find it again.
    NODE_DISABLE_COMPILE_CACHE: '1',
    ...(written !== undefined && { GONGKAI_WRITTEN_DATA: written }),
  };
  return workApart<DrawJob, DrawAnswer>(
    script,
    named,
    processes,
    (job, answer) => take(job.folder, answer),
    env,
    memoryFlags,
  );
};
