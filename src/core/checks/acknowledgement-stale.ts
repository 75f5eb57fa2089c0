import type { Check } from './check.ts';

export const acknowledgementStale: Check = {
  id: 'acknowledgement-stale',
  severity: 'error',
  group: 'file',
  title: { zh: '说明已不适用', en: 'An acknowledgement that matches nothing' },
  why: {
    zh: 'acknowledged 中的每条说明须对应一个现存的问题并写明理由；同一处有两个问题，就要两条说明。问题改正后说明仍留着，会让读者误以为原件有误。',
    en: 'Every entry under acknowledged must belong to one fault that is there, and give its reason; two faults at one place need two entries. One that outlives its fault would tell readers of a fault the original does not have.',
  },
  fix: {
    zh: '删去这条说明，或改正其中的 check 与 at，写明 reason。',
    en: 'Remove the entry, or correct its check and at, and give a reason.',
  },
  // Only the runner sees what the other checks found.
  run: () => [],
};
