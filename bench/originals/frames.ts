import type { Mutation } from './mutation.ts';
import type { SyntheticReport } from './report.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chineseYear = (year: number): string => [...String(year)].map((digit) => numerals[Number(digit)]).join('');
const chineseDay = (day: number): string => {
  const [tens, ones] = [Math.floor(day / 10), day % 10];
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones] : ''}`;
};

const dated = (id: string, print: (year: number, month: number, day: number) => string | undefined): Mutation => ({
  id: `date-${id}`,
  apply: (report) => {
    if (!report.issued) return;
    const [year = 0, month = 0, day = 0] = report.issued.split('-').map(Number);
    const printed = print(year, month, day);
    report.closing = [...report.closing.slice(0, -1), ...(printed === undefined ? [] : [printed])];
    if (printed === undefined) delete report.issued;
  },
});

const titled = (id: string, print: (report: SyntheticReport) => string[]): Mutation => ({
  id: `title-${id}`,
  apply: (report) => {
    report.title = print(report);
  },
});

const headed = (id: string, change: (heading: string, index: number) => string): Mutation => ({
  id: `headings-${id}`,
  apply: (report) => {
    for (const [index, section] of report.sections.entries()) section.heading = change(section.heading, index);
  },
});

const withoutNumeral = (heading: string): string => heading.replace(/^[一二三四五六]、/, '');

/** What stands round the tables: titles, dates, headings, letters. No cell may change by it. */
export const frames: readonly Mutation[] = [
  dated('arabic-spaced', (year, month, day) => `${year} 年 ${month} 月 ${day} 日`),
  dated('chinese', (year, month, day) => `${chineseYear(year)}年${chineseDay(month)}月${chineseDay(day)}日`),
  dated(
    'latin-o',
    (year, month, day) => `${chineseYear(year).replaceAll('〇', 'O')}年${chineseDay(month)}月${chineseDay(day)}日`,
  ),
  dated('iso', (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  dated('none', () => undefined),
  titled('year-first', ({ year, place }) => [`${year}年${place.name}政府信息公开工作年度报告`]),
  titled('disclosure', ({ year, place }) => [`${place.name}人民政府${year}年信息公开年度报告`]),
  titled('spaced', ({ year, place }) => [`${place.name}人民政府 ${year} 年政府信息公开工作年度报告`]),
  titled('with-year-度', ({ year, place }) => [`${place.county}${place.name}${year}年度政府信息公开工作报告`]),
  titled('short', ({ year, place }) => [`${place.name}${year}年政府信息公开年度报告`]),
  titled('work-report', ({ year, place }) => [`${place.name}${year}年度政务信息公开工作报告`]),
  titled('year-last', ({ year, place }) => [`${place.county}${place.name}政府信息公开工作${year}年度报告`]),
  titled('without-year', ({ place }) => [`${place.county}${place.name}人民政府政府信息公开工作年度报告`]),
  titled('broken', ({ year, place }) => [`${place.county}${place.name}${year}年政府信息公开`, '工作年度报告']),
  titled('broken-in-three', ({ year, place }) => [
    `${place.county}${place.name}人民政府`,
    `${year}年政府信息公开工作`,
    '年度报告',
  ]),
  headed('numeral-lost', (heading, index) => (index === 0 || index === 4 ? withoutNumeral(heading) : heading)),
  headed('no-numerals', withoutNumeral),
  headed('arabic', (heading, index) => `${index + 1}. ${withoutNumeral(heading)}`),
  headed('in-brackets', (heading) => heading.replace(/^([一二三四五六])、/, '（$1)')),
  headed('other-words', (heading) =>
    heading
      .replace('主动公开政府信息情况', '主动公开政府信息的情况')
      .replace('收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况')
      .replace('政府信息公开行政复议、行政诉讼情况', '因政府信息公开被申请行政复议、提起行政诉讼情况')
      .replace('存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况')
      .replace('其他需要报告的事项', '其他需要报告事项'),
  ),
  {
    id: 'cover-letter',
    apply: (report) => {
      const { place, year } = report;
      report.letter = [
        `${place.name}人民政府关于报送${year}年政府信息公开工作年度报告的函`,
        `${place.county}人民政府办公室：`,
        `按照《通知》要求，现将《${place.name}${year}年政府信息公开工作年度报告》报上，请审阅。`,
        `${place.name}人民政府`,
        `${year + 1}年1月3日`,
      ];
    },
  },
  {
    id: 'template-sentences',
    apply: (report) => {
      for (const section of report.sections)
        if (section.sheets.length > 0) section.paragraphs = ['该部分以表格形式报告。表格如下：'];
    },
  },
  {
    id: 'text-below-tables',
    apply: (report) => {
      report.closing = [...report.closing, '（此件主动公开）'];
    },
  },
];
