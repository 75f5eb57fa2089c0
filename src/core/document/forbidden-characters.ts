import type { Finding, Place } from '../findings/finding.ts';
import { fileFinding } from './file-rules.ts';

/**
 * What no reader sees: control characters but for tab and newline, everything that only formats (bidirectional
 * controls, zero-width characters, soft hyphen, tags), line and paragraph separators, blank fillers, and what stands
 * for no character at all. Variation selectors stay: they choose the shape of a Han character.
 */
const forbidden =
  /(?![\t\n])\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|[\u115f\u1160\u3164\uffa0]|[\ufdd0-\ufdef\ufffd-\uffff]/gu;

/** What nearly every text is made of: ASCII, dashes and quotation marks, CJK and its full-width signs. */
const allPlain = /^[\t\n\x20-\x7e\u2010-\u2027\u3000-\u3163\u3400-\u9fff\uff01-\uff9f]*$/;

export const forbiddenIn = (text: string): { character: string; index: number }[] =>
  allPlain.test(text) ? [] : findForbidden(text);

const findForbidden = (text: string): { character: string; index: number }[] =>
  [...text.matchAll(forbidden)].map((match) => ({ character: match[0], index: match.index }));

export const forbiddenFinding = (character: string, place: Place): Finding => {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{Cc}/u.test(character)
    ? fileFinding('file-control-character', place, {
        zh: `此处有控制字符 ${name}。`,
        en: `A control character ${name} stands here.`,
      })
    : fileFinding('file-invisible-character', place, {
        zh: `此处有看不见的字符 ${name}。`,
        en: `An invisible character ${name} stands here.`,
      });
};

/** Written as an escape, `"\\u202e"` in YAML or `&#x202e;` in Markdown: in the value, and nowhere in the text it was read from. */
export const escapedIn = (value: string, source: string, place: Place): Finding[] =>
  forbiddenIn(value)
    .filter(({ character }) => !source.includes(character))
    .slice(0, 1)
    .map(({ character }) => forbiddenFinding(character, place));
