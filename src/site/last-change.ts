import type { History } from '../core/history/build-history.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { correctionId } from './corrections.ts';
import { formatDate, formatNumber } from './format.ts';
import { readHistory } from './history.ts';
import { repositoryLinks, routes } from './routes.ts';

/** What the page of a report says of its own history. */
export interface LastChange {
  /** ISO date, UTC: of the latest change, or of when it was added. */
  date: string;
  kind: 'added' | 'corrected' | 'annotated';
  /** In the page's language. */
  words: string;
  /** To what was changed: the entry of a correction in the log, else the commit. */
  href: string;
}

/** Undefined where nothing is known of it: no history, or not committed. */
export const lastChange = async (language: Language, path: string): Promise<LastChange | undefined> =>
  buildLastChange(await readHistory(), language, path);

export const buildLastChange = (history: History, language: Language, path: string): LastChange | undefined => {
  const known = history.known ? history.reports.get(path) : undefined;
  if (!known) return undefined;
  const t = messages(language).corrections;
  const [latest] = known.changes;
  const { time, commit } = latest ?? known.added;
  const date = time.slice(0, 'yyyy-mm-dd'.length);
  const day = formatDate(date, language);
  const href = repositoryLinks.commit(commit);
  if (!latest) return { date, kind: 'added', words: t.added(day), href };
  if (latest.kind === 'annotated') return { date, kind: 'annotated', words: t.annotatedOn(day), href };
  const count = latest.changes.length;
  return {
    date,
    kind: 'corrected',
    words: count === 0 ? t.correctedUnread(day) : t.correctedOn(day, formatNumber(count)),
    href: routes.corrections(language, Number(date.slice(0, 'yyyy'.length)), correctionId(commit, path)),
  };
};
