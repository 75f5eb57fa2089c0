import type { Messages } from './messages.ts';

/** The English of the corrections log. */
export const correctionsEn: Messages['corrections'] = {
  title: 'Corrections',
};
