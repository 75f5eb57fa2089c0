import type { Messages } from './messages.ts';

/** The English of citations. */
export const citeEn: Messages['cite'] = {
  title: 'How to cite',
};
