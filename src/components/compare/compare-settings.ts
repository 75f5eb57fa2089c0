import type { CompareSettings } from '../../browser/compare/settings.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { UsualComparison } from '../../site/compare-page.ts';

export const compareSettings = (
  language: Language,
  { choice, labels, citations }: UsualComparison,
): CompareSettings => {
  const { compareTool, find, site } = messages(language);
  const { none, formerly, options, firstOptions } = find;
  return {
    words: { ...compareTool, none, formerly, options, firstOptions, siteName: site.name },
    language,
    usual: choice,
    labels,
    work: citations.work,
  };
};
