import { Worker } from 'node:worker_threads';
import type { WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { type DrawnGroups, type FoundGroup, noFiles } from '../../src/io/drawn-pages.ts';
import type { StayingFiles } from '../../src/io/write-data-files.ts';

/** What lies in a published folder, and what is noted of how it was made. */
export interface Published {
  noted: DrawnGroups;
  /** As it is: pages by group, each data file by itself. */
  found: ReadonlyMap<string, FoundGroup>;
}

/** Whether something is as it was made from the very same. */
export const isSame = ({ noted, found }: Published, group: string, key: string): boolean =>
  noted[group]?.key === key && noted[group]?.digest === (found.get(group)?.digest ?? noFiles);

/**
 * Looks at every file of the site, which takes some seconds of a country, while other things are done. Where another build changes
 * the folder meanwhile nothing is known of it, and the whole site is made anew.
 */
export const surveyPublished = (out: string): Promise<Published> => {
  const surveyed = new Promise<Published>((resolve, reject) => {
    const worker = new Worker(new URL('survey-worker.ts', import.meta.url), { workerData: out });
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve({ noted: {}, found: new Map() }) : reject(error),
    );
  });
  // It is awaited only when other work is done: until then nobody else would hear of an error.
  surveyed.catch(() => undefined);
  return surveyed;
};

/** What is to be noted of a group besides the digest of its files. */
export interface NotedGroup {
  key: string;
  stays: boolean;
  /** What is told of it, where it is a data file. */
  written?: WrittenFile;
}

/** Groups of files that may stay in the folder published last. */
export interface StayingGroups {
  /** Whether it lies there as it was made from this; else it is made anew, and noted. */
  stays(group: string, key: string): boolean;
}

/** The group of a data file. */
export const dataGroup = (path: string): string => `data/${path}`;

/** @param code by which everything was made */
export const noteGroups = (
  published: Published,
  code: string,
): StayingGroups & { data: StayingFiles; groups: ReadonlyMap<string, NotedGroup> } => {
  const groups = new Map<string, NotedGroup>();
  const keyOf = (key: string): string => `${code} ${key}`;
  return {
    groups,
    stays: (group, key) => {
      const stays = isSame(published, group, keyOf(key));
      groups.set(group, { key: keyOf(key), stays });
      return stays;
    },
    data: {
      find: (path, key) => {
        const group = dataGroup(path);
        const written = published.noted[group]?.written;
        if (!written || !isSame(published, group, keyOf(key))) return undefined;
        groups.set(group, { key: keyOf(key), stays: true, written });
        return written;
      },
      wrote: (key, file) => {
        groups.set(dataGroup(file.path), { key: keyOf(key), stays: false, written: file });
      },
    },
  };
};
