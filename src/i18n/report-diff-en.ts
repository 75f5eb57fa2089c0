import type { Messages } from './messages.ts';

/** The English of comparing one report with another. */
export const reportDiffEn: Messages['reportDiff'] = {
  title: 'Two reports side by side',
};
