import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest } from './digest.ts';
import { type KeptValues, recallJson } from './kept-values.ts';

/** Hashes of files that were read before, and are not read again as long as nobody has touched them. */
export interface KnownSums {
  /** @param read asked where the file is another than it was, or may be */
  sumOf(path: string, read: () => Uint8Array): string;
  /** Keeps them for the next time. */
  keep(): void;
}

/** By path: size, times and number of the file, and its hash. */
type Sums = Record<string, readonly [look: string, sha256: string]>;

const kind = 'sums';

/**
 * Whatever writes to a file sets the time of its change, which nobody else can set, to now. So a hash is believed where that, the time
 * of writing, the size and the number of the file are as they were when it was read; but for files that were touched just then,
 * which might have been touched once more before the clock went on.
 *
 * @param folder whose files it is about
 */
export const openSums = (kept: KeptValues, folder: string): KnownSums => {
  const began = Date.now();
  const key = digest(resolve(folder)).slice(0, 32);
  const known = (recallJson(kept, kind, key) ?? {}) as Sums;
  const sums: Sums = {};
  let read = 0;
  return {
    sumOf: (path, readFile) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(folder, path));
      const look = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
      const before = known[path];
      if (before?.[0] === look) {
        sums[path] = before;
        return before[1];
      }
      read += 1;
      const sum = digest(readFile());
      if (Math.max(mtimeMs, ctimeMs) < began - mostCoarse) sums[path] = [look, sum];
      return sum;
    },
    keep: () => {
      if (read > 0) kept.write(kind, key, JSON.stringify(sums));
    },
  };
};

/** Milliseconds: no disk keeps its times in longer steps. */
const mostCoarse = 2000;

/** Reads every file. */
export const noSums: KnownSums = { sumOf: (_, read) => digest(read()), keep: () => undefined };
