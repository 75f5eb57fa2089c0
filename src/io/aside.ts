import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/** What something on its way to a published folder is. */
export type Role = 'next' | 'previous' | 'waste';

/** In a container every build may have the same process id. */
export const owner = `${process.pid}-${randomUUID().slice(0, 8)}`;

/** On the same disk, so that a rename is enough. */
export const asideFolder = (target: string): string => join(dirname(resolve(target)), '.cache');

export const asideName = (target: string, role: Role): string =>
  join(asideFolder(target), `${basename(resolve(target))}.${role}-${owner}-${randomUUID().slice(0, 8)}`);

/** Whether the process lives that has put this name under something: `owner` as it was there. */
export const isOwnerRunning = (name: string): boolean => {
  const pid = Number(name.split('-')[0]);
  return name === owner || (pid !== process.pid && isRunning(pid));
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
