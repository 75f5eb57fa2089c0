import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { type ContentVersions, versionsOf } from '../../src/core/cite/content-version.ts';
import { groupByCounty } from '../../src/core/content-counties.ts';
import { buildHistory, type History } from '../../src/core/history/build-history.ts';
import { type ContentCounty, openPortal } from '../../src/core/open-portal.ts';
import type { Portal } from '../../src/core/portal.ts';
import { publishedFiles } from '../../src/core/published-files.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { digest, listContent } from '../../src/io/list-content.ts';
import { readContentLog, readFileVersions } from '../../src/io/read-content-history.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { keepCounties } from './keep-counties.ts';

/** What a build knows before it draws a page. */
export interface Prepared {
  plan: BuildPlan;
  portal: Portal;
  counties: readonly ContentCounty[];
  versions: ContentVersions;
  history: History;
  code: string;
}

/** Lists and checks the content, where nothing is kept of a county, and asks git how it came to be. */
export async function prepare(): Promise<Prepared> {
  const folder = siteConfig.content;
  const code = codeVersion();
  const kept = join('.cache/kept', code);
  const files = listContent(folder);
  const counties = groupByCounty(files, digest);
  const content = openContent(folder, { files, kept }, counties);
  await keepCounties({ files, kept }, content);
  const portal = openPortal(content, parseGazetteer(readGazetteerText()));
  const log = await readContentLog(folder);
  const history = await buildHistory(log, (hashes) => readFileVersions(folder, hashes));
  const published = publishedFiles(files, portal, log);
  const versions = await versionsOf(published.files, published.dateOf);
  const dated = published.files.flatMap(({ path }) => {
    const date = published.dateOf(path);
    return date === undefined ? [] : [[path, date] as const];
  });
  return {
    plan: { kept, files, changed: Object.fromEntries(dated), history },
    portal,
    counties,
    versions,
    history,
    code,
  };
}
