import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DrawnGroup, type DrawnGroups, formatDrawn, measureGroups, writeDrawn } from '../../src/io/drawn-pages.ts';
import { publishFolder } from '../../src/io/publish-folder.ts';
import { updateFolder } from '../../src/io/update-folder.ts';
import { groupOfAddress } from '../../src/site/page-groups.ts';
import { type DrawnSite, drawnNote } from './draw-site.ts';
import type { NotedGroup, Published } from './survey-published.ts';

/** What one sees of a published site without looking at its files: it differs after every publication. */
export const publishedState = (out: string): string => {
  const hash = createHash('sha256');
  for (const part of [() => String(statSync(out).ino), () => readFileSync(drawnNote(out))]) {
    try {
      hash.update(part());
    } catch {
      hash.update('none');
    }
  }
  return hash.digest('hex');
};

/** What a build has made, and what of the last one stays. */
export interface NewSite {
  staging: string;
  published: Published;
  drawn: DrawnSite;
  /** Everything but the pages. */
  others: ReadonlyMap<string, NotedGroup>;
}

/**
 * Publishes what was made: where something stays as it is only what is new moves in, else the folder as a whole.
 *
 * @param before what `publishedState` gave when the build began
 * @returns false, and nothing is published, where another build has done so meanwhile
 */
export const publishSite = async (
  out: string,
  { staging, published, drawn, others }: NewSite,
  before: string,
): Promise<boolean> => {
  const groups = { ...drawn.groups, ...measureOthers(staging, others, published) };
  const stay = new Set([...drawn.kept, ...[...others].flatMap(([group, { stays }]) => (stays ? group : []))]);
  if (stay.size > 0) {
    const replaced = [...published.found].flatMap(([group, { files: all }]) => (stay.has(group) ? [] : all));
    const gone = replaced.filter((file) => !existsSync(join(staging, file)));
    const note = { name: basename(drawnNote(out)), text: formatDrawn(groups) };
    return updateFolder(out, { staging, gone, isAsBefore: () => publishedState(out) === before, note });
  }
  await publishFolder(staging, out);
  writeDrawn(drawnNote(out), groups);
  return true;
};

const measureOthers = (staging: string, others: NewSite['others'], { found }: Published): DrawnGroups => {
  const groupOf = (file: string): string => (others.has(file) ? file : groupOfAddress(file, new Set()));
  const made = measureGroups(staging, groupOf, ['data', 'pagefind']);
  return Object.fromEntries(
    [...others].flatMap(([group, { key, stays, written }]): [string, DrawnGroup][] => {
      const digest = stays ? found.get(group)?.digest : made.get(group);
      return digest === undefined ? [] : [[group, { key, digest, ...(written && { written }) }]];
    }),
  );
};
