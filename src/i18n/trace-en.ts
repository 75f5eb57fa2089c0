import type { Messages } from './messages.ts';

/** The English of tracing a figure. */
export const traceEn: Messages['trace'] = {
  title: 'Where a figure comes from',
};
