import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { describeData } from '../../src/core/open-data/package-info.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { linkFolder } from '../../src/io/part-folder.ts';
import { discardStaging, isReplaceable, openStaging, publishFolder } from '../../src/io/publish-folder.ts';
import { runStage } from '../../src/io/stages.ts';
import { countIndexed, listShards } from '../../src/io/verify-site.ts';
import { moveContents } from '../../src/io/write-data-files.ts';
import { isOfCountry } from '../../src/site/page-groups.ts';
import { countFindings, printProblems } from '../print.ts';
import { findObstacles } from './build-aside.ts';
import { compareParts, compareSources, type FoundPart } from './compare-parts.ts';
import { keptSearchSource } from './county-sources.ts';
import { drawSite } from './draw-site.ts';
import { forgetEdited } from './forget-edited.ts';
import { gatherKept } from './kept-of-part.ts';
import { joinOf, keptName, siteOf, sourcesOf } from './part.ts';
import { type Prepared, prepare } from './prepare.ts';
import { writeData } from './write-data.ts';
import { mergeSearch } from './write-search.ts';

/** Where a merge writes, besides the site. */
interface Aside {
  staging: string;
  aside: string;
  parts: string;
}

/**
 * Joins parts to a site, the same that one machine would build: makes the pages, data and lists of the whole country and puts the
 * pages of the parts beside them without opening one. False, and `out` is untouched, when something is wrong.
 *
 * @param rest leaves the pages of the parts where they are: the folder has only what no part has
 */
export async function mergeParts(out: string, folders: readonly string[], rest: boolean): Promise<boolean> {
  const started = performance.now();
  const code = codeVersion();
  const { parts, problems } = await runStage('compare', () => compareParts(folders, code, !rest));
  if (problems.length > 0) return printProblems(problems);
  if (!(await isReplaceable(out)))
    return printProblems([`${out} holds something that is not a site built before. Name another folder.`]);
  gatherKept(
    parts.map(({ folder }) => join(joinOf(folder), keptName)),
    join(process.env.GONGKAI_CACHE ?? '.cache', 'kept', code),
  );
  const prepared = await prepare({ ...(parts[0] && { prose: parts[0].note.prose }) });
  const obstacles = [...compareSources(parts, sourcesOf(prepared)), ...findObstacles(prepared.portal)];
  if (obstacles.length > 0) return printProblems(obstacles);

  const aside = {
    ...{ staging: await openStaging(out), aside: await openStaging(`${out}-data`) },
    parts: await openStaging('pages'),
  };
  try {
    const found = await writeRest(prepared, parts, out, aside);
    if (found.length > 0) return printProblems(found);
    if (!rest) await runStage('link', () => parts.map(({ folder }) => linkFolder(siteOf(folder), aside.staging)));
    await runStage('publish', () => publishFolder(aside.staging, out));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const what = rest ? 'what no part has, of' : `${parts.length} parts,`;
    console.log(`${out}/: ${what} ${prepared.portal.reports.length} reports in ${seconds} s.`);
    console.log(countFindings(prepared.portal));
    return true;
  } finally {
    for (const folder of Object.values(aside)) await discardStaging(folder);
  }
}

/** The pages, data and lists of the country. @returns sentences when something is missing */
async function writeRest(
  prepared: Prepared,
  parts: readonly FoundPart[],
  out: string,
  { staging, aside, parts: pages }: Aside,
): Promise<string[]> {
  const { portal, plan, keys, versions } = prepared;
  const kept = openKept(plan.kept);
  const info = describeData(portal, siteConfig, versions.whole.id);
  const data = join(aside, 'data');
  const written = await runStage('open data', () => writeData(prepared, data, info));
  const list = join(aside, 'written.json');
  await writeFile(list, JSON.stringify(written));
  const site = await runStage('render', () =>
    drawSite(prepared, { staging, parts: pages, out, written: list, draws: isOfCountry }),
  );
  await moveContents(data, join(staging, 'data'));
  const provinces = parts.map(({ note }) => new Set(note.provinces));
  await runStage('index', () => mergeSearch(staging, keptSearchSource(portal, keys, kept), provinces, { kept }));
  const { indexed, problems } = await countIndexed(staging, await listShards(staging));
  const all = parts.reduce((sum, { note }) => sum + note.indexed, indexed);
  const gap = `The search index has ${all} reports, content/ has ${portal.reports.length}.`;
  return [...site.problems, ...problems, ...(all === portal.reports.length ? [] : [gap]), ...forgetEdited(prepared)];
}
