import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../src/io/digest.ts';
import type { ProseKeys } from '../../src/io/kept-prose.ts';
import type { FolderSum } from '../../src/io/part-folder.ts';
import type { Shard } from './deal-provinces.ts';
import type { Prepared } from './prepare.ts';

/*
 * A part of a site lies in a folder of its own:
 *
 *   site/    its pages, JSON, texts and shards of the search, as they are published
 *   join/    part.json and kept values: whatever the pages, data and lists of the whole country need of it
 *   .cache/  what it keeps for the next time
 */

export const siteOf = (part: string): string => join(part, 'site');
export const joinOf = (part: string): string => join(part, 'join');
/** What else may lie there, `.cache` apart, is nobody's part. */
export const partFolders = ['site', 'join', '.cache'];

export const keptName = 'kept';
export const noteName = 'part.json';

/** What must be the same in all parts that are joined. */
export interface PartSources {
  /** The code, its configuration and the Node that ran it. */
  code: string;
  content: string;
  /** What git says of the content. */
  history: string;
}

/** What a part says of itself. */
export interface PartNote extends PartSources {
  shard: Shard;
  provinces: readonly string[];
  reports: number;
  /** So many reports are in its own shards of the search. */
  indexed: number;
  /** Under which keys the shared passages are kept, those of the whole country. */
  prose: ProseKeys;
  site: FolderSum;
  kept: FolderSum;
}

export const sourcesOf = ({ code, plan: { files, history } }: Prepared): PartSources => ({
  code,
  content: digest(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')),
  history: digest(JSON.stringify(history.known ? { ...history, reports: [...history.reports.values()] } : history)),
});

/** Undefined where the folder is no part, or one that was not finished. */
export const readNote = (part: string): PartNote | undefined => {
  try {
    const note: Partial<PartNote> = JSON.parse(readFileSync(join(joinOf(part), noteName), 'utf8'));
    const isWhole = [note.shard?.number, note.provinces, note.prose, note.site, note.kept].every(Boolean);
    return isWhole ? (note as PartNote) : undefined;
  } catch {
    return undefined;
  }
};
