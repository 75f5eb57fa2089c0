import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { endedChildrenCpu, readProcessTree } from '../../src/io/process-tree.ts';
import type { Measured } from './result.ts';

export interface Command {
  program: string;
  args: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program, with everything written before on the disk and nothing else of the bench running.
 *
 * @throws with its last words when it fails
 */
export const runMeasured = async ({ program, args, cwd, env = {} }: Command): Promise<Measured> => {
  spawnSync('sync');
  const [load = 0] = loadavg();
  const before = { wall: performance.now(), cpu: endedChildrenCpu() ?? 0 };
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let peak = 0;
  const look = setInterval(() => {
    for (const one of readProcessTree(child.pid ?? 0)) peak = Math.max(peak, one.peak);
  }, 50);
  const { code, words } = await waitFor(child).finally(() => clearInterval(look));
  const wall = (performance.now() - before.wall) / 1000;
  const cpu = (endedChildrenCpu() ?? 0) - before.cpu;
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${words.slice(-2000).trim()}`);
  return { wall, cpu, peak: peak === 0 ? undefined : peak, load };
};

const waitFor = (child: ReturnType<typeof spawn>): Promise<{ code: number | string | null; words: string }> =>
  new Promise((done, fail) => {
    let words = '';
    child.stderr?.on('data', (piece: Buffer) => {
      words = (words + piece.toString('utf8')).slice(-10_000);
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code: code ?? signal, words }));
  });

/** Reads every file once, so that each program finds the content in the memory of the system. */
export const warmFiles = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
};
