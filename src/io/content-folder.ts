import type { ContentCounty, ContentFolder } from '../core/open-portal.ts';
import type { BuildPlan } from './build-plan.ts';
import { openKept, recallJson } from './kept-values.ts';
import { readListed } from './list-content.ts';

/** The content of a build, and what is kept of it. */
export const openContent = (
  folder: string,
  { files, kept: keptFolder }: Pick<BuildPlan, 'files' | 'kept'>,
  counties: readonly ContentCounty[],
): ContentFolder => {
  const kept = openKept(keptFolder);
  return {
    files,
    counties,
    read: readListed(folder, files),
    recall: (kind, key) => recallJson(kept, kind, key),
    keep: (kind, key, value) => kept.write(kind, key, JSON.stringify(value)),
  };
};
