import { compareFigures } from './advice.ts';
import type { Check } from './check.ts';
import { assessRowSums } from './row-sums.ts';

export const disputesSum: Check = {
  id: 'disputes-sum',
  severity: 'error',
  group: 'arithmetic',
  title: { zh: '复议诉讼合计', en: 'Dispute outcomes add up to the total' },
  why: {
    zh: '行政复议和两类行政诉讼的“总计”应等于结果维持、结果纠正、其他结果、尚未审结四项之和。范本没有印出这一等式，由表格结构推出，并经真实报告验证。',
    en: 'For reconsideration and both kinds of litigation the total should equal the four outcomes together. The form does not print this identity; it follows from the layout and was confirmed on real reports.',
  },
  fix: compareFigures,
  run: (report, { faultsOnly }) => assessRowSums(report, 'disputes', faultsOnly),
};
