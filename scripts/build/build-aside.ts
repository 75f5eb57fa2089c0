import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { type Finding, isBlocking } from '../../src/core/findings/finding.ts';
import { formatText } from '../../src/core/findings/format-text.ts';
import { sortFindings } from '../../src/core/findings/sort-findings.ts';
import { describeData } from '../../src/core/open-data/package-info.ts';
import { allRules, type Portal } from '../../src/core/portal.ts';
import { countFiles } from '../../src/io/count-files.ts';
import { writeDrawn } from '../../src/io/drawn-pages.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { discardStaging, isReplaceable, openStaging, publishFolder } from '../../src/io/publish-folder.ts';
import { runStage } from '../../src/io/stages.ts';
import { findIndexGaps } from '../../src/io/verify-site.ts';
import { moveContents } from '../../src/io/write-data-files.ts';
import { countFindings, describeUnknownHistory, printProblems } from '../print.ts';
import { countyToOpen, keptSearchSource } from './county-sources.ts';
import { type DrawnSite, drawnNote, drawSite } from './draw-site.ts';
import { type DataParts, joinData } from './join-data.ts';
import { type Prepared, prepare } from './prepare.ts';
import { writeWholeSearch } from './write-search.ts';

/** False, and `out` is untouched, when something is wrong. */
export async function buildAside(out: string): Promise<boolean> {
  const started = performance.now();
  const prepared = await prepare();
  const { portal } = prepared;
  const obstacles = findObstacles(portal);
  if (obstacles.length > 0) return printProblems(obstacles);
  if (!(await isReplaceable(out)))
    return printProblems([`${out} holds something that is not a site built before. Name another folder.`]);

  const info = describeData(portal, siteConfig, prepared.versions.whole.id);
  const staging = await openStaging(out);
  const aside = await openStaging(`${out}-data`);
  // Astro keeps what processes at the same time would take from each other apart only within the project's folder.
  const parts = await openStaging('pages');
  try {
    const kept = openKept(prepared.plan.kept);
    const written = await runStage(
      'open data',
      () => joinData(join(aside, 'data'), dataParts(prepared), info, kept),
      () => countFiles(join(aside, 'data')),
    );
    const list = join(aside, 'written.json');
    await writeFile(list, JSON.stringify(written));
    const site = await runStage(
      'render',
      () => drawSite(prepared, { staging, parts, out, written: list }),
      () => countFiles(staging),
    );
    await moveContents(join(aside, 'data'), join(staging, 'data'));
    await runStage(
      'index',
      () => writeWholeSearch(staging, keptSearchSource(portal, prepared.keys, kept), { kept }),
      () => countFiles(join(staging, 'pagefind')),
    );
    const problems = [...site.problems, ...(await findIndexGaps(staging, portal.reports.length))];
    if (problems.length > 0) return printProblems(problems);
    await runStage('publish', () => publishFolder(staging, out));
    writeDrawn(drawnNote(out), site.groups);
    printBuilt(out, prepared, site, started);
    return true;
  } finally {
    await discardStaging(staging);
    await discardStaging(aside);
    await discardStaging(parts);
  }
}

/** Sentences: why this content is not published. */
export function findObstacles(portal: Portal): string[] {
  const blocking = findBlocking(portal);
  if (blocking.length > 0) return [formatText(blocking, { lang: 'zh', folder: siteConfig.content, rules: allRules })];
  return portal.reports.length === 0 ? [`${siteConfig.content} holds no report: there is nothing to publish.`] : [];
}

/** A county is opened only where what is kept of it was lost. */
export const dataParts = ({ portal, keys }: Prepared): DataParts => ({
  regions: portal.regions,
  counties: portal.counties.map((county) =>
    countyToOpen(keys.get(county.path) ?? '', { path: county.path, reports: county.reports, regions: portal.regions }),
  ),
  otherRows: (table) => table.rows(portal),
});

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
  { drawn, groups }: DrawnSite,
  started: number,
): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kept = Object.keys(groups).length - drawn;
  const asBefore = kept > 0 ? ` The pages of ${kept} of ${drawn + kept} counties and provinces are as before.` : '';
  console.log(`${out}/: ${portal.reports.length} reports in ${seconds} s.${asBefore}`);
  console.log(countFindings(portal));
  if (!history.known) console.log(describeUnknownHistory(history.why));
}
