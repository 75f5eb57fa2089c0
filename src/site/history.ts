import { siteConfig } from '../../site.config.ts';
import { buildHistory, type History } from '../core/history/build-history.ts';
import { readContentLog, readFileVersions } from '../io/read-content-history.ts';
import { openPlan } from './portal.ts';

let history: Promise<History> | undefined;

/** How the content came to be, read once a build. */
export const readHistory = (): Promise<History> => {
  const folder = siteConfig.content;
  const planned = openPlan();
  if (planned) return Promise.resolve(planned.history);
  history ??= readContentLog(folder).then((log) => buildHistory(log, (hashes) => readFileVersions(folder, hashes)));
  return history;
};
