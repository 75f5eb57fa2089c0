import type { Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';

/** What a region is called in a language; its Chinese name where it has no other. */
export const regionName = (region: Region, language: Language): string =>
  language === 'en' ? (region.nameEn ?? region.name) : region.name;
