import { formSections, sectionOf } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';

export const formSectionAbsent: Check = {
  id: 'form-section-absent',
  severity: 'error',
  group: 'form',
  title: { zh: '缺少部分', en: 'A section is absent' },
  why: {
    zh: '两版范本的报告都分六个部分（《政府信息公开条例》第五十条）。少了一个部分，可能是原件没有，也可能是录入时漏了，所以需要有人核对并说明。',
    en: 'In both editions of the form a report has six sections (article 50 of the Regulations). A missing one may be missing from the original or lost in transcription, so a person has to look and say which.',
  },
  fix: compareWording,
  *run(report) {
    for (const { id, numeral, title, en } of formSections) {
      const present = sectionOf(report, id) !== undefined;
      const zhName = `“${numeral}、${title}”`;
      yield {
        at: `sections.${id}`,
        outcome: present ? 'holds' : 'broken',
        message: present
          ? { zh: `有${zhName}。`, en: `Section “${en}” is there.` }
          : { zh: `报告中没有${zhName}这一部分。`, en: `The report has no section “${en}”.` },
      };
    }
  },
};
