import type { Language } from '../../i18n/language.ts';
import type { FacetName } from './facets.ts';
import type { FinderFiles } from './finder.ts';
import type { SearchWords } from './results.ts';
import type { TopicWords } from './topics.ts';

/** What the page gives `<gk-search>` to work with. */
export interface SearchSettings extends FinderFiles {
  words: SearchWords;
  topics: readonly TopicWords[];
  language: Language;
  /** The site's home in the page's language. */
  root: string;
  /** The site's home whatever the language. */
  base: string;
  /** Whether the full text of the whole site is more than one download. */
  inParts: boolean;
  /** What the values of the facets, and provinces, are called. */
  labels: Record<FacetName | 'province', Record<string, string>>;
}
