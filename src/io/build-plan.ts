import { readFileSync, writeFileSync } from 'node:fs';
import type { HashedFile } from '../core/content-counties.ts';
import type { History } from '../core/history/build-history.ts';
import type { ContentCounty } from '../core/open-portal.ts';
import type { ProseKeys } from './kept-prose.ts';

/** What one build has found out once, for all processes that draw its pages. */
export interface BuildPlan {
  /** The folder of kept values. */
  kept: string;
  files: readonly HashedFile[];
  counties: readonly ContentCounty[];
  /** ISO dates by file, where known. */
  changed: Readonly<Record<string, string>>;
  history: History;
  /** Under which keys it is kept what passages stand in several reports. */
  prose: ProseKeys;
}

export const writePlan = (file: string, { history, ...plan }: BuildPlan): void => {
  const known = history.known ? { ...history, reports: [...history.reports.values()] } : history;
  writeFileSync(file, JSON.stringify({ ...plan, history: known }));
};

export const readPlan = (file: string): BuildPlan => {
  const { history, ...plan } = JSON.parse(readFileSync(file, 'utf8'));
  const reports = new Map(history.reports?.map((report: { path: string }) => [report.path, report]));
  return { ...plan, history: history.known ? { ...history, reports } : history };
};
