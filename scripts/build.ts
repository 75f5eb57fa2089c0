import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { buildVersions } from '../src/core/cite/content-version.ts';
import { isBlocking } from '../src/core/findings/finding.ts';
import { formatText } from '../src/core/findings/format-text.ts';
import { describeData, type PackageInfo } from '../src/core/open-data/package-info.ts';
import { allRules, buildPortal, type Portal } from '../src/core/portal.ts';
import { publishedFiles } from '../src/core/published-files.ts';
import { parseGazetteer } from '../src/core/regions/gazetteer.ts';
import { countFiles } from '../src/io/count-files.ts';
import { discardStaging, isReplaceable, openStaging, publishFolder } from '../src/io/publish-folder.ts';
import { readContent } from '../src/io/read-content.ts';
import { readContentLog } from '../src/io/read-content-history.ts';
import { readGazetteerText } from '../src/io/read-gazetteer.ts';
import { runStage } from '../src/io/stages.ts';
import { verifySite } from '../src/io/verify-site.ts';
import { moveContents } from '../src/io/write-data-files.ts';
import { countFindings, describeError, describeUnknownHistory, printProblems, readOptions } from './print.ts';
import { writeData } from './write-data.ts';
import { writeSearch } from './write-search.ts';

if (import.meta.main) {
  const options = readOptions({
    out: { type: 'string', default: 'dist' },
    base: { type: 'string' },
    site: { type: 'string' },
  });
  // The environment is where the configuration reads them from, whoever imports it: Astro, a page or this script.
  if (options.base !== undefined) process.env.GONGKAI_BASE = options.base;
  if (options.site !== undefined) process.env.GONGKAI_SITE = options.site;
  process.exitCode = (await buildSite(options.out)) ? 0 : 1;
}

/** Checks, builds aside, verifies, and only then replaces `out`. False, and `out` is untouched, when something is wrong. */
export async function buildSite(out: string): Promise<boolean> {
  try {
    return await buildAside(out);
  } catch (error) {
    return printProblems([describeError(error)]);
  }
}

async function buildAside(out: string): Promise<boolean> {
  const started = performance.now();
  const { siteConfig } = await import('../site.config.ts');
  const files = await runStage(
    'read',
    () => readContent(siteConfig.content),
    (all) => ({ files: all.length }),
  );
  const portal = await runStage(
    'parse and check',
    () => buildPortal(files, parseGazetteer(readGazetteerText())),
    ({ reports }) => ({ reports: reports.length }),
  );
  const blocking = portal.findings.filter(isBlocking);
  if (blocking.length > 0)
    return printProblems([formatText(blocking, { lang: 'zh', folder: siteConfig.content, rules: allRules })]);
  if (portal.reports.length === 0)
    return printProblems([`${siteConfig.content} holds no report: there is nothing to publish.`]);
  if (!(await isReplaceable(out)))
    return printProblems([`${out} holds something that is not a site built before. Name another folder.`]);

  const staging = await openStaging(out);
  try {
    const history = await runStage('history', () => readContentLog(siteConfig.content));
    const published = publishedFiles(files, portal, history);
    const { whole } = await runStage('versions', () => buildVersions(published.files, published.dateOf));
    await renderWithData(staging, out, portal, describeData(portal, siteConfig, whole.id));
    await runStage(
      'index',
      () => writeSearch(staging, portal),
      () => countFiles(join(staging, 'pagefind')),
    );
    const site = await runStage('verify', () =>
      verifySite(staging, {
        regions: portal.regions.all.map((region) => region.path),
        reports: portal.reports.map((report) => report.path),
        languageFolders: siteConfig.languages.map((language, index) => (index === 0 ? '' : `${language}/`)),
      }),
    );
    if (site.problems.length > 0) return printProblems(site.problems);
    await runStage('publish', () => publishFolder(staging, out));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${out}/: ${portal.reports.length} reports, ${site.pages} pages, ${site.files} files in ${seconds} s.`);
    console.log(countFindings(portal.findings));
    if (!history.known) console.log(describeUnknownHistory(history.why));
    return true;
  } finally {
    await discardStaging(staging);
  }
}

/** The data are written first, since their page tells the size and hash of each file, and moved in last: Astro empties the folder. */
async function renderWithData(staging: string, out: string, portal: Portal, info: PackageInfo): Promise<void> {
  const aside = await openStaging(`${out}-data`);
  try {
    const written = await runStage(
      'open data',
      () => writeData(join(aside, 'data'), portal, info),
      () => countFiles(join(aside, 'data')),
    );
    process.env.GONGKAI_WRITTEN_DATA = join(aside, 'written.json');
    await writeFile(process.env.GONGKAI_WRITTEN_DATA, JSON.stringify(written));
    await runStage(
      'render',
      () => build({ outDir: staging, logLevel: 'warn' }),
      () => countFiles(staging),
    );
    await moveContents(join(aside, 'data'), join(staging, 'data'));
  } finally {
    await discardStaging(aside);
  }
}
