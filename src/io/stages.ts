import { appendFileSync } from 'node:fs';
import { forgetPeaks, readProcessTree } from './process-tree.ts';

/** One stage of a build, as told in a line of JSON. */
export interface Stage extends StageCounts {
  stage: string;
  /** Seconds. */
  wall: number;
  /** Seconds of processor time, with that of every process the stage started; of this process alone where the system does not tell. */
  cpu: number;
  /** Highest memory of any one process of the build during the stage, in bytes. Only Linux tells it. */
  peak?: number;
}

/** What a stage has made. */
export interface StageCounts {
  reports?: number;
  pages?: number;
  files?: number;
  bytes?: number;
}

/**
 * Does the work of a stage. Where GONGKAI_STAGES names a file, a line of JSON is added to it when the work is done:
 * `npm run bench:build` reads them. A stage done by several processes is told by the one that waits for them.
 *
 * @param count what was made; asked after the clock has stopped, and only where somebody reads it
 */
export const runStage = async <T>(
  stage: string,
  work: () => T | Promise<T>,
  count: (result: T) => StageCounts | Promise<StageCounts> = () => ({}),
): Promise<T> => {
  const file = process.env.GONGKAI_STAGES;
  if (file === undefined || file === '') return await work();
  const watch = watchWork();
  try {
    const result = await work();
    const measured = watch.stop();
    const line: Stage = { stage, ...measured, ...(await count(result)) };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    return result;
  } finally {
    watch.stop();
  }
};

/** Looks again and again, since the figures of a process go with it. */
const watchWork = (): { stop: () => Pick<Stage, 'wall' | 'cpu' | 'peak'> } => {
  forgetPeaks(process.pid);
  const began = { wall: performance.now(), cpu: cpuSoFar() };
  let peak = 0;
  const look = (): void => {
    for (const one of readProcessTree(process.pid)) peak = Math.max(peak, one.peak);
  };
  const timer = setInterval(look, 100);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const wall = (performance.now() - began.wall) / 1000;
      return { wall, cpu: cpuSoFar() - began.cpu, ...(peak > 0 && { peak }) };
    },
  };
};

/** Own time finely, that of children in the hundredths of a second the system tells. */
const cpuSoFar = (): number => {
  const { user, system } = process.cpuUsage();
  const tree = readProcessTree(process.pid);
  const others = tree.reduce((sum, { cpu }) => sum + cpu, 0);
  return Math.max((user + system) / 1e6, others);
};
