import type { Language } from './language.ts';
import type { Widen } from './messages.ts';
import { reportWordsEn } from './report-words-en.ts';
import { reportWordsZhCN } from './report-words-zh-cn.ts';

export type ReportWords = Widen<typeof reportWordsZhCN>;

/** The words for parts of a report alone: a script of its page need not bring the whole catalogue. */
export const reportWords = (language: Language): ReportWords => (language === 'en' ? reportWordsEn : reportWordsZhCN);
