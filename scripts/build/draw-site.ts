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
  noFiles,
  readDrawn,
  removeGroups,
} from '../../src/io/drawn-pages.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { clientFolder } from '../../src/io/site-bundle.ts';
import { groupOfAddress, groupOfPath, homeGroup, type PageGroup } from '../../src/site/page-groups.ts';
import { bundleSite } from './bundle-site.ts';
import { countProcesses, drawJobs, type GroupsToDraw, type GroupToDraw, planJobs } from './draw-groups.ts';
import { planPageGroups } from './plan-page-groups.ts';
import type { Prepared } from './prepare.ts';
import { isSame, type Published } from './survey-published.ts';

export interface DrawnSite {
  groups: DrawnGroups;
  /** Sentences; none when every page is there and whole. */
  problems: string[];
  /** How many counties and provinces were drawn, and how many were not. */
  drawn: number;
  asBefore: number;
  /** The groups that were not drawn. */
  kept: ReadonlySet<string>;
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
  /** What lies in `out`, where pages that are as they were stay there; else they are linked into the new folder. */
  published?: Published;
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
  { staging, parts, out, written, published, draws = () => true }: Drawing,
): Promise<DrawnSite> {
  const { portal } = prepared;
  const provinces = portal.regions.children(undefined).map(({ path }) => path);
  const known = new Set(provinces);
  const groupOf: GroupOf = (file) => groupOfAddress(file, known);
  const planned = planPageGroups(prepared, { noted: published?.noted ?? {}, written, draws });
  const { keys } = planned;
  const kept = published ? leaveGroups(published, keys) : linkGroupsOf(out, staging, keys, groupOf);
  const isDue = (group: PageGroup): boolean => !kept.has(group);
  const due = planned.places.filter(isDue);
  const problems: string[] = [];
  const measured = new Map<string, string>(kept);
  const jobs = [...planJobs(weigh(due, prepared), availableParallelism()), ...planned.country.filter(isDue).map(alone)];
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
      for (const [group, reads] of answer.reads) planned.tell(group, reads);
      for (const group of answer.reads.keys()) measured.set(group, noFiles);
      for (const [group, digest] of answer.digests) measured.set(group, digest);
      mergeFolder(folder, staging);
    },
  );
  const groups = [...measured].flatMap(([group, digest]): [string, DrawnGroup][] => {
    const note = planned.noteOf(group);
    return note ? [[group, { ...note, digest }]] : [];
  });
  const [drawn, asBefore] = [due.length, planned.places.length - due.length];
  return { groups: Object.fromEntries(groups), problems, drawn, asBefore, kept: new Set(kept.keys()) };
}

/** A part of the country's pages is those of half a county. What it is made from is noted by job. */
const alone = (group: PageGroup): GroupsToDraw => ({ groups: [group], weight: 40 });

const weigh = (due: readonly PageGroup[], { counties }: Prepared): GroupToDraw[] => {
  const weights = new Map(counties.map(({ path, files }) => [path, files.length]));
  return due.map((group) => ({ group, weight: weights.get(group) ?? 1 }));
};

/** The groups that are in `out` as they were drawn, from the very same, with their digests. */
const leaveGroups = (published: Published, keys: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...keys]
      .filter(([group, key]) => isSame(published, group, key))
      .map(([group]) => [group, published.noted[group]?.digest ?? noFiles]),
  );

/** The same, linked into the new folder. */
const linkGroupsOf = (
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
    hubs: groups.has(homeGroup),
    regions: pathsOf(portal.regions.all),
    reports: pathsOf(portal.reports),
    languageFolders: siteConfig.languages.map((language, index) => (index === 0 ? '' : `${language}/`)),
  };
};
