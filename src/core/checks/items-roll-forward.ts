import { compareFigures } from './advice.ts';
import type { Check } from './check.ts';
import { assessRollForward } from './roll-forward.ts';

export const itemsRollForward: Check = {
  id: 'items-roll-forward',
  severity: 'hint',
  group: 'years',
  title: { zh: '项目数量衔接', en: 'Item counts run on from last year' },
  why: {
    zh: '2019 版表格中，今年所填“上一年项目数量”通常等于上年报告的“上一年项目数量”加“本年增/减”（《政府信息公开条例》第二十条第（五）（六）（八）项的事项）。仅供参考：清单会重新编制。',
    en: 'In the 2019 form, “items last year” usually equals last year’s figure plus last year’s change (items 5, 6 and 8 of article 20 of the Regulations). Only a hint: lists of items get redrawn.',
  },
  fix: compareFigures,
  run: (report, context) =>
    assessRollForward(
      {
        edition: 2019,
        at: 'itemsLastYear',
        left: [{ of: 'report', column: 'itemsLastYear' }],
        right: [
          { of: 'previous', column: 'itemsLastYear' },
          { of: 'previous', column: 'change' },
        ],
      },
      report,
      context,
    ),
};
