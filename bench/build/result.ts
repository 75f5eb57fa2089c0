import type { Stage } from '../../src/io/stages.ts';
import type { ReaderWeight } from './reader-weights.ts';

/** What one program took to run, as seen from outside. */
export interface Measured {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time of all its processes. */
  cpu: number;
  /** Highest memory of any one of its processes in bytes; undefined where the system does not tell. */
  peak: number | undefined;
  /** Processes waiting for a processor in the minute before it began: what else the machine did. */
  load: number;
}

/** A measurement that gave a site. */
export interface SiteRun extends Measured {
  /** HTML files. */
  pages: number;
  files: number;
  bytes: number;
}

/** Why there is no measurement, in a sentence. */
export interface Missing {
  missing: string;
}

export interface Rebuild extends Measured {
  /** The changed content file. */
  changed: string;
  /** Files that differ from those of a clean build of the same content. */
  different: string[];
}

export interface SizeResult {
  reports: number;
  places: number;
  seed: number;
  /** ISO day, and the commit measured. */
  date: string;
  commit: string;
  machine: string;
  /** How often each was run; the median by time is told. */
  times: number;
  /** By name: 'gongkai', 'hugo', 'eleventy-nunjucks', 'eleventy-javascript', 'floor', 'floor-checks'. */
  sites: Record<string, SiteRun | Missing>;
  stages: Stage[];
  /** Reading, parsing, checking and observing in one process, a county at a time. */
  work: Stage[];
  rebuild?: Rebuild | Missing;
  check?: Measured | Missing;
  /** Of our own site. */
  reader?: ReaderWeight[];
  /** Of pages of reports drawn at random: how many say the same as those of the floor, by name. */
  sameText: Record<string, { pages: number; same: number }>;
}

export const isSite = (run: SiteRun | Missing | undefined): run is SiteRun => run !== undefined && 'pages' in run;
export const isMeasured = <T extends Measured>(run: T | Missing | undefined): run is T =>
  run !== undefined && 'wall' in run;

/** The one in the middle by time; of an even number the quicker of two. */
export const medianRun = <T extends { wall: number }>(runs: readonly T[]): T => {
  const sorted = [...runs].sort((a, b) => a.wall - b.wall);
  const middle = sorted[Math.ceil(sorted.length / 2) - 1];
  if (middle === undefined) throw new Error('No run to take the median of');
  return middle;
};

/** Lines of a GONGKAI_STAGES file; what is told twice under one name is added up, and its peak is the higher one. */
export const readStages = (text: string): Stage[] => {
  const stages = new Map<string, Stage>();
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const stage: Stage = JSON.parse(line);
    const known = stages.get(stage.stage);
    stages.set(stage.stage, known ? addStages(known, stage) : stage);
  }
  return [...stages.values()];
};

const addStages = (a: Stage, b: Stage): Stage => {
  const sum: Stage = { stage: a.stage, wall: a.wall + b.wall, cpu: a.cpu + b.cpu };
  for (const key of ['reports', 'pages', 'files', 'bytes'] as const) {
    const values = [a[key], b[key]].filter((value) => value !== undefined);
    if (values.length > 0) sum[key] = values.reduce((total, value) => total + value, 0);
  }
  const peak = Math.max(a.peak ?? 0, b.peak ?? 0);
  return peak > 0 ? { ...sum, peak } : sum;
};
