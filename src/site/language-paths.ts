import { siteConfig } from '../../site.config.ts';
import type { Language } from '../i18n/language.ts';

export interface LanguagePath {
  /** Undefined for the language that lives at the root. */
  params: { lang: string | undefined };
  props: { language: Language };
}

/** What `getStaticPaths` of a page under `[...lang]` gives: the page in every language. */
export const languagePaths = (): LanguagePath[] =>
  siteConfig.languages.map((language, index) => ({
    params: { lang: index === 0 ? undefined : language },
    props: { language },
  }));
