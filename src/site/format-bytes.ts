import type { Language } from '../i18n/language.ts';

const units: Record<Language, readonly string[]> = {
  'zh-CN': ['字节', 'KB', 'MB', 'GB'],
  en: ['bytes', 'kB', 'MB', 'GB'],
};

/** The size of a file for reading: two significant digits are enough to know whether to wait. */
export const formatBytes = (bytes: number, language: Language): string => {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[language][power]}`;
};
