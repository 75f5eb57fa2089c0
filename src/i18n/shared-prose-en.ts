import type { Messages } from './messages.ts';

/** The English of passages found in several reports. */
export const sharedProseEn: Messages['sharedProse'] = {
  title: 'Passages found elsewhere',
};
