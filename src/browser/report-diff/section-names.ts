import { formSections } from '../../core/report/report.ts';
import type { DifferenceVoice } from './voice.ts';

/** A section of the form by its title there; what stands outside the six by what it is. */
export const nameSection = (id: string, { words, language }: DifferenceVoice): string => {
  const form = formSections.find((section) => section.id === id);
  if (form) return language === 'en' ? form.en : `${form.numeral}、${form.title}`;
  return id === 'intro' ? words.intro : words.otherSections;
};
