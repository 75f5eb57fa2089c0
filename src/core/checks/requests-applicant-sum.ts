import { compareFigures } from './advice.ts';
import type { Check } from './check.ts';
import { assessRowSums } from './row-sums.ts';

export const requestsApplicantSum: Check = {
  id: 'requests-applicant-sum',
  severity: 'error',
  group: 'arithmetic',
  title: { zh: '申请人合计', en: 'Applicants add up to the row total' },
  why: {
    zh: '每行的“总计”应等于六类申请人之和。范本没有印出这一等式，由表格结构推出，并经真实报告验证。',
    en: 'The total of each row should equal the sum of the six kinds of applicant. The form does not print this identity; it follows from the layout and was confirmed on real reports.',
  },
  fix: compareFigures,
  run: (report, { faultsOnly }) => assessRowSums(report, 'requests', faultsOnly),
};
