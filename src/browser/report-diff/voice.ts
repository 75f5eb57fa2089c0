import type { Messages } from '../../i18n/messages.ts';

/** What a difference is told with: words with `{places}`, and where links lead. */
export interface DifferenceVoice {
  words: Messages['reportDiff'];
  states: Messages['states'];
  language: 'zh-CN' | 'en';
  /** How each report is called beside the other: its year, or its township and year. */
  names: { before: string; after: string };
  /** Years of one township; otherwise nothing was removed or added, it stands in one of the two. */
  sameTownship: boolean;
  /**
   * For a page that there is of every report: what is the same in both stands in the two reports, and is counted and
   * linked to instead of shown again.
   */
  brief: boolean;
  /** The address of a place on a report's page; `#` and the place stand behind. */
  addresses: { before: string; after: string };
}

/** What is quoted is Chinese on every page; only an English one has to say so. */
export const chinese = ({ language }: DifferenceVoice): { lang?: string } =>
  language === 'en' ? { lang: 'zh-CN' } : {};
