import { formSections } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import type { ProseAssessment } from './sentences.ts';

/** Any enumerator counts, also 1. and （一）: only a bare title has lost its numeral. */
const enumerator = /^[(（[【第]?([一二三四五六七八九十]+|\d+)(部分)?[)）\]】]?[、,，.．:：\s]?/;

export const formSectionNumeralLost: Check = {
  id: 'form-section-numeral-lost',
  severity: 'warning',
  group: 'form',
  title: { zh: '部分序号缺失', en: 'A section lost its numeral' },
  why: {
    zh: '范本六个部分的标题带有序号一至六。序号缺失多因自动编号在转换时丢失；序号与范本不同，则可能是部分错位。',
    en: 'The six headings of the form are numbered one to six. A missing numeral is mostly automatic numbering lost in conversion; a different one may mean displaced sections.',
  },
  fix: compareWording,
  *run(report): Iterable<ProseAssessment> {
    for (const { id, line, heading } of report.sections) {
      const form = formSections.find((section) => section.id === id);
      if (!form) continue;
      const numeral = enumerator.exec(heading.trim())?.[1];
      const other = numeral !== undefined && !/^\d+$/.test(numeral) && numeral !== form.numeral;
      yield {
        at: `sections.${id}`,
        line,
        outcome: numeral === undefined || other ? 'broken' : 'holds',
        message: {
          zh: `标题“${heading}”${numeral === undefined ? `没有序号，范本为“${form.numeral}”` : other ? `的序号为“${numeral}”，范本为“${form.numeral}”` : '带有序号'}。`,
          en: `Heading “${heading}” ${numeral === undefined ? `has no numeral; the form has “${form.numeral}”` : other ? `is numbered “${numeral}”; the form has “${form.numeral}”` : 'is numbered'}.`,
        },
      };
    }
  },
};
