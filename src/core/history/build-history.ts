import type { SourceFile } from '../document/source-file.ts';
import type { ContentLog, UnknownHistory } from './content-log.ts';
import { type DescribedChange, describeChange, readVersion } from './describe-change.ts';
import { type FollowedChange, type FollowedReport, followReports, type Revision } from './follow-reports.ts';

/** A change of one report, with what it changed. */
export interface ReportChange extends Revision, DescribedChange {}

export interface ReportHistory {
  /** `<region>/<year>`. */
  path: string;
  added: Revision;
  /** The newest first. */
  changes: ReportChange[];
}

/** A report that was taken back. */
export interface RemovedReport extends Revision {
  path: string;
  /** Its last one; undefined where it cannot be read. */
  title?: string;
}

/** How the published record came to be. */
export type History =
  | { known: true; reports: ReadonlyMap<string, ReportHistory>; removed: readonly RemovedReport[] }
  | { known: false; why: UnknownHistory };

/** The bytes of versions by their hashes; what is not to be had is left out. */
export type ReadVersions = (hashes: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/** How many changes are held in memory at once. */
const batch = 400;

/**
 * The history of every report. Only what git has counts: what is changed and not committed adds nothing.
 *
 * @param readVersions fetches contents, asked for only where a report changed or was removed
 */
export const buildHistory = async (log: ContentLog, readVersions: ReadVersions): Promise<History> => {
  if (!log.known) return log;
  const followed = followReports(log.commits);
  const described = await describeAll(
    followed.filter(({ removed }) => !removed).flatMap(({ changes }) => changes),
    readVersions,
  );
  const reports = followed.filter(({ removed }) => !removed).map((report) => toHistory(report, described));
  const removed = await listRemoved(followed, log.commits, readVersions);
  return { known: true, reports: new Map(reports.map((report) => [report.path, report])), removed };
};

const toHistory = (
  { path, added, changes }: FollowedReport,
  described: ReadonlyMap<FollowedChange, DescribedChange>,
): ReportHistory => ({
  path,
  added,
  changes: changes
    .flatMap((change): ReportChange[] => {
      const { commit, time, subject } = change;
      const what = described.get(change);
      return what ? [{ commit, time, subject, ...what }] : [];
    })
    .toReversed(),
});

const describeAll = async (
  changes: readonly FollowedChange[],
  readVersions: ReadVersions,
): Promise<Map<FollowedChange, DescribedChange>> => {
  const described = new Map<FollowedChange, DescribedChange>();
  for (let start = 0; start < changes.length; start += batch) {
    const some = changes.slice(start, start + batch);
    const versions = await readVersions([...new Set(some.flatMap(({ before, after }) => [before, after]))]);
    for (const change of some) {
      // Both are read as the file they are now: another address is no other record.
      const [before, after] = [change.before, change.after].map((hash) => toFile(change.to, versions.get(hash)));
      described.set(change, before && after ? describeChange(before, after) : { kind: 'corrected', changes: [] });
    }
  }
  return described;
};

const toFile = (path: string, bytes: Uint8Array | undefined): SourceFile | undefined =>
  bytes ? { path, bytes } : undefined;

/** What was taken back and not put in again elsewhere or later. */
const listRemoved = async (
  followed: readonly FollowedReport[],
  commits: Extract<ContentLog, { known: true }>['commits'],
  readVersions: ReadVersions,
): Promise<RemovedReport[]> => {
  const present = new Set(followed.filter(({ removed }) => !removed).map(({ path }) => path));
  const gone = followed.flatMap(({ path, removed }) =>
    removed && !present.has(path)
      ? [{ path, ...removed, hash: lastVersion(commits, removed.commit, `${path}.md`) }]
      : [],
  );
  const versions = await readVersions(gone.flatMap(({ hash }) => hash ?? []));
  return gone.map(({ hash, ...report }) => {
    const file = toFile(`${report.path}.md`, versions.get(hash ?? ''));
    const title = file && readVersion(file)?.title;
    return { ...report, ...(title !== undefined && { title }) };
  });
};

const lastVersion = (
  commits: Extract<ContentLog, { known: true }>['commits'],
  commit: string,
  path: string,
): string | undefined => commits.find(({ id }) => id === commit)?.files.find((file) => file.path === path)?.before;
