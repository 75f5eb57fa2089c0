import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawnGroup, digestOfFile, writeDrawn } from '../../src/io/drawn-pages.ts';
import { publishFolder } from '../../src/io/publish-folder.ts';
import { updateFolder } from '../../src/io/update-folder.ts';
import { type DrawnSite, drawnNote } from './draw-site.ts';
import { dataGroup, type NotedFile, type Published } from './survey-published.ts';

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
  data: readonly NotedFile[];
}

/**
 * Publishes what was made: where something stays as it is only what is new moves in, else the folder as a whole.
 *
 * @param before what `publishedState` gave when the build began
 * @returns false, and nothing is published, where another build has done so meanwhile
 */
export const publishSite = async (
  out: string,
  { staging, published, drawn, data }: NewSite,
  before: string,
): Promise<boolean> => {
  const files = data.flatMap(({ key, file }): [string, DrawnGroup][] => {
    const group = dataGroup(file.path);
    const digest = digestOfFile(staging, group) ?? published.found.get(group)?.digest;
    return digest === undefined ? [] : [[group, { key, digest, written: file }]];
  });
  const done = () => writeDrawn(drawnNote(out), { ...drawn.groups, ...Object.fromEntries(files) });
  const stay = new Set([...drawn.kept, ...data.flatMap(({ file, stays }) => (stays ? dataGroup(file.path) : []))]);
  if (stay.size > 0) {
    const replaced = [...published.found].flatMap(([group, { files: all }]) => (stay.has(group) ? [] : all));
    const gone = replaced.filter((file) => !existsSync(join(staging, file)));
    return updateFolder(out, { staging, gone, isAsBefore: () => publishedState(out) === before, done });
  }
  await publishFolder(staging, out);
  done();
  return true;
};
