/** What is cited, before any format: the formats take it as it stands and add nothing they do not know. */
export interface CitedWork {
  /** A report of a township; a comparison made of several; the data as a whole. */
  kind: 'report' | 'comparison' | 'dataset';
  /** Unique over the portal, in ASCII: a report's path, with `:` and a place in it where one figure is cited. */
  key: string;
  /** The body that answers for it. */
  author: string;
  title: string;
  /** 文号 of a report. */
  number?: string;
  /** ISO date: of issue for a report, of the newest content for the rest. Left out where nobody knows it. */
  date?: string;
  /** Of the content it was read from, see `Version`. */
  version?: string;
  /** Who keeps it online: the portal. */
  publisher: string;
  /** Absolute; it leads to the very figure where one is cited. */
  address: string;
  language: 'zh-CN' | 'en';
}
