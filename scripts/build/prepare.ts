import { join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { type ContentVersions, versionsOf } from '../../src/core/cite/content-version.ts';
import { groupByCounty } from '../../src/core/content-counties.ts';
import { buildHistory } from '../../src/core/history/build-history.ts';
import { type ContentCounty, openPortal } from '../../src/core/open-portal.ts';
import type { Portal } from '../../src/core/portal.ts';
import { publishedFiles } from '../../src/core/published-files.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { codeVersion } from '../../src/io/code-version.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { digest } from '../../src/io/digest.ts';
import { openKeptProse, type ProseKeys } from '../../src/io/kept-prose.ts';
import { forgetVersions, openKept } from '../../src/io/kept-values.ts';
import { openSums } from '../../src/io/known-sums.ts';
import { listContent } from '../../src/io/list-content.ts';
import { readContentLog, readFileVersions } from '../../src/io/read-content-history.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { runStage } from '../../src/io/stages.ts';
import { proseValues } from './county-sources.ts';
import { dealProvinces, type Shard } from './deal-provinces.ts';
import { writeProse } from './join-prose.ts';
import { keepCounties } from './keep-counties.ts';

/** What a build knows before it draws a page. */
export interface Prepared {
  plan: BuildPlan;
  portal: Portal;
  counties: readonly ContentCounty[];
  versions: ContentVersions;
  /** Of the counties with a report, by path. */
  keys: ReadonlyMap<string, string>;
  code: string;
  /** All, or those of the part that is built. */
  provinces: ReadonlySet<string>;
}

/** What is built, and what is known of it beforehand. */
export interface Preparation {
  /** The whole, where there is none. */
  shard?: Shard;
  /** Where the shared passages have been joined already. */
  prose?: ProseKeys;
}

/** Lists and checks the content, where nothing is kept of a county, and asks git how it came to be. */
export async function prepare({ shard, prose: known }: Preparation = {}): Promise<Prepared> {
  const folder = siteConfig.content;
  const code = codeVersion();
  const cache = process.env.GONGKAI_CACHE ?? '.cache';
  const versions = join(cache, 'kept');
  const kept = join(versions, code);
  forgetVersions(versions, code);
  const files = await runStage(
    'read',
    () => listContent(folder, openSums(openKept(cache), folder)),
    (all) => ({ files: all.length }),
  );
  const counties = groupByCounty(files, digest);
  const provinces = new Set(dealProvinces(counties, shard?.of ?? 1)[(shard?.number ?? 1) - 1]);
  const toKeep = counties.map((county) => ({ ...county, whole: provinces.has(provinceOf(county.path)) }));
  const content = openContent(folder, { files, kept }, counties);
  await runStage(
    'parse and check',
    () => keepCounties({ files, kept }, toKeep),
    () => ({ reports: reportsIn(files) }),
  );
  const portal = await runStage('open', () => openPortal(content, parseGazetteer(readGazetteerText())));
  const keys = keysOf(portal, counties);
  const joinAll = () => writeProse(openKept(kept), proseValues(portal, keys, openKept(kept)));
  const prose = known ?? (await runStage('shared prose', joinAll));
  portal.prose = openKeptProse(openKept(kept), prose);
  const log = await readContentLog(folder);
  const history = await runStage('history', () => buildHistory(log, (hashes) => readFileVersions(folder, hashes)));
  const published = publishedFiles(files, portal, log);
  const ofContent = await versionsOf(published.files, published.dateOf);
  const dated = published.files.flatMap(({ path }) => {
    const date = published.dateOf(path);
    return date === undefined ? [] : [[path, date] as const];
  });
  return {
    plan: { kept, files, counties, changed: Object.fromEntries(dated), history, prose },
    portal,
    counties,
    keys,
    versions: ofContent,
    code,
    provinces,
  };
}

/** Of a county; `''` of what lies above all. */
const provinceOf = (path: string): string => path.split('/')[0] ?? '';

const keysOf = (portal: Portal, counties: readonly ContentCounty[]): Map<string, string> => {
  const keys = new Map(counties.map(({ path, key }) => [path, key]));
  return new Map(portal.counties.map(({ path }) => [path, keys.get(path) ?? '']));
};

const reportsIn = (files: readonly { path: string }[]): number =>
  files.filter(({ path }) => path.endsWith('.md')).length;
