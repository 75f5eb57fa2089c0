import type { Text } from '../core/findings/text.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of a text in one of the portal's languages. */
export const pick = (text: Text, language: Language): string => (language === 'en' ? text.en : text.zh);
