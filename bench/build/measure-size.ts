import { execFileSync } from 'node:child_process';
import { existsSync, globSync, renameSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { writeContent } from '../write-content.ts';
import { buildOurs, checkOurs, countReports, measureWork } from './build-ours.ts';
import { buildEleventy, buildFloor, buildHugo, outOf, type Plan } from './build-plain.ts';
import { type BenchOptions, timesToRun } from './options.ts';
import { isSite, type SizeResult } from './result.ts';
import { compareText } from './same-text.ts';

/** Everything of one size, one after the other, each with the machine to itself as far as it goes. */
export const measureSize = async (size: number, folder: string, options: BenchOptions): Promise<SizeResult> => {
  const scratch = join(folder, `${size}-${options.seed}`);
  const plan: Plan = { content: join(scratch, 'content'), scratch, tools: folder, times: timesToRun(size) };
  invent(plan.content, size, options.seed);
  const result: SizeResult = { ...describe(plan, options.seed), sites: {}, stages: [], work: [], sameText: {} };
  const wants = (name: BenchOptions['only'][number]): boolean => options.only.includes(name);
  if (wants('hugo')) result.sites.hugo = await told('Hugo', () => buildHugo(plan));
  if (wants('eleventy'))
    for (const style of ['nunjucks', 'javascript'] as const)
      result.sites[`eleventy-${style}`] = await told(`Eleventy, ${style}`, () => buildEleventy(plan, style));
  if (wants('floor')) {
    result.sites.floor = await told('the floor', () => buildFloor(plan, false));
    result.sites['floor-checks'] = await told('the floor with checks', () => buildFloor(plan, true));
  }
  compareSites(plan, result);
  forgetSites(plan, result);
  return wants('ours') ? measureOurs(plan, result) : result;
};

const measureOurs = async (plan: Plan, result: SizeResult): Promise<SizeResult> => {
  const work = await told('the work itself', () => measureWork(plan));
  const check = await told('check', () => checkOurs(plan));
  const { site, stages, rebuild, reader } = await told('our build', () => buildOurs(plan));
  const own = { ...(rebuild && { rebuild }), ...(reader && { reader }) };
  return { ...result, work, check, stages, ...own, sites: { gongkai: site, ...result.sites } };
};

/** Written aside, so that a bench killed while it wrote leaves nothing that looks whole. */
const invent = (content: string, reports: number, seed: number): void => {
  if (existsSync(content)) return;
  console.error(`${reports} reports: inventing …`);
  const aside = `${content}.next`;
  rmSync(aside, { recursive: true, force: true });
  writeContent(aside, { reports, seed, years: [2019, 2020, 2021, 2022, 2023, 2024, 2025] });
  renameSync(aside, content);
};

const describe = ({ content, times }: Plan, seed: number) => ({
  ...countReports(content),
  seed,
  times,
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}`,
});

/** Says what is measured and what came of it, since the next may take an hour. */
const told = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const say = (words: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${name} ${words}`);
  say('…');
  const result = await work();
  say(JSON.stringify(result).slice(0, 300));
  return result;
};

const compareSites = (plan: Plan, { sites, sameText }: SizeResult): void => {
  if (!isSite(sites.floor)) return;
  const reports = globSync('**/[0-9]*.md', { cwd: plan.content }).sort();
  for (const name of ['hugo', 'eleventy-nunjucks', 'eleventy-javascript'])
    if (isSite(sites[name]))
      sameText[name] = compareText(plan.content, reports, [outOf(plan, 'floor'), outOf(plan, name)]);
};

const forgetSites = (plan: Plan, { sites }: SizeResult): void => {
  for (const name of Object.keys(sites)) rmSync(outOf(plan, name), { recursive: true, force: true });
};
