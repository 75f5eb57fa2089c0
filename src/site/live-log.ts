import { siteConfig } from '../../site.config.ts';
import type { ContentLog } from '../core/history/content-log.ts';
import { readContentLog, readHead } from '../io/read-content-history.ts';
import { contentChanged } from './live-events.ts';

let known: { head: string | undefined; log: ContentLog } | undefined;
let asked: Promise<ContentLog> | undefined;

/** What git says of the content: the very same until something has been committed. */
export const readLog = (): Promise<ContentLog> => {
  asked ??= ask();
  return asked;
};

const ask = async (): Promise<ContentLog> => {
  const head = await readHead(siteConfig.content);
  if (!known || known.head !== head) known = { head, log: await readContentLog(siteConfig.content) };
  return known.log;
};

import.meta.hot?.on(contentChanged, () => {
  asked = undefined;
});
