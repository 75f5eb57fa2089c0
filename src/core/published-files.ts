import type { ContentLog } from './history/content-log.ts';
import type { Portal } from './portal.ts';
import { readContentPath } from './report/read-content-path.ts';

/** The regions and reports among the files of a content folder, and when each was last changed: what its version is made of. */
export const publishedFiles = <F extends { path: string }>(files: readonly F[], portal: Portal, log: ContentLog) => {
  // The oldest commit comes first, so the newest stays. A day is UTC's, as in the log of corrections.
  const committed = new Map(
    log.known ? log.commits.flatMap(({ time, files: own }) => own.map(({ path }) => [path, time.slice(0, 10)])) : [],
  );
  // Where git knows nothing, a report was last changed when its original was last fetched.
  const retrieved = (file: string) => portal.report(file.replace(/\.md$/, ''))?.report.source.retrieved;
  return {
    files: files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind)),
    dateOf: (file: string): string | undefined => committed.get(file) ?? retrieved(file),
  };
};
