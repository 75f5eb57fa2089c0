import type { ContentLog, LoggedCommit } from './history/content-log.ts';
import type { Portal } from './portal.ts';
import { readContentPath } from './report/read-content-path.ts';

/** The regions and reports among the files of a content folder, and when each was last changed: what its version is made of. */
export const publishedFiles = <F extends { path: string }>(files: readonly F[], portal: Portal, log: ContentLog) => {
  // The oldest commit comes first, so the newest stays. A day is UTC's, as in the log of corrections.
  const committed = new Map(log.known ? log.commits.flatMap(datesIn) : []);
  // Where git knows nothing, a report was last changed when its original was last fetched.
  const retrieved = (file: string) => portal.report(file.replace(/\.md$/, ''))?.report.source.retrieved;
  return {
    files: files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind)),
    dateOf: (file: string): string | undefined => committed.get(file) ?? retrieved(file),
  };
};

/** A commit may change the rights of a file, and nothing in it. */
const datesIn = ({ time, files }: LoggedCommit): [path: string, date: string][] =>
  files.flatMap(({ path, before, after }) => (before === after ? [] : [[path, time.slice(0, 10)]]));
