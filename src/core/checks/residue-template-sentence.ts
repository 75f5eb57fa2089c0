import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { findInParagraphs } from './residue.ts';

export const residueTemplateSentence: Check = {
  id: 'residue-template-sentence',
  severity: 'warning',
  group: 'file',
  title: { zh: '编制模板的提示语', en: 'An instruction of the template' },
  why: {
    zh: '“该部分以表格形式报告。表格如下：”一类的话出自编制模板，不是报告内容。本站照原件保留。',
    en: 'Sentences such as “this part is reported as a table, as follows” come from the template, not from the report. They are kept as issued.',
  },
  fix: compareWording,
  run: (report) =>
    findInParagraphs(report, /该部分以表格形式报告|表格如下[:。]?$/, (met) => ({
      zh: `正文留有模板提示语“${met}”。`,
      en: `The prose keeps an instruction of the template: “${met}”.`,
    })),
};
