import { compareWording } from './advice.ts';
import type { Check } from './check.ts';

export const datesIssuedYear: Check = {
  id: 'dates-issued-year',
  severity: 'warning',
  group: 'dates',
  title: { zh: '发布日期的年份', en: 'Year of issue' },
  why: {
    zh: '年度报告在年度结束后编制，通常于次年发布。日期早于次年，报告不可能含全年数据；晚于次年，多为笔误。这是合理性提示。',
    en: 'An annual report is drawn up after its year and usually issued in the next. Before that it cannot cover the whole year; after that it is mostly a slip. A matter of plausibility.',
  },
  fix: compareWording,
  *run({ issued, year }) {
    if (issued === undefined) return;
    const issuedYear = Number(issued.slice(0, 4));
    const agree = issuedYear === year + 1;
    yield {
      at: 'issued',
      outcome: agree ? 'holds' : 'broken',
      message: {
        zh: `${year} 年度报告的发布日期为 ${issued}，${agree ? '' : '不'}在次年（${year + 1} 年）。`,
        en: `The report for ${year} was issued on ${issued}, ${agree ? '' : 'not '}in the year after it (${year + 1}).`,
      },
    };
  },
};
