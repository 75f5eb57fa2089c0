import { Worker } from 'node:worker_threads';
import type { WrittenFile } from '../../src/core/open-data/planned-file.ts';
import type { DrawnGroups, FoundGroup } from '../../src/io/drawn-pages.ts';
import type { StayingFiles } from '../../src/io/write-data-files.ts';

/** What lies in a published folder, and what is noted of how it was made. */
export interface Published {
  noted: DrawnGroups;
  /** As it is: pages by group, each data file by itself. */
  found: ReadonlyMap<string, FoundGroup>;
}

/** Whether something is as it was made from the very same. */
export const isSame = ({ noted, found }: Published, group: string, key: string): boolean =>
  noted[group]?.key === key && noted[group]?.digest === found.get(group)?.digest;

/** Looks at every file of the site, which takes some seconds of a country, while other things are done. */
export const surveyPublished = (out: string): Promise<Published> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('survey-worker.ts', import.meta.url), { workerData: out });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** What is to be noted of a data file. */
export interface NotedFile {
  key: string;
  file: WrittenFile;
  stays: boolean;
}

/** The group of a data file. */
export const dataGroup = (path: string): string => `data/${path}`;

/** @param code by which everything was made */
export const noteFiles = (published: Published, code: string): StayingFiles & { files: readonly NotedFile[] } => {
  const files: NotedFile[] = [];
  const keyOf = (key: string): string => `${code} ${key}`;
  return {
    files,
    find: (path, key) => {
      const group = dataGroup(path);
      const file = published.noted[group]?.written;
      if (!file || !isSame(published, group, keyOf(key))) return undefined;
      files.push({ key: keyOf(key), file, stays: true });
      return file;
    },
    wrote: (key, file) => {
      files.push({ key: keyOf(key), file, stays: false });
    },
  };
};
