import { formSections } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import type { ProseAssessment } from './sentences.ts';

export const formSectionOrder: Check = {
  id: 'form-section-order',
  severity: 'warning',
  group: 'form',
  title: { zh: '部分顺序', en: 'Order of the sections' },
  why: {
    zh: '两版范本的六个部分次序相同，每个部分出现一次。次序不同或重复，常是转换文件时文字错位。',
    en: 'The six sections come in the same order in both editions, each once. Another order, or a section twice, often means text was displaced in conversion.',
  },
  fix: compareWording,
  *run(report): Iterable<ProseAssessment> {
    let last = -1;
    const seen = new Set<string>();
    for (const section of report.sections) {
      const index = formSections.findIndex(({ id }) => id === section.id);
      if (index < 0) continue;
      const twice = seen.has(section.id);
      const early = index < last;
      const heading = section.heading;
      yield {
        at: `sections.${section.id}`,
        line: section.line,
        outcome: twice || early ? 'broken' : 'holds',
        message: twice
          ? { zh: `“${heading}”这一部分出现了不止一次。`, en: `Section “${heading}” appears more than once.` }
          : early
            ? {
                zh: `“${heading}”排在“${formSections[last]?.title ?? ''}”之后，与范本次序不同。`,
                en: `Section “${heading}” comes after “${formSections[last]?.en ?? ''}”, unlike in the form.`,
              }
            : { zh: `“${heading}”次序与范本相同。`, en: `Section “${heading}” is in the order of the form.` },
      };
      seen.add(section.id);
      last = Math.max(last, index);
    }
  },
};
