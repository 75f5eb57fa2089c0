import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { negationsOf } from './negations.ts';
import { assessStated, type Spot } from './prose-against-table.ts';

const received: Spot = { table: 'requests', row: 'received', column: 'total' };

export const narrativeNoRequests: Check = {
  id: 'narrative-no-requests',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文称未收到申请', en: 'The prose says there were no requests' },
  why: {
    zh: '正文称没有收到依申请公开，则“本年新收政府信息公开申请数量”的总计应为 0。只看语义明确的句子，看不懂的不作判断；两处不同不说明哪一处有误。',
    en: 'Where the prose says that no request was received, the total of requests received should be 0. Only plain sentences are read, others are passed over; a difference does not say which of the two is wrong.',
  },
  fix: compareWording,
  *run(report) {
    for (const { sentence, topics, quote } of negationsOf(report)) {
      const spots = topics.includes('requests') ? [received] : [];
      yield* assessStated(report, { sentence, quote, value: 0 }, spots);
    }
  },
};
