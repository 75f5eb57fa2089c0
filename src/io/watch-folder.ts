import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Editors write a file in several steps, and git whole folders: what comes within so many milliseconds is told at once. */
const quiet = 25;

export interface WatchedFolder {
  close(): void;
}

/**
 * Tells which files and folders of a folder may have changed, by their paths in it with forward slashes: what became of them, the
 * reader finds out. A folder that is told stands for everything below it; '' is all.
 *
 * Each folder is watched once, and no file by itself: 40,000 reports are 8,000 folders, and a system lets a user watch few things.
 * The watcher of the site's own code takes six seconds and half a gigabyte for them.
 *
 * @param failed told once where the system lets no more be watched
 */
export const watchFolder = (
  folder: string,
  changed: (paths: string[]) => void,
  failed: (error: Error) => void,
): WatchedFolder => {
  const watchers = new Map<string, FSWatcher>();
  const due = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isWhole = true;

  const pathOf = (full: string): string => relative(folder, full).split(sep).join('/');
  const note = (full: string): void => {
    due.add(pathOf(full));
    timer ??= setTimeout(() => {
      timer = undefined;
      const paths = [...due];
      due.clear();
      changed(paths);
    }, quiet);
  };
  const forget = (full: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== full && !path.startsWith(full + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const follow = (full: string): void => {
    try {
      const watcher = watch(full, (event, name) => {
        const at = name === null ? full : join(full, name);
        // A name that comes or goes may be that of a folder, another one than before.
        if (event === 'rename') {
          if (watchers.has(at)) forget(at);
          if (isFolder(at)) followAll(at);
        }
        note(at);
      });
      watcher.on('error', () => forget(full));
      watchers.set(full, watcher);
    } catch (error) {
      if (isGone(error) || !isWhole) return;
      isWhole = false;
      failed(error as Error);
    }
  };
  const followAll = (full: string): void => {
    for (const path of foldersFrom(full)) follow(path);
  };

  followAll(folder);
  return {
    close: () => {
      clearTimeout(timer);
      forget(folder);
    },
  };
};

/** It and all below it, but for hidden ones. */
const foldersFrom = (full: string): string[] => {
  const below = entriesOf(full).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return [full, ...below.flatMap(({ name }) => foldersFrom(join(full, name)))];
};

const entriesOf = (full: string) => {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
};

const isFolder = (full: string): boolean => lstatSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
