import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { type Finding, isBlocking } from '../../src/core/findings/finding.ts';
import { formatText } from '../../src/core/findings/format-text.ts';
import { sortFindings } from '../../src/core/findings/sort-findings.ts';
import { describeData } from '../../src/core/open-data/package-info.ts';
import { allRules, type Portal } from '../../src/core/portal.ts';
import { countFiles } from '../../src/io/count-files.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { discardStaging, isReplaceable, openStaging, recoverFolder } from '../../src/io/publish-folder.ts';
import { runStage } from '../../src/io/stages.ts';
import { findIndexGaps } from '../../src/io/verify-site.ts';
import { moveContents } from '../../src/io/write-data-files.ts';
import { shardGroup } from '../../src/site/page-groups.ts';
import { countFindings, describeUnknownHistory, printProblems } from '../print.ts';
import { keptSearchSource } from './county-sources.ts';
import { type DrawnSite, drawSite } from './draw-site.ts';
import { forgetEdited } from './forget-edited.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type NewSite, publishedState, publishSite } from './publish-site.ts';
import { noteGroups, type Published, surveyPublished } from './survey-published.ts';
import { writeData } from './write-data.ts';
import { writeWholeSearch } from './write-search.ts';

/** False, and `out` is untouched, when something is wrong. */
export async function buildAside(out: string): Promise<boolean> {
  const started = performance.now();
  await recoverFolder(out);
  const before = publishedState(out);
  const surveyed = surveyPublished(out);
  const prepared = await prepare();
  const { portal } = prepared;
  const obstacles = findObstacles(portal);
  if (obstacles.length > 0) return printProblems(obstacles);
  if (!(await isReplaceable(out)))
    return printProblems([`${out} holds something that is not a site built before. Name another folder.`]);

  const staging = await openStaging(out);
  const aside = await openStaging(`${out}-data`);
  // The code of a page finds its libraries only within the project's folder.
  const parts = await openStaging('pages');
  try {
    const made = await makeSite(prepared, { staging, aside, parts, out, surveyed });
    if (made.problems.length > 0) return printProblems(made.problems);
    if (await runStage('publish', () => publishSite(out, made.site, before))) {
      printBuilt(out, prepared, made.site.drawn, started);
      return true;
    }
  } finally {
    await discardStaging(staging);
    await discardStaging(aside);
    await discardStaging(parts);
  }
  // Another build has published meanwhile what this one did not know. Most of the work is kept.
  return buildAside(out);
}

interface Workshop {
  /** What is to be published comes here. */
  staging: string;
  /** Data files, until the pages are drawn. */
  aside: string;
  /** Pages, until they are whole. */
  parts: string;
  out: string;
  /** Known after a while, since every file is looked at. */
  surveyed: Promise<Published>;
}

/** @returns with sentences where something is missing */
async function makeSite(
  prepared: Prepared,
  { staging, aside, parts, out, surveyed }: Workshop,
): Promise<{ site: NewSite; problems: string[] }> {
  const { portal, keys, plan, versions } = prepared;
  const kept = openKept(plan.kept);
  const noting = surveyed.then((published) => noteGroups(published, prepared.code));
  const info = describeData(portal, siteConfig, versions.whole.id);
  const written = await runStage(
    'open data',
    () => writeData(prepared, join(aside, 'data'), info, noting),
    () => countFiles(join(aside, 'data')),
  );
  const [published, noted] = await Promise.all([surveyed, noting]);
  const list = join(aside, 'written.json');
  await writeFile(list, JSON.stringify(written));
  const drawn = await runStage(
    'render',
    () => drawSite(prepared, { staging, parts, out, written: list, published }),
    () => countFiles(staging),
  );
  await moveContents(join(aside, 'data'), join(staging, 'data'));
  await runStage(
    'index',
    () => writeWholeSearch(staging, keptSearchSource(portal, keys, kept), { kept, staying: noted }),
    () => countFiles(join(staging, 'pagefind')),
  );
  const stays = (shard: string): boolean => noted.groups.get(shardGroup(shard))?.stays ?? false;
  const gaps = await findIndexGaps(staging, portal.reports.length, stays);
  const problems = [...drawn.problems, ...gaps, ...forgetEdited(prepared)];
  return { site: { staging, published, drawn, others: noted.groups }, problems };
}

/** Sentences: why this content is not published. */
export function findObstacles(portal: Portal): string[] {
  const blocking = findBlocking(portal);
  if (blocking.length > 0) return [formatText(blocking, { lang: 'zh', folder: siteConfig.content, rules: allRules })];
  return portal.reports.length === 0 ? [`${siteConfig.content} holds no report: there is nothing to publish.`] : [];
}

/** A county whose reports all pass is not opened for it. */
function findBlocking({ reports, otherFindings }: Portal): Finding[] {
  return sortFindings([
    ...otherFindings.filter(isBlocking),
    ...reports.flatMap((one) => (one.counts.blocking > 0 ? one.findings.filter(isBlocking) : [])),
  ]);
}

function printBuilt(
  out: string,
  { portal, plan: { history } }: Prepared,
  { drawn, asBefore }: DrawnSite,
  started: number,
): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const all = drawn + asBefore;
  const kept = asBefore > 0 ? ` The pages of ${asBefore} of ${all} counties and provinces are as before.` : '';
  console.log(`${out}/: ${portal.reports.length} reports in ${seconds} s.${kept}`);
  console.log(countFindings(portal));
  if (!history.known) console.log(describeUnknownHistory(history.why));
}
