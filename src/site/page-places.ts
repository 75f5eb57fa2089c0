import { type Language, languages } from '../i18n/language.ts';

/** The addresses of what has a page in every language: its path, with the language's folder in front of it. */
export const addressesOf = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => languages.map((language) => (language === 'en' ? `en/${path}` : path)));

/** What such an address is about. */
export const placeAt = (address: string): { path: string; language: Language } =>
  address.startsWith('en/')
    ? { path: address.slice('en/'.length), language: 'en' }
    : { path: address, language: 'zh-CN' };
