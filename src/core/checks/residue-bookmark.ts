import type { Check } from './check.ts';
import { findInParagraphs } from './residue.ts';

export const residueBookmark: Check = {
  id: 'residue-bookmark',
  severity: 'warning',
  group: 'file',
  title: { zh: '转换残留的书签标记', en: 'A bookmark left by conversion' },
  why: {
    zh: '“[bookmark: …]”是文字处理软件的书签，转换文件时混入正文，不是报告内容。',
    en: '“[bookmark: …]” is a word processor’s bookmark that slipped into the text in conversion; it is not part of the report.',
  },
  fix: { zh: '从正文删去，在 source.note 中说明。', en: 'Remove it from the body and say so in source.note.' },
  run: (report) =>
    findInParagraphs(report, /\[bookmark:[^\]]*\]?/i, (met) => ({
      zh: `正文混有“${met}”。`,
      en: `The prose contains “${met}”.`,
    })),
};
