import type { SourceFile } from './document/source-file.ts';
import type { Portal } from './portal.ts';
import { readContentPath } from './report/read-content-path.ts';

/** The regions and reports among the files of a content folder, and when each was last changed: what its version is made of. */
export const publishedFiles = (files: readonly SourceFile[], portal: Portal) => {
  // A report was last changed when its original was last fetched, as far as its own file tells.
  const retrieved = new Map(portal.reports.map(({ report }) => [report.file, report.source.retrieved]));
  return {
    files: files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind)),
    dateOf: (file: string) => retrieved.get(file),
  };
};
