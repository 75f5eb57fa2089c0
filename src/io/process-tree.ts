import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What Linux tells of a process in /proc. Other systems tell nothing there, and every list is empty. */
export interface ProcessFigures {
  pid: number;
  /** Seconds, of itself and of those of its children that have ended. */
  cpu: number;
  /** Highest resident memory in bytes, since it began or since `forgetPeaks`. */
  peak: number;
}

/** Linux counts time in /proc in hundredths of a second, on every machine of today. */
const ticksPerSecond = 100;

/** The process itself and all that it started, directly or not. */
export const readProcessTree = (pid: number): ProcessFigures[] => {
  const cpu = readCpu(pid);
  if (cpu === undefined) return [];
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readProc(`${pid}/status`))?.[1];
  return [
    { pid, cpu: cpu.own + cpu.ended, peak: Number(peak ?? 0) * 1024 },
    ...childrenOf(pid).flatMap((child) => readProcessTree(child)),
  ];
};

/** Seconds used by those children of this process that have ended, with all they started. Undefined where it is not told. */
export const endedChildrenCpu = (): number | undefined => readCpu(process.pid)?.ended;

/** From here on the processes' highest memory is that of what they do from here on. */
export const forgetPeaks = (pid: number): void => {
  for (const one of readProcessTree(pid)) {
    try {
      writeFileSync(`/proc/${one.pid}/clear_refs`, '5');
    } catch {
      // It has ended, or belongs to somebody else: its peak stays that of its whole life.
    }
  }
};

/** Behind the name in brackets, which may hold anything: utime, stime, and the same of children that were waited for. */
const readCpu = (pid: number): { own: number; ended: number } | undefined => {
  const stat = readProc(`${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [own = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  if (fields.length < 15) return undefined;
  return { own: (own + system) / ticksPerSecond, ended: (ended + endedSystem) / ticksPerSecond };
};

/** A child is listed with the thread that started it. */
const childrenOf = (pid: number): number[] => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => readProc(`${pid}/task/${thread}/children`).match(/\d+/g) ?? []).map(Number);
  } catch {
    return [];
  }
};

const readProc = (path: string): string => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
};
