import type { Check } from './check.ts';
import { findInParagraphs } from './residue.ts';

export const residueCoverLetter: Check = {
  id: 'residue-cover-letter',
  severity: 'warning',
  group: 'file',
  title: { zh: '正文混有报送函', en: 'A cover letter in the body' },
  why: {
    zh: '报送函是下级写给上级的公文，不是年度报告的内容。它的日期、文号可以录入相应字段，函本身不放进正文。',
    en: 'A cover letter is addressed to a higher authority and is not part of the report. Its date and number go into their fields; the letter itself stays out of the body.',
  },
  fix: { zh: '从正文移去，在 source.note 中说明。', en: 'Take it out of the body and say so in source.note.' },
  run: (report) =>
    findInParagraphs(
      report,
      /关于报送.{0,60}的函|请予?(?:审阅|审示|审查)。?$|报告(?:》)?(?:的报告)?(?:呈上|报上|呈报|随文呈上)/,
      (met) => ({
        zh: `正文疑有报送函的文字“${met}”。`,
        en: `The prose seems to contain words of a cover letter: “${met}”.`,
      }),
    ),
};
