import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asideFolder, asideName, isOwnerRunning, owner } from './aside.ts';
import { finishUpdate } from './update-folder.ts';

/*
 * How a folder is published whole or not at all. Everything that is on its way lies in .cache/ beside the folder (the
 * same disk, so that a rename is enough), under a name that says what it is and whose:
 *
 *   .cache/dist.next-<pid>-<id>       being built
 *   .cache/dist.previous-<pid>-<id>   the last one, whole, while its successor moves in
 *   .cache/dist.waste-<pid>-<id>      being deleted
 *   .cache/dist.update                a few files that are moving in (update-folder.ts)
 *
 * There is no lock to go stale: a rename is atomic, the loser of a race tries again, and what a dead process left is
 * put right by the next one.
 */

/** An empty folder to build in, for `publishFolder` to move to `target`. Tidies up after killed builds first. */
export async function openStaging(target: string): Promise<string> {
  await recoverFolder(target);
  const staging = asideName(target, 'next');
  await mkdir(staging, { recursive: true });
  return staging;
}

/** False for a folder that holds something else than a site: a wrong `--out` must not delete anybody's work. */
export async function isReplaceable(target: string): Promise<boolean> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : ['?']));
  return names.length === 0 || ['index.html', '_astro'].some((name) => names.includes(name));
}

/** Moves a finished staging folder to `target`. At every moment the old or the new one is whole; the old one goes last. */
export async function publishFolder(staging: string, target: string): Promise<void> {
  const previous: string[] = [];
  for (let attempt = 0; ; attempt++) {
    await finishUpdate(target);
    const aside = asideName(target, 'previous');
    if (await tryRename(target, aside)) previous.push(aside);
    if (await tryRename(staging, target)) break;
    // Another build has moved in between, or Windows holds the folder because somebody reads a file in it.
    if (attempt === 50) {
      for (const folder of previous.reverse()) await tryRename(folder, target);
      throw new Error(
        `${target} could not be replaced: another program holds it open. The site built last is still there.`,
      );
    }
    await wait(20 * Math.min(attempt, 10));
  }
  for (const folder of previous) await discard(folder, target);
}

/** Deletes a staging folder that will not be published. */
export async function discardStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
}

/** Finishes what a killed process left: puts a folder back that was moved away and not replaced, and deletes the rest. */
export async function recoverFolder(target: string): Promise<void> {
  await finishUpdate(target);
  const folder = asideFolder(target);
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    name.startsWith(`${basename(resolve(target))}.`),
  );
  for (const name of names) {
    const [, role, pid, id] = /\.(next|previous|waste)-(\d+)-(\w+)-\w+$/.exec(name) ?? [];
    if (role === undefined || `${pid}-${id}` === owner) continue;
    // Harmless if its process lives: it finds the place taken and tries again.
    if (role === 'previous' && (await tryRename(join(folder, name), target))) continue;
    if (!isOwnerRunning(`${pid}-${id}`)) await discard(join(folder, name), target);
  }
}

/** Renames before it deletes: a folder named "previous" must be whole for as long as it exists. */
async function discard(folder: string, target: string): Promise<void> {
  const waste = asideName(target, 'waste');
  if (await tryRename(folder, waste)) await rm(waste, { recursive: true, force: true, maxRetries: 3 });
}

/** False when there is nothing to move, or something is in the way: both may change under our feet. */
async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(code ?? '')) return false;
    throw error;
  }
}
