import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countFiles } from '../../src/io/count-files.ts';
import type { Stage } from '../../src/io/stages.ts';
import type { Plan } from './build-plain.ts';
import { type Change, changeOneFigure } from './change-figure.ts';
import { diffFolders } from './diff-folders.ts';
import { type ReaderWeight, weighForReaders } from './reader-weights.ts';
import { type Measured, type Missing, medianRun, type Rebuild, readStages, type SiteRun } from './result.ts';
import { runMeasured, warmFiles } from './run-measured.ts';

const root = dirname(dirname(import.meta.dirname));

interface OwnRun {
  site: SiteRun | Missing;
  stages: Stage[];
  rebuild?: Rebuild | Missing;
  reader?: ReaderWeight[];
}

/** Where our own site of the content lies after `buildOurs`. */
export const ownSite = (plan: Plan): string => siteOf(plan, 'gongkai');

/** Our whole build from nothing, and again after one figure of one report has changed. */
export const buildOurs = async (plan: Plan): Promise<OwnRun> => {
  try {
    warmFiles(plan.content);
    const runs: (Measured & { stages: Stage[] })[] = [];
    for (let time = 0; time < plan.times; time++) {
      forgetBuilds(plan, 'gongkai');
      runs.push(await runBuild(plan, 'gongkai'));
    }
    const { stages, ...full } = medianRun(runs);
    const counts = await countFiles(ownSite(plan));
    const reader = weighForReaders(ownSite(plan));
    return { site: { ...full, ...counts }, stages, reader, rebuild: await rebuild(plan) };
  } catch (error) {
    return { site: { missing: toSentence(error) }, stages: [] };
  }
};

/** The changed content is put back afterwards: the others build from it too. */
const rebuild = async (plan: Plan): Promise<Rebuild | Missing> => {
  let change: Change | undefined;
  try {
    change = changeOneFigure(plan.content);
    const told = join(ownSite(plan), change.file.replace(/\.md$/, '.json'));
    const before = readFileSync(told, 'utf8');
    const { stages, ...measured } = await runBuild(plan, 'gongkai');
    if (readFileSync(told, 'utf8') === before)
      return { missing: `The change of ${change.file} did not reach the site.` };
    forgetBuilds(plan, 'gongkai-clean');
    await runBuild(plan, 'gongkai-clean');
    const different = diffFolders(siteOf(plan, 'gongkai'), siteOf(plan, 'gongkai-clean'));
    return { ...measured, changed: change.file, different };
  } catch (error) {
    return { missing: toSentence(error) };
  } finally {
    change?.putBack();
    forgetBuilds(plan, 'gongkai-clean');
  }
};

/** What a build keeps for the next lies in .cache/ beside its folder, so each has a place of its own. */
const placeOf = (plan: Plan, name: string): string => join(plan.scratch, `${name}-place`);

const siteOf = (plan: Plan, name: string): string => join(placeOf(plan, name), 'site');

const forgetBuilds = (plan: Plan, name: string): void => {
  rmSync(placeOf(plan, name), { recursive: true, force: true });
};

const runBuild = async (plan: Plan, name: string): Promise<Measured & { stages: Stage[] }> => {
  const lines = join(plan.scratch, 'stages.jsonl');
  writeFileSync(lines, '');
  const measured = await runMeasured({
    program: process.execPath,
    args: [join(root, 'scripts/build.ts'), '--out', siteOf(plan, name)],
    cwd: root,
    env: {
      GONGKAI_CONTENT: plan.content,
      GONGKAI_STAGES: lines,
      GONGKAI_CACHE: join(placeOf(plan, name), 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const stages = readStages(readFileSync(lines, 'utf8'));
  // A stage looks at its own processes, and forgets their peaks of before.
  const peak = Math.max(measured.peak ?? 0, ...stages.map((stage) => stage.peak ?? 0));
  return { ...measured, peak: peak === 0 ? undefined : peak, stages };
};

/** `npm run check` over all of the content. */
export const checkOurs = async (plan: Plan): Promise<Measured | Missing> => {
  const script = join(root, 'scripts/check.ts');
  const runs: Measured[] = [];
  try {
    warmFiles(plan.content);
    for (let time = 0; time < plan.times; time++)
      runs.push(
        await runMeasured({
          program: process.execPath,
          args: [script, '--format', 'json'],
          cwd: root,
          env: { GONGKAI_CONTENT: plan.content },
        }),
      );
    return medianRun(runs);
  } catch (error) {
    return { missing: toSentence(error) };
  }
};

/** Reading, parsing, checking and observing alone, in one process. */
export const measureWork = async (plan: Plan): Promise<Stage[]> => {
  const lines = join(plan.scratch, 'work.jsonl');
  writeFileSync(lines, '');
  const script = join(import.meta.dirname, 'core-work.ts');
  await runMeasured({
    program: process.execPath,
    args: [script, plan.content],
    env: { GONGKAI_STAGES: lines },
  });
  return existsSync(lines) ? readStages(readFileSync(lines, 'utf8')) : [];
};

const toSentence = (error: unknown): string => `It failed: ${error instanceof Error ? error.message : error}`;

export const countReports = (content: string): { reports: number; places: number } => {
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' });
  return {
    reports: names.filter((name) => /\/\d{4}\.md$/.test(name)).length,
    places: names.filter((name) => name.endsWith('region.yaml')).length,
  };
};
