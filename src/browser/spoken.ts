import type { Language } from '../i18n/language.ts';
import { splitByScript } from '../i18n/split-by-script.ts';
import { element } from './dom.ts';

/** A text as nodes: on an English page what is Chinese in it is marked, so that a screen reader changes its voice. */
export const spoken = (text: string, language: Language): (Node | string)[] =>
  language !== 'en'
    ? [text]
    : splitByScript(text).map((one) => (one.isChinese ? element('span', { lang: 'zh-CN' }, one.text) : one.text));
