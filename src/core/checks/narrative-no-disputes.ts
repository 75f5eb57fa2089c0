import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { litigation, reconsideration } from './dispute-totals.ts';
import { negationsOf } from './negations.ts';
import { assessStated } from './prose-against-table.ts';

export const narrativeNoDisputes: Check = {
  id: 'narrative-no-disputes',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文称没有复议诉讼', en: 'The prose says there were no disputes' },
  why: {
    zh: '正文称没有发生行政复议或行政诉讼，则表中相应的总计应为 0。只看语义明确的句子，看不懂的不作判断；两处不同不说明哪一处有误。',
    en: 'Where the prose says there was no reconsideration or no litigation, the table’s totals should be 0. Only plain sentences are read, others are passed over; a difference does not say which of the two is wrong.',
  },
  fix: compareWording,
  *run(report) {
    for (const { sentence, topics, quote } of negationsOf(report)) {
      const spots = [
        ...(topics.includes('reconsideration') ? reconsideration : []),
        ...(topics.includes('litigation') ? litigation : []),
      ];
      yield* assessStated(report, { sentence, quote, value: 0 }, spots);
    }
  },
};
