import type { Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { plain } from '../report/prose-text.ts';
import type { Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';

export const datesTitleYear: Check = {
  id: 'dates-title-year',
  severity: 'error',
  group: 'dates',
  title: { zh: '标题年份', en: 'Year in the title' },
  why: {
    zh: '标题中的年份应是报告的年度。不同时，可能放错了年份的文件夹，也可能是原件沿用了上年的标题。',
    en: 'The year in the title should be the year reported on. If it differs, the file may be under the wrong year, or the original kept last year’s title.',
  },
  fix: compareWording,
  *run(report) {
    yield { at: 'title', ...judge(report) };
  },
};

const judge = (report: Report): { outcome: Outcome; message: Text } => {
  const years = yearsIn(report.title);
  if (years.length === 0) {
    return {
      outcome: 'notAssessable',
      message: { zh: '标题中没有年份，无法判断。', en: 'The title names no year, so it cannot be judged.' },
    };
  }
  const agree = years.includes(report.year);
  return {
    outcome: agree ? 'holds' : 'broken',
    message: {
      zh: `标题写的是 ${years.join('、')} 年，报告年度为 ${report.year} 年；${agree ? '两者一致' : '两者不同'}。`,
      en: `The title says ${years.join(', ')}, the report is for ${report.year}; ${agree ? 'they agree' : 'they differ'}.`,
    },
  };
};

const digits = '〇一二三四五六七八九';

/** 2020年, 2020年度 and 二〇二〇年; the O and ○ that stand for 〇 too. */
const yearsIn = (title: string): number[] =>
  [...plain(title).matchAll(/(?<!\d)(?:(20\d\d)(?!\d)|([二][〇零OoО○一二三四五六七八九]{3})年)/g)].map((match) =>
    Number(match[1] ?? [...(match[2] ?? '')].map((digit) => Math.max(0, digits.indexOf(digit))).join('')),
  );
