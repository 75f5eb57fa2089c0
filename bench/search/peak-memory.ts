import { readdirSync, readFileSync } from 'node:fs';

/** Highest resident memory in bytes so far, of this process and of the largest of those it and they started. Undefined where the system does not tell. */
export interface PeakMemory {
  own: number | undefined;
  children: number | undefined;
}

/** Looks again and again until stopped, since a child's figures go with it. Linux tells them in /proc; others do not. */
export const watchPeakMemory = (): { stop: () => PeakMemory } => {
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const pid of descendantsOf(process.pid)) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid) ?? 0));
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return { own: peakOf(process.pid), children: peaks.size === 0 ? undefined : Math.max(...peaks.values()) };
    },
  };
};

const statusOf = (pid: number | string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

const kilobytes = (status: string, field: string): number | undefined => {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
};

const peakOf = (pid: number): number | undefined => kilobytes(statusOf(pid), 'VmHWM');

/** Resident memory of a process in bytes. */
export const memoryOf = (pid: number): number | undefined => kilobytes(statusOf(pid), 'VmRSS');

const descendantsOf = (ancestor: number): number[] => {
  const children = Map.groupBy(processes(), (pid) => Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1]));
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(ancestor);
};

const processes = (): number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
};
