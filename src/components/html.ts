import type { Language } from '../i18n/language.ts';
import { splitByScript } from '../i18n/split-by-script.ts';

/**
 * For markup that is built as one string, because a page has thousands of such pieces and a component for each takes
 * ten times as long. Everything is escaped here, and exactly as Astro does it in components.
 */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };

export const escapeText = (text: string): string =>
  /[&<>'"]/.test(text) ? text.replace(/[&<>'"]/g, (sign) => entities[sign] ?? sign) : text;

/** ` name="value"`; nothing where there is no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`;

const escapeAttribute = (value: string): string =>
  /[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;

/** Words that may be Chinese inside English, as quotations are: a screen reader has to know where. */
export const wordsHtml = (text: string, language: Language): string =>
  language === 'en' && /\p{Script=Han}/u.test(text)
    ? splitByScript(text)
        .map((part) => (part.isChinese ? `<span lang=zh-CN>${escapeText(part.text)}</span>` : escapeText(part.text)))
        .join('')
    : escapeText(text);
