import type { Check } from './check.ts';

export const datesIssuedLate: Check = {
  id: 'dates-issued-late',
  severity: 'hint',
  group: 'dates',
  title: { zh: '1 月 31 日以后发布', en: 'Issued after 31 January' },
  why: {
    zh: '《政府信息公开条例》第四十九条要求县级以上人民政府部门在每年 1 月 31 日前公布上年度报告，没有规定乡镇的日期。1 月 31 日只是通行的时间，此处仅供参考，不表示逾期。',
    en: 'Article 49 of the Regulations has departments of governments at county level and above publish by 31 January; it names no date for townships. 31 January is merely customary: this is a note, not a charge of lateness.',
  },
  fix: {
    zh: '核对原件的日期；无误则无须改动。',
    en: 'Check the date in the original; if it is right, there is nothing to change.',
  },
  *run({ issued, year }) {
    // Dates in any other year are for dates-issued-year.
    if (issued === undefined || Number(issued.slice(0, 4)) !== year + 1) return;
    const late = issued > `${year + 1}-01-31`;
    yield {
      at: 'issued',
      outcome: late ? 'broken' : 'holds',
      message: late
        ? {
            zh: `发布日期 ${issued} 在 1 月 31 日之后（部门通行的时间；条例没有规定乡镇的日期）。`,
            en: `Issued on ${issued}, after 31 January (customary for departments; the regulation names no date for townships).`,
          }
        : { zh: `发布日期 ${issued} 不晚于 1 月 31 日。`, en: `Issued on ${issued}, not after 31 January.` },
    };
  },
};
