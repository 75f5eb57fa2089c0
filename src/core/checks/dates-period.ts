import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { type ProseAssessment, sentencesOf } from './sentences.ts';

const period = /(?<!\d)(\d{4})年1月1日起?,?(?:至|到|-|—|–|~)(?:(\d{4})年)?12月31日/g;

export const datesPeriod: Check = {
  id: 'dates-period',
  severity: 'warning',
  group: 'dates',
  title: { zh: '统计期限', en: 'Period of the figures' },
  why: {
    zh: '正文写明统计数据从某年 1 月 1 日至 12 月 31 日的，该年应是报告的年度。',
    en: 'Where the prose says the figures run from 1 January to 31 December of a year, it should be the year reported on.',
  },
  fix: compareWording,
  *run(report): Iterable<ProseAssessment> {
    for (const { text, at, line } of sentencesOf(report)) {
      for (const [printed, from, to = from] of text.matchAll(period)) {
        const agree = Number(from) === report.year && Number(to) === report.year;
        yield {
          at,
          line,
          outcome: agree ? 'holds' : 'broken',
          message: {
            zh: `正文的统计期限为“${printed}”，报告年度为 ${report.year} 年；${agree ? '两者一致' : '两者不同'}。`,
            en: `The prose gives the period “${printed}”, the report is for ${report.year}; ${agree ? 'they agree' : 'they differ'}.`,
          },
        };
      }
    }
  },
};
