import { siteConfig } from '../../site.config.ts';
import { buildHistory, type History } from '../core/history/build-history.ts';
import type { ContentLog } from '../core/history/content-log.ts';
import { noteRead } from '../io/noted-reads.ts';
import { readFileVersions } from '../io/read-content-history.ts';
import { readLog } from './live-log.ts';
import { openPlan } from './portal.ts';

const built = new WeakMap<ContentLog, Promise<History>>();

/** How the content came to be, read once. */
export const readHistory = async (): Promise<History> => {
  noteRead('history');
  return openPlan()?.history ?? historyOf(await readLog());
};

const historyOf = (log: ContentLog): Promise<History> => {
  const history = built.get(log) ?? buildHistory(log, (hashes) => readFileVersions(siteConfig.content, hashes));
  built.set(log, history);
  return history;
};
