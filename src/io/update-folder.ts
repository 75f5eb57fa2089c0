import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asideFolder, asideName, isOwnerRunning, owner } from './aside.ts';
import { mergeFolder } from './drawn-pages.ts';

/*
 * How a few files of a published folder are replaced. What is to come is put together beside it and named
 * `.cache/dist.update` when it is whole: from then on it will be carried out, file by file, each by a rename, and who finds it
 * after its process has died does the rest. As long as it has that name nobody else may change the folder.
 */

/** What an update consists of. */
export interface FolderUpdate {
  /** The new files, in a folder of their own on the same disk; it is gone afterwards. */
  staging: string;
  /** Paths of files that are no more. */
  gone: readonly string[];
  /** Whether the folder still is the one that the update was made for. */
  isAsBefore: () => boolean;
  /** A file beside the folder that tells what lies in it: it is written when all is in its place, by whoever carries the update out. */
  note?: { name: string; text: string };
}

/** False, and nothing has changed, where another build has published something else meanwhile. */
export async function updateFolder(
  target: string,
  { staging, gone, isAsBefore, note }: FolderUpdate,
): Promise<boolean> {
  const whole = asideName(target, 'next');
  mkdirSync(whole);
  if (note) writeFileSync(join(whole, noteName), note.text);
  writeFileSync(
    join(whole, listName),
    JSON.stringify({ owner, gone, ...(note && { note: note.name }) } satisfies List),
  );
  renameSync(staging, join(whole, filesName));
  while (!tryRename(whole, updateName(target))) await finishUpdate(target);
  if (!isAsBefore()) {
    discard(target);
    return false;
  }
  carryOut(target);
  return true;
}

/** Waits for an update that is under way, and carries out what a dead process has left of one. */
export async function finishUpdate(target: string): Promise<void> {
  for (let left = readList(target); left !== undefined; left = readList(target)) {
    if (isOwnerRunning(left.owner)) await wait(20);
    else carryOut(target);
  }
}

/** What is to be done besides moving files. */
interface List {
  owner: string;
  gone: readonly string[];
  /** What the note is called. */
  note?: string;
}

const listName = 'gone.json';
const noteName = 'note';
const filesName = 'files';
const updateName = (target: string): string => join(asideFolder(target), `${basename(resolve(target))}.update`);

/** What is done already is no longer there to be done. New files come first: no page links to what is gone. */
const carryOut = (target: string): void => {
  const update = updateName(target);
  const { gone, note } = readList(target) ?? { gone: [] };
  mkdirSync(join(update, filesName), { recursive: true });
  mergeFolder(join(update, filesName), target);
  for (const file of gone) rmSync(join(target, file), { force: true });
  removeEmpty(target, gone);
  if (note !== undefined && existsSync(join(update, noteName)))
    renameSync(join(update, noteName), join(asideFolder(target), note));
  discard(target);
};

/** A folder of this name must be whole for as long as it exists. */
const discard = (target: string): void => {
  const waste = asideName(target, 'waste');
  renameSync(updateName(target), waste);
  rmSync(waste, { recursive: true, force: true });
};

const readList = (target: string): List | undefined => {
  try {
    return JSON.parse(readFileSync(join(updateName(target), listName), 'utf8'));
  } catch {
    return undefined;
  }
};

const removeEmpty = (target: string, gone: readonly string[]): void => {
  for (const file of gone)
    for (let at = dirname(file); at !== '.'; at = dirname(at)) {
      try {
        rmdirSync(join(target, at));
      } catch {
        break;
      }
    }
};

/** False where something is there. */
const tryRename = (from: string, to: string): boolean => {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
};
