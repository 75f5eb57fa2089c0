import { siteConfig } from '../../site.config.ts';
import { buildVersions, type ContentVersions, versionsOf } from '../core/cite/content-version.ts';
import { groupByCounty } from '../core/content-counties.ts';
import { openPortal } from '../core/open-portal.ts';
import { buildPortal, type Portal } from '../core/portal.ts';
import { publishedFiles } from '../core/published-files.ts';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';
import { readContentPath } from '../core/report/read-content-path.ts';
import { type BuildPlan, readPlan } from '../io/build-plan.ts';
import { openContent } from '../io/content-folder.ts';
import { openKeptProse } from '../io/kept-prose.ts';
import { openKept } from '../io/kept-values.ts';
import { digest } from '../io/list-content.ts';
import { readContent } from '../io/read-content.ts';
import { readContentLog } from '../io/read-content-history.ts';
import { readGazetteerText } from '../io/read-gazetteer.ts';

interface Content {
  portal: Portal;
  versions: ContentVersions;
}

let content: Promise<Content> | undefined;
let gazetteer: Gazetteer | undefined;
let plan: BuildPlan | undefined;

/** The checked portal, read once a build. */
export const readPortal = async (): Promise<Portal> => (await openOnce()).portal;

/** What state of the content this build shows, as a whole and file by file. */
export const readVersions = async (): Promise<ContentVersions> => (await openOnce()).versions;

/** All townships of the country, for the pages that say which have no report. */
export const openGazetteer = (): Gazetteer => {
  gazetteer ??= parseGazetteer(readGazetteerText());
  return gazetteer;
};

/** What the build has found out before it draws pages; undefined where there is no build, as while developing. */
export const openPlan = (): BuildPlan | undefined => {
  const file = process.env.GONGKAI_PLAN;
  if (file !== undefined) plan ??= readPlan(file);
  return plan;
};

const openOnce = (): Promise<Content> => {
  const planned = openPlan();
  content ??= planned ? openPlanned(planned) : readWhole();
  return content;
};

const openPlanned = async (planned: BuildPlan): Promise<Content> => {
  const folder = openContent(siteConfig.content, planned, groupByCounty(planned.files, digest));
  const published = planned.files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind));
  const portal = openPortal(folder, openGazetteer());
  portal.prose = openKeptProse(openKept(planned.kept), planned.prose);
  return {
    portal,
    versions: await versionsOf(published, (file) => planned.changed[file]),
  };
};

const readWhole = async (): Promise<Content> => {
  const files = await readContent(siteConfig.content);
  const portal = buildPortal(files, openGazetteer());
  const published = publishedFiles(files, portal, await readContentLog(siteConfig.content));
  return { portal, versions: await buildVersions(published.files, published.dateOf) };
};
