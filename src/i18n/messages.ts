import { en } from './en.ts';
import type { Language } from './language.ts';
import { zhCN } from './zh-CN.ts';

/** Every catalogue has exactly the keys of the Chinese one; the compiler sees to it. */
export type Messages = Widen<typeof zhCN>;

export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { [K in keyof T]: Widen<T[K]> };

const catalogues: Record<Language, Messages> = { 'zh-CN': zhCN, en };

/** The words of the site in one language. */
export const messages = (language: Language): Messages => catalogues[language];
