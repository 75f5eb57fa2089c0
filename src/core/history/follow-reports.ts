import { readContentPath } from '../report/read-content-path.ts';
import type { LoggedCommit, LoggedFile } from './content-log.ts';

/** A commit, as far as the public reads it. */
export interface Revision {
  commit: string;
  time: string;
  subject: string;
}

/** A report from one version to the next, the two named by their hashes. */
export interface FollowedChange extends Revision {
  before: string;
  after: string;
  /** Where the file lay before and lies after: a folder may have been renamed. */
  from: string;
  to: string;
}

export interface FollowedReport {
  /** `<region>/<year>`, where it lies in the end. */
  path: string;
  added: Revision;
  /** The oldest first. */
  changes: FollowedChange[];
  removed?: Revision;
}

/**
 * Every report from the commit that added it, through moves of its folder, to where it lies. Removed ones come too: what
 * is taken back is told.
 *
 * @param commits the oldest first
 */
export const followReports = (commits: readonly LoggedCommit[]): FollowedReport[] => {
  const present = new Map<string, FollowedReport>();
  const gone: FollowedReport[] = [];
  for (const { id, time, subject, files } of commits) {
    const revision: Revision = { commit: id, time, subject };
    const reports = files.filter(({ path }) => readContentPath(path).kind === 'report');
    const moves = pairMoves(reports);
    const isMoved = new Set(moves.flat());
    const followed = moves.map(([from, to]) => [from, to, present.get(from.path)] as const);
    for (const [from] of moves) present.delete(from.path);
    for (const [from, to, report] of followed) move(present, { from, to, report, revision });
    for (const file of reports) if (!isMoved.has(file)) apply(file, revision, present, gone);
  }
  return [...present.values(), ...gone].sort((a, b) => (a.path < b.path ? -1 : 1));
};

const reportPath = (file: string): string => file.slice(0, -'.md'.length);

const apply = (file: LoggedFile, revision: Revision, present: Map<string, FollowedReport>, gone: FollowedReport[]) => {
  const { path, before, after } = file;
  const known = present.get(path);
  if (after === undefined) {
    if (known) gone.push({ ...known, removed: revision });
    present.delete(path);
  } else if (known && before !== undefined) {
    if (before !== after) known.changes.push({ ...revision, before, after, from: path, to: path });
  } else present.set(path, { path: reportPath(path), added: revision, changes: [] });
};

interface Move {
  from: LoggedFile;
  to: LoggedFile;
  report: FollowedReport | undefined;
  revision: Revision;
}

/** Another address is no change of the record; a version that came with it may be. */
const move = (present: Map<string, FollowedReport>, { from, to, report, revision }: Move): void => {
  const path = reportPath(to.path);
  const { before } = from;
  const { after } = to;
  const changes = report?.changes ?? [];
  const isOther = before !== undefined && after !== undefined && before !== after;
  const change = isOther ? [{ ...revision, before, after, from: from.path, to: to.path }] : [];
  present.set(to.path, { path, added: report?.added ?? revision, changes: [...changes, ...change] });
};

/** Files that one commit took from one place and put in another: the very same ones, then those of one township and year. */
const pairMoves = (files: readonly LoggedFile[]): [from: LoggedFile, to: LoggedFile][] => {
  const left = files.filter(({ before, after }) => before !== undefined && after === undefined);
  const come = new Set(files.filter(({ before, after }) => before === undefined && after !== undefined));
  const pairs: [LoggedFile, LoggedFile][] = [];
  const pairBy = (keyOfOld: (file: LoggedFile) => string, keyOfNew: (file: LoggedFile) => string): void => {
    const byKey = new Map([...come].map((file) => [keyOfNew(file), file]));
    for (const from of left) {
      const to = byKey.get(keyOfOld(from));
      if (!to || !come.has(to) || pairs.some(([paired]) => paired === from)) continue;
      pairs.push([from, to]);
      come.delete(to);
    }
  };
  pairBy(
    ({ before }) => before ?? '',
    ({ after }) => after ?? '',
  );
  pairBy(townshipAndYear, townshipAndYear);
  return pairs;
};

/** `lanlongkou/2020.md` of any county. */
const townshipAndYear = ({ path }: LoggedFile): string => path.split('/').slice(-2).join('/');
