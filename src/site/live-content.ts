import { type ContentVersions, openVersions } from '../core/cite/content-version.ts';
import { groupAgain, groupByCounty, stateOf } from '../core/content-counties.ts';
import type { ContentLog } from '../core/history/content-log.ts';
import { type ContentCounty, type ContentStore, openCounties } from '../core/open-portal.ts';
import { joinCounties, type Portal } from '../core/portal.ts';
import { publishedFiles } from '../core/published-files.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import { readCodeVersion } from '../io/code-version.ts';
import { digest } from '../io/digest.ts';
import { openKeptProse } from '../io/kept-prose.ts';
import { openKept, recallJson } from '../io/kept-values.ts';
import { listAgain, listContent, readAsIs } from '../io/list-content.ts';
import type { PreparedContent } from '../io/prepared-content.ts';
import { asPrepared, joinWhenAsked } from './live-prose.ts';

/** What state of the content pages show. */
export interface Content {
  portal: Portal;
  versions: ContentVersions;
}

/** A content folder that somebody edits. */
export interface LiveContent {
  /** False where these files, and those in these folders, are as they were. */
  lookAgain(paths: readonly string[]): boolean;
  /** As it was found when it was looked at last. */
  content(log: ContentLog): Content;
}

/** Of a content folder that was prepared, those counties stay in memory that somebody works on; else all do. */
const mostOpened = 8;

/**
 * Lists a content folder and opens it. What is known of a county is found out again only when one of its files has changed; it comes
 * from what was kept when the folder was prepared, or it is made and stays in memory. Nothing is kept on disk: the code may be
 * edited too, and no build shall find what half an edit made.
 */
export const openLive = (folder: string, gazetteer: Gazetteer, prepared?: PreparedContent): LiveContent => {
  const sound = prepared?.code === readCodeVersion() ? prepared : undefined;
  const made = new Map<string, Map<string, unknown>>();
  const open = openCounties(openStore(folder, made, sound), sound ? mostOpened : Number.POSITIVE_INFINITY);
  const proseOf = openProse(sound);
  let files = listContent(folder) as ReturnType<typeof listAgain>;
  let counties: readonly ContentCounty[] = groupByCounty(files, digest);
  let latest: { content: Content; log: ContentLog } | undefined;
  return {
    lookAgain: (paths) => {
      const before = files;
      files = listAgain(folder, files, paths);
      if (files === before) return false;
      counties = groupAgain({ files: before, counties }, files, digest);
      const keys = new Set(counties.map(({ key }) => key));
      for (const key of made.keys()) if (!keys.has(key)) made.delete(key);
      latest = undefined;
      return true;
    },
    content: (log) => {
      if (latest?.log === log) return latest.content;
      const portal = latest?.content.portal ?? joinCounties(files, open(counties), gazetteer);
      portal.prose ??= proseOf(portal, counties);
      const published = publishedFiles(files, portal, log);
      latest = { log, content: { portal, versions: openVersions(published.files, published.dateOf, digest) } };
      return latest.content;
    },
  };
};

const openStore = (
  folder: string,
  made: Map<string, Map<string, unknown>>,
  prepared?: PreparedContent,
): ContentStore => {
  const kept = prepared && openKept(prepared.kept);
  return {
    read: readAsIs(folder),
    recall: (kind, key) => made.get(key)?.get(kind) ?? (kept && recallJson(kept, kind, key)),
    keep: (kind, key, value) => {
      made.set(key, (made.get(key) ?? new Map<string, unknown>()).set(kind, value));
    },
  };
};

/** What stands in several reports is joined anew, but for a country: there it is as it was found before anything was edited. */
const openProse = (prepared?: PreparedContent) => {
  const join = joinWhenAsked();
  const store = prepared && openKeptProse(openKept(prepared.kept), prepared.prose);
  return (portal: Portal, counties: readonly ContentCounty[]) => {
    if (!prepared || !store) {
      const keys = new Map(counties.map(({ path, key }) => [path, key]));
      return join(portal, (county) => keys.get(county) ?? '');
    }
    return stateOf(counties, digest) === prepared.state ? store : asPrepared(store, portal);
  };
};
