import { pieceMatcher, wordBreak } from '../core/dataset/search-text.ts';
import type { FoundPage } from './search-index.ts';

export interface MarkedText {
  text: string;
  marked: boolean;
}

/** A section of a report in which the words stand. */
export interface FoundSection {
  /** Its fragment; empty for the title and what stands before the first section. */
  id: string;
  heading: MarkedText[];
  /** Empty where only the heading has the words: headings are the same in every report. */
  excerpt: MarkedText[];
}

const before = 18;
const after = 72;

/** Where on the page the pieces stand, section by section, with the words around the first place. */
export const findSections = (page: FoundPage, pieces: readonly string[]): FoundSection[] => {
  const matcher = pieceMatcher(pieces);
  if (!matcher) return [];
  return splitSections(page).flatMap(({ id, heading, text }): FoundSection[] => {
    const inHeading = spansOf(heading, matcher);
    const inText = spansOf(text, matcher);
    if (inHeading.length + inText.length === 0) return [];
    return [{ id, heading: mark(heading, inHeading, 0, heading.length), excerpt: cut(text, inText) }];
  });
};

type Span = readonly [from: number, to: number];

const spansOf = (text: string, matcher: RegExp): Span[] =>
  [...text.matchAll(matcher)].map(({ index, 0: found }) => [index, index + found.length]);

/** What the index puts between blocks that end without a full stop. */
const blockEnd = '. ';

/** The index says where headings begin, counted in words; a word is a character. */
const splitSections = ({ raw_content, anchors }: FoundPage): { id: string; heading: string; text: string }[] => {
  const words = raw_content.split(wordBreak);
  const heads = anchors.filter((anchor) => anchor.element === 'h2').sort((a, b) => a.location - b.location);
  const bounds = [{ id: '', text: '', location: 0 }, ...heads];
  return bounds.map(({ id, text, location }, index) => {
    const heading = text.replaceAll(wordBreak, '');
    const body = words.slice(location + [...heading].length, bounds[index + 1]?.location);
    return {
      id,
      heading,
      text: body
        .map((word) => (word === blockEnd ? ' ' : word))
        .join('')
        .trim(),
    };
  });
};

const cut = (text: string, spans: readonly Span[]): MarkedText[] => {
  const [first] = spans;
  if (!first) return [];
  const start = Math.max(0, first[0] - before);
  const end = Math.min(text.length, first[0] + after);
  const shown = mark(text, spans, start, end);
  const gap = { text: '…', marked: false };
  return [...(start > 0 ? [gap] : []), ...shown, ...(end < text.length ? [gap] : [])];
};

/** The text from `start` to `end`, cut where marks begin and end. */
const mark = (text: string, spans: readonly Span[], start: number, end: number): MarkedText[] => {
  const parts: MarkedText[] = [];
  let at = start;
  for (const [from, to] of spans.filter((span) => span[0] >= start && span[1] <= end)) {
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  return parts.filter((part) => part.text !== '');
};
