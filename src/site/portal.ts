import { siteConfig } from '../../site.config.ts';
import { type ContentVersions, versionsOf } from '../core/cite/content-version.ts';
import { type ContentFolder, openPortal } from '../core/open-portal.ts';
import type { Portal } from '../core/portal.ts';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';
import { readContentPath } from '../core/report/read-content-path.ts';
import type { ProseStore } from '../core/shared-prose/shared-prose.ts';
import { type BuildPlan, readPlan } from '../io/build-plan.ts';
import { openContent } from '../io/content-folder.ts';
import { openKeptProse } from '../io/kept-prose.ts';
import { openKept } from '../io/kept-values.ts';
import { noteRead, type Read } from '../io/noted-reads.ts';
import { readPrepared } from '../io/prepared-content.ts';
import { readGazetteerText } from '../io/read-gazetteer.ts';
import { drawnOfCountry } from './drawn-part.ts';
import { type Content, type LiveContent, openLive } from './live-content.ts';
import { type ContentChanged, type ContentJudged, contentChanged, contentJudged, contentShown } from './live-events.ts';
import { tellFaults } from './live-faults.ts';
import { readLog } from './live-log.ts';
import type { PageGroup } from './page-groups.ts';

/** Milliseconds. */
const judgedAfter = 300;

let content: Promise<Content> | undefined;
let live: Promise<LiveContent> | undefined;
let gazetteer: Gazetteer | undefined;
let plan: BuildPlan | undefined;

/** The checked portal: read once a build, and as the content is by now while developing. */
export const readPortal = async (): Promise<Portal> => asDrawn((await openOnce()).portal);

/** What state of the content this build shows, as a whole and file by file. */
export const readVersions = async (): Promise<ContentVersions> => {
  noteRead('versions');
  return (await openOnce()).versions;
};

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
  if (!planned) return openEdited();
  content ??= openPlanned(planned);
  return content;
};

let drawn: { group: PageGroup; portal: Portal } | undefined;

/**
 * While a group of the country's pages is drawn, a portal of its own: what was computed of the others' is not remembered with it, so
 * that all the group is made from is read, and noted.
 */
const asDrawn = (portal: Portal): Portal => {
  const group = drawnOfCountry();
  if (group === undefined) return portal;
  noteRead('portal');
  if (drawn?.group !== group) drawn = { group, portal: notingProse(portal) };
  return drawn.portal;
};

const notingProse = (portal: Portal): Portal => {
  const { prose } = portal;
  const told = <Value>(read: Read, value: Value): Value => {
    noteRead(read);
    return value;
  };
  const noting: ProseStore | undefined = prose && {
    counties: prose.counties,
    ofCounty: (county) => told('passages', prose.ofCounty(county)),
    rowsOf: (county) => told('passages', prose.rowsOf(county)),
    ofProvince: (province) => told(`passages ${province}`, prose.ofProvince(province)),
    whole: () => told('passages-whole', prose.whole()),
  };
  return Object.create(portal, { prose: { value: noting } });
};

const openPlanned = async (planned: BuildPlan): Promise<Content> => {
  const folder = notingReads(openContent(siteConfig.content, planned, planned.counties));
  const published = planned.files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind));
  const portal = openPortal(folder, openGazetteer());
  portal.prose = openKeptProse(openKept(planned.kept), planned.prose);
  return {
    portal,
    versions: await versionsOf(published, (file) => planned.changed[file]),
  };
};

const notingReads = (folder: ContentFolder): ContentFolder => {
  const paths = new Map(folder.counties.map(({ path, key }) => [key, path]));
  return {
    ...folder,
    recall: (kind, key) => {
      noteRead(`${kind} ${paths.get(key)}`);
      return folder.recall(kind, key);
    },
    opened: ({ path }) => noteRead(`reports ${path}`),
  };
};

/** Outside a build the content is as it is by now: somebody may be editing it. */
const openEdited = async (): Promise<Content> => {
  live ??= Promise.resolve().then(() => openLive(siteConfig.content, openGazetteer(), readPrepared()));
  live.catch(() => {
    live = undefined;
  });
  return (await live).content(await readLog());
};

const judge = async (paths: readonly string[]): Promise<void> => {
  const text = tellFaults((await openEdited()).portal, paths);
  if (text !== '') import.meta.hot?.send(contentJudged, { text } satisfies ContentJudged);
};

import.meta.hot?.on(contentChanged, async ({ paths }: ContentChanged) => {
  if (!(await live)?.lookAgain(paths)) return;
  import.meta.hot?.send(contentShown, {});
  // The page comes first: what a file does to others takes longest to find out.
  setTimeout(() => judge(paths), judgedAfter);
});
