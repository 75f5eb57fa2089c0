import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { writePlan } from '../../src/io/build-plan.ts';
import {
  type DrawnGroup,
  type DrawnGroups,
  type GroupOf,
  linkGroups,
  mergeFolder,
  readDrawn,
  removeGroups,
} from '../../src/io/drawn-pages.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { clientFolder } from '../../src/io/site-bundle.ts';
import { countryGroup, groupOfAddress, groupOfPath, type PageGroup } from '../../src/site/page-groups.ts';
import { bundleSite } from './bundle-site.ts';
import { countProcesses, drawJobs, type GroupToDraw, planJobs } from './draw-groups.ts';
import { groupKeys } from './group-keys.ts';
import type { Prepared } from './prepare.ts';

export interface DrawnSite {
  groups: DrawnGroups;
  /** Sentences; none when every page is there and whole. */
  problems: string[];
  drawn: number;
}

export interface Drawing {
  /** Where the pages go. */
  staging: string;
  /** An empty folder within the project's. */
  parts: string;
  /** Where the site of the last build lies. */
  out: string;
  /** The file that tells what data files there are; only the pages of the country ask for it. */
  written?: string;
  /** Which groups; all, where nothing is said. */
  draws?: (group: PageGroup) => boolean;
}

/** Where it is noted what the pages in `out` were made from. */
export const drawnNote = (out: string): string =>
  join(dirname(resolve(out)), '.cache', `${basename(resolve(out))}.drawn.json`);

/**
 * Draws every page whose sources have changed, in as many processes as there are cores, and takes the others from what is
 * published in `out`.
 */
export async function drawSite(
  prepared: Prepared,
  { staging, parts, out, written, draws = () => true }: Drawing,
): Promise<DrawnSite> {
  const { portal } = prepared;
  const provinces = portal.regions.children(undefined).map(({ path }) => path);
  const known = new Set(provinces);
  const groupOf: GroupOf = (file) => groupOfAddress(file, known);
  const prose = new Map(prepared.plan.prose.counties.map(([county, pages]) => [county, pages]));
  const all = groupKeys({ ...prepared, history: prepared.plan.history, beyond: (county) => prose.get(county) ?? '' });
  const keys = new Map([...all].filter(([group]) => draws(group)));
  const kept = keepGroups(out, staging, keys, groupOf);
  const due = [...keys.keys()].filter((group) => !kept.has(group));
  const problems: string[] = [];
  const measured = new Map<string, string>(kept);
  const jobs = planJobs(weigh(draws(countryGroup) ? [countryGroup, ...due] : due, prepared), availableParallelism());
  const bundle = join(parts, 'bundle');
  await bundleSite(bundle, openKept(prepared.plan.kept));
  const plan = join(parts, 'plan.json');
  writePlan(plan, prepared.plan);
  cpSync(clientFolder(bundle), staging, { recursive: true });
  await drawJobs(
    jobs.map(({ groups }) => ({ bundle, groups, provinces, expected: expectedOf(prepared, new Set(groups)) })),
    { parts, plan, ...(written !== undefined && { written }), processes: countProcesses(jobs, availableParallelism()) },
    (folder, answer) => {
      problems.push(...answer.problems);
      for (const [group, digest] of answer.digests) if (keys.has(group)) measured.set(group, digest);
      mergeFolder(folder, staging);
    },
  );
  const groups = [...keys].flatMap(([group, key]): [string, DrawnGroup][] => {
    const digest = measured.get(group);
    return digest === undefined ? [] : [[group, { key, digest }]];
  });
  return { groups: Object.fromEntries(groups), problems, drawn: due.length };
}

/** The country's pages are those of a county or two. */
const weightOfCountry = 150;

const weigh = (due: readonly string[], { counties }: Prepared): GroupToDraw[] => {
  const weights = new Map([
    ...counties.map(({ path, files }) => [path, files.length] as const),
    [countryGroup, weightOfCountry],
  ]);
  return due.map((group) => ({ group, weight: weights.get(group) ?? 1 }));
};

/** The groups whose pages are as they were made from the very same, linked into the new folder. */
const keepGroups = (
  out: string,
  staging: string,
  keys: ReadonlyMap<string, string>,
  groupOf: GroupOf,
): Map<string, string> => {
  const drawn = readDrawn(drawnNote(out));
  const same = new Set([...keys].filter(([group, key]) => drawn[group]?.key === key).map(([group]) => group));
  const linked = linkGroups(out, staging, same, groupOf);
  const touched = new Set(
    [...linked].filter(([group, digest]) => drawn[group]?.digest !== digest).map(([group]) => group),
  );
  removeGroups(staging, touched, groupOf);
  return new Map([...linked].filter(([group]) => !touched.has(group)));
};

const expectedOf = ({ portal }: Prepared, groups: ReadonlySet<string>) => {
  const pathsOf = (all: readonly { path: string }[]) =>
    all.map(({ path }) => path).filter((path) => groups.has(groupOfPath(path)));
  return {
    hubs: groups.has(countryGroup),
    regions: pathsOf(portal.regions.all),
    reports: pathsOf(portal.reports),
    languageFolders: siteConfig.languages.map((language, index) => (index === 0 ? '' : `${language}/`)),
  };
};
