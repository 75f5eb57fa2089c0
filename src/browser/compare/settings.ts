import type { ChoiceState } from '../../core/charts/choice-address.ts';
import type { CitedWork } from '../../core/cite/cited-work.ts';
import type { Language } from '../../i18n/language.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What the page gives its script to work with. */
export interface CompareSettings {
  words: CompareWords;
  language: Language;
  /** What is compared where the address says nothing. */
  usual: ChoiceState;
  /** What the places of the usual choice are called. */
  labels: Record<string, string>;
  /** As which a comparison is cited, but for its title and address. */
  work: CitedWork;
}

export type CompareWords = Messages['compareTool'] &
  Pick<Messages['find'], 'none' | 'formerly' | 'options' | 'firstOptions'> & { siteName: string };
