import { compareFigures } from './advice.ts';
import type { Check } from './check.ts';
import { assessRollForward } from './roll-forward.ts';

export const inForceRollForward: Check = {
  id: 'in-force-roll-forward',
  severity: 'hint',
  group: 'years',
  title: { zh: '现行有效件数衔接', en: 'Documents in force run on from last year' },
  why: {
    zh: '2021 版表格中，今年现行有效件数加今年废止件数，通常等于上年现行有效件数加今年制发件数（《政府信息公开条例》第二十条第（一）项的事项）。仅供参考：文件也会到期失效，不相等不一定是错误。',
    en: 'In the 2021 form, documents in force plus those repealed usually equal last year’s in force plus those issued (item 1 of article 20 of the Regulations). Only a hint: documents also expire, so a difference need not be a mistake.',
  },
  fix: compareFigures,
  run: (report, context) =>
    assessRollForward(
      {
        edition: 2021,
        at: 'inForce',
        left: [
          { of: 'report', column: 'inForce' },
          { of: 'report', column: 'repealed' },
        ],
        right: [
          { of: 'previous', column: 'inForce' },
          { of: 'report', column: 'issued' },
        ],
      },
      report,
      context,
    ),
};
