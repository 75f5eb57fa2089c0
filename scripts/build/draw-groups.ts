import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeSlice } from '../../src/io/build-plan.ts';

/** A group to draw, and roughly how many reports it shows. */
export interface GroupToDraw {
  group: string;
  weight: number;
}

/** More pages than these reports have fill the memory of one process. */
const mostOfSlice = 8000;
/** Starting a process takes as long as drawing so many. */
const leastOfSlice = 200;

/** Groups in parts of about the same weight, no more than one process can draw; the pages of a province's counties stay together. */
export const planSlices = (groups: readonly GroupToDraw[], processes: number): string[][] => {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const count = Math.max(1, Math.min(processes, Math.floor(total / leastOfSlice)), Math.ceil(total / mostOfSlice));
  const rounded = count <= processes ? count : Math.ceil(count / processes) * processes;
  const slices: string[][] = [];
  let filled = 0;
  for (const { group, weight } of groups) {
    const index = Math.min(rounded - 1, Math.floor((filled / total) * rounded));
    slices[index] = [...(slices[index] ?? []), group];
    filled += weight;
  }
  return slices.filter((slice) => slice !== undefined && slice.length > 0);
};

/** @returns the folder of its pages */
export const drawSlice = async (
  folder: string,
  groups: readonly string[],
  provinces: readonly string[],
  environment: Record<string, string>,
): Promise<string> => {
  const slice = `${folder}.slice.json`;
  writeSlice(slice, { provinces, groups });
  const script = join(import.meta.dirname, 'draw-pages.ts');
  const env = { ...process.env, ...environment, NODE_ENV: 'production', GONGKAI_SLICE: slice };
  const child = spawn(process.execPath, [script, '--out', folder], { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('a process that draws pages ended early; see above.');
  return join(folder, 'pages');
};

/** Runs so many at a time. */
export const runPool = async (tasks: readonly (() => Promise<void>)[], atOnce: number): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) await task();
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
};
