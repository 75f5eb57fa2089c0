import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { describeData } from '../../src/core/open-data/package-info.ts';
import { removeGroups, writeDrawn } from '../../src/io/drawn-pages.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { sumFolder } from '../../src/io/part-folder.ts';
import { discardStaging, openStaging, publishFolder } from '../../src/io/publish-folder.ts';
import { runStage } from '../../src/io/stages.ts';
import { countIndexed, listShards } from '../../src/io/verify-site.ts';
import { countryGroups, groupOfAddress } from '../../src/site/page-groups.ts';
import { describeUnknownHistory, printProblems } from '../print.ts';
import { findObstacles } from './build-aside.ts';
import { keptSearchSource } from './county-sources.ts';
import type { Shard } from './deal-provinces.ts';
import { type DrawnSite, drawnNote, drawSite } from './draw-site.ts';
import { forgetEdited } from './forget-edited.ts';
import { keepDataAlone } from './keep-data.ts';
import { linkKept } from './kept-of-part.ts';
import { joinOf, keptName, noteName, type PartNote, partFolders, siteOf, sourcesOf } from './part.ts';
import { type Prepared, prepare } from './prepare.ts';
import { dataParts } from './write-data.ts';
import { writeSearchPart } from './write-search.ts';

/** A portal of fewer reports has its data files in one piece, which no part can make. */
const leastOfNation = 5000;

/**
 * Builds the pages, search and data of some provinces into a folder that `npm run merge` joins with the others. Every part reads
 * the whole content, since passages are found wherever they stand; it keeps and draws what is its own. False, and the folder is
 * as it was, when something is wrong.
 */
export async function buildPart(out: string, shard: Shard): Promise<boolean> {
  const started = performance.now();
  if (!(await isPart(out)))
    return printProblems([`${out} 里有别的东西，请另选文件夹。 ${out} holds something else. Name another folder.`]);
  const prepared = await prepare({ shard });
  const obstacles = findObstacles(prepared.portal);
  if (obstacles.length > 0) return printProblems(obstacles);

  await keepOwnData(prepared);
  const staging = { site: await openStaging(siteOf(out)), join: await openStaging(joinOf(out)) };
  // As for a whole site, within the project's folder.
  const parts = await openStaging('pages');
  try {
    const filled = await fillPart(prepared, shard, out, { ...staging, parts });
    if ('problems' in filled) return printProblems(filled.problems);
    // Without its note it is no part: so none is ever taken for whole whose pages are those of another build.
    await rm(join(joinOf(out), noteName), { force: true });
    await publishFolder(staging.site, siteOf(out));
    await publishFolder(staging.join, joinOf(out));
    writeDrawn(drawnNote(siteOf(out)), filled.drawn.groups);
    printPart(out, filled, prepared, started);
    return true;
  } finally {
    for (const folder of [staging.site, staging.join, parts]) await discardStaging(folder);
  }
}

/** Whether what lies there is a part, or nothing: a wrong `--out` must not delete anybody's work. */
const isPart = async (out: string): Promise<boolean> => {
  const names = existsSync(out) ? await readdir(out) : [];
  const isOurs = [join(joinOf(out), noteName), drawnNote(siteOf(out))].some((file) => existsSync(file));
  return names.every((name) => partFolders.includes(name)) && (isOurs || !names.some((name) => !name.startsWith('.')));
};

/** Files of whole provinces; and what was made of other counties before goes. */
async function keepOwnData(prepared: Prepared): Promise<void> {
  const { portal, plan, versions } = prepared;
  if (portal.reports.length < leastOfNation) return;
  const parts = dataParts(prepared);
  const own = { ...parts, counties: parts.counties.filter(({ county }) => isOwn(prepared, county)) };
  const info = describeData(portal, siteConfig, versions.whole.id);
  await runStage('open data', () => keepDataAlone(own, info, plan.kept));
}

interface Filled {
  note: PartNote;
  drawn: DrawnSite;
}

/** @returns sentences when something is missing */
async function fillPart(
  prepared: Prepared,
  shard: Shard,
  out: string,
  { site, join: joined, parts }: { site: string; join: string; parts: string },
): Promise<Filled | { problems: string[] }> {
  const { portal, plan, keys, provinces } = prepared;
  const draws = (group: string) => isOwn(prepared, group);
  const drawn = await runStage('render', () => drawSite(prepared, { staging: site, parts, out: siteOf(out), draws }));
  leaveOutCountry(prepared, site);
  const kept = openKept(plan.kept);
  const shared = await runStage('index', () =>
    writeSearchPart(site, keptSearchSource(portal, keys, kept), provinces, { kept }),
  );
  const { indexed, ...index } = await countIndexed(site, await listShards(site));
  const problems = [...drawn.problems, ...index.problems, ...forgetEdited(prepared)];
  if (problems.length > 0) return { problems };
  await mkdir(join(joined, keptName));
  linkKept(prepared, shared, join(joined, keptName));
  const note: PartNote = {
    ...sourcesOf(prepared),
    ...{ shard, provinces: [...provinces], indexed },
    reports: portal.reports.filter(({ path }) => isOwn(prepared, path)).length,
    prose: plan.prose,
    site: sumFolder(site),
    kept: sumFolder(join(joined, keptName)),
  };
  await writeFile(join(joined, noteName), JSON.stringify(note));
  return { note, drawn };
}

/** Scripts, styles and whatever else every process writes: those who join the parts have it too. */
function leaveOutCountry({ portal }: Prepared, site: string): void {
  const known = new Set(portal.regions.children(undefined).map(({ path }) => path));
  removeGroups(site, new Set(countryGroups(known)), (file) => groupOfAddress(file, known));
}

const isOwn = ({ provinces }: Prepared, path: string): boolean => provinces.has(path.split('/')[0] ?? '');

function printPart(out: string, { note, drawn }: Filled, { plan: { history } }: Prepared, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { number, of } = note.shard;
  console.log(`${out}/: part ${number} of ${of}, ${note.reports} reports in ${seconds} s, ${note.site.files} files.`);
  console.log(note.provinces.length > 0 ? `Provinces: ${note.provinces.join(', ')}.` : 'There is no province for it.');
  const all = drawn.drawn + drawn.asBefore;
  if (drawn.asBefore > 0) console.log(`The pages of ${drawn.asBefore} of ${all} counties and provinces are as before.`);
  if (!history.known) console.log(describeUnknownHistory(history.why));
}
