import { compareWording } from './advice.ts';
import type { Check } from './check.ts';

export const datesIssueDateMissing: Check = {
  id: 'dates-issue-date-missing',
  severity: 'hint',
  group: 'dates',
  title: { zh: '没有发布日期', en: 'No date of issue' },
  why: {
    zh: '原件没有落款日期，无从知道报告何时发布。',
    en: 'The original gives no date, so it cannot be known when the report was issued.',
  },
  fix: compareWording,
  *run({ issued }) {
    yield issued === undefined
      ? {
          at: 'issued',
          outcome: 'broken',
          message: { zh: '报告没有写明发布日期。', en: 'The report gives no date of issue.' },
        }
      : {
          at: 'issued',
          outcome: 'holds',
          message: { zh: `发布日期为 ${issued}。`, en: `The report was issued on ${issued}.` },
        };
  },
};
