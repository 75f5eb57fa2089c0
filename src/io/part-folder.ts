import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walkFiles } from './drawn-pages.ts';

/** What a folder holds, as one tells it without opening a file. */
export interface FolderSum {
  files: number;
  bytes: number;
  /** Of all paths and sizes. */
  digest: string;
}

/** @returns of a folder that is not there what an empty one gives */
export const sumFolder = (folder: string): FolderSum => {
  const hash = createHash('sha256');
  const sum = { files: 0, bytes: 0 };
  for (const file of walkFiles(folder)) {
    const { size } = statSync(join(folder, file));
    hash.update(`${size} ${file}\n`);
    sum.files += 1;
    sum.bytes += size;
  }
  return { ...sum, digest: hash.digest('hex') };
};

/**
 * Puts every file of a folder into another one too: no byte is copied on the same disk, and the first folder stays as it is.
 * A file that is there already must be the very same.
 *
 * @throws where it is not
 */
export const linkFolder = (from: string, to: string): void => {
  const made = new Set<string>();
  for (const file of walkFiles(from)) {
    const target = join(to, file);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkFile(join(from, file), target);
  }
};

/** Another name for a file; a copy where the disk knows no such thing or another disk is meant. */
export const linkFile = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(from, to);
    else if (!readFileSync(from).equals(readFileSync(to))) throw new Error(`${from} and ${to} are not the same.`);
  }
};
