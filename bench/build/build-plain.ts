import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { countFiles } from '../../src/io/count-files.ts';
import { type Measured, type Missing, medianRun, type SiteRun } from './result.ts';
import { type Command, runMeasured, warmFiles } from './run-measured.ts';
import { type EleventyStyle, writeEleventySource, writeHugoSource } from './write-sources.ts';

/** The newest that npm can install with all it needs, November 2026. */
export const eleventyVersion = '3.1.2';

export interface Plan {
  /** Folder of invented content. */
  content: string;
  /** Scratch of this size; each site is written to `<scratch>/<name>-out`. */
  scratch: string;
  /** Scratch of the whole run, for what every size needs. */
  tools: string;
  times: number;
}

export const outOf = ({ scratch }: Pick<Plan, 'scratch'>, name: string): string => join(scratch, `${name}-out`);

export const buildHugo = async (plan: Plan): Promise<SiteRun | Missing> => {
  if (spawnSync('hugo', ['version']).status !== 0)
    return { missing: 'Hugo is not installed. On Debian: sudo apt-get install hugo.' };
  const project = freshFolder(plan, 'hugo');
  writeHugoSource(plan.content, project);
  const args = ['--quiet', '--noTimes', '--destination', outOf(plan, 'hugo'), '--cacheDir', join(plan.tools, 'hugo')];
  return runSite(plan, 'hugo', project, { program: 'hugo', args, cwd: project });
};

export const buildEleventy = async (plan: Plan, style: EleventyStyle): Promise<SiteRun | Missing> => {
  const installed = join(plan.tools, 'eleventy');
  if (!existsSync(join(installed, 'node_modules/@11ty/eleventy'))) {
    mkdirSync(installed, { recursive: true });
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
    const args = ['install', '--prefix', installed, ...quiet, `@11ty/eleventy@${eleventyVersion}`];
    const done = spawnSync('npm', args, { cwd: installed, encoding: 'utf8' });
    if (done.status !== 0)
      return { missing: `Eleventy ${eleventyVersion} could not be installed from npm: ${done.stderr ?? done.error}` };
  }
  const name = `eleventy-${style}`;
  const project = freshFolder(plan, name);
  writeEleventySource(plan.content, project, style);
  symlinkSync(join(installed, 'node_modules'), join(project, 'node_modules'));
  const args = ['node_modules/@11ty/eleventy/cmd.cjs', `--output=${outOf(plan, name)}`];
  return runSite(plan, name, project, { program: process.execPath, args, cwd: project });
};

/** In as many processes as the machine has cores. */
export const buildFloor = (plan: Plan, withChecks: boolean): Promise<SiteRun | Missing> => {
  const name = withChecks ? 'floor-checks' : 'floor';
  const args = [join(import.meta.dirname, 'floor.ts'), plan.content, outOf(plan, name), String(availableParallelism())];
  return runSite(plan, name, plan.content, {
    program: process.execPath,
    args: [...args, ...(withChecks ? ['checks'] : [])],
  });
};

const freshFolder = ({ scratch }: Plan, name: string): string => {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
};

/** Each time into an empty folder. A program that fails is told, and the others are measured all the same. */
const runSite = async (plan: Plan, name: string, source: string, command: Command): Promise<SiteRun | Missing> => {
  const out = outOf(plan, name);
  const runs: Measured[] = [];
  try {
    warmFiles(source);
    for (let time = 0; time < plan.times; time++) {
      rmSync(out, { recursive: true, force: true });
      runs.push(await runMeasured(command));
    }
    return { ...medianRun(runs), ...(await countFiles(out)) };
  } catch (error) {
    return { missing: `It failed: ${error instanceof Error ? error.message : error}` };
  } finally {
    if (source !== plan.content) rmSync(source, { recursive: true, force: true });
  }
};
