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

/** Finished markup, each piece with the marks of the notes that follow it. */
export type MarkedHtml = readonly MarkedPiece[];

interface MarkedPiece {
  html: string;
  /** Numbers of notes. */
  marks: readonly number[];
}

/** Joins what stands between two marks. */
export const joinPieces = (parts: Iterable<string | readonly number[]>): MarkedHtml => {
  const pieces: MarkedPiece[] = [];
  let html = '';
  for (const part of parts) {
    if (typeof part === 'string') html += part;
    else if (part.length > 0) {
      pieces.push({ html, marks: part });
      html = '';
    }
  }
  return [...pieces, { html, marks: [] }];
};
