import type { Report } from '../../report/report.ts';
import { findPieces, joinSpans, type Span } from '../search-text.ts';
import { mayHave } from './tell-topics.ts';
import type { ToldByPhrases } from './topic.ts';

/** The first words of a report that have a topic's phrases, as printed. */
export interface Mention {
  /** The section they stand in, and which of its paragraphs it is, from 1; 0 for its heading. */
  section: string;
  paragraph: number;
  parts: { text: string; marked: boolean }[];
}

/** A sentence ends here; what stands behind belongs to it. */
const sentenceEnd = /[。！？!?；;\n]/;

/** What of a long sentence is shown around its first phrase, in characters. */
const before = 30;
const after = 80;

/** The first sentence with any of the phrases, marked, paragraphs before headings. */
export const firstMention = (report: Report, { phrases, within }: ToldByPhrases): Mention | undefined => {
  const sections = report.sections.filter(({ id }) => within === undefined || id === within);
  const places = [
    ...sections.flatMap(({ id, blocks }) => blocks.map(({ text }, index) => ({ id, text, paragraph: index + 1 }))),
    ...sections.map(({ id, heading }) => ({ id, text: heading, paragraph: 0 })),
  ];
  for (const { id, text, paragraph } of places) {
    if (!mayHave(text, phrases)) continue;
    const spans = joinSpans(findPieces(text, phrases).flat());
    const [first] = spans;
    if (first) return { section: id, paragraph, parts: markSentence(text, spans, first) };
  }
  return undefined;
};

const markSentence = (text: string, spans: readonly Span[], first: Span): Mention['parts'] => {
  let start = first.from;
  while (start > 0 && !sentenceEnd.test(text[start - 1] ?? '')) start -= 1;
  const end = sentenceEndsAt(text, first.to);
  const from = wholeNumber(text, Math.max(start, atClause(text, first.from - before, first.from)), -1);
  const to = wholeNumber(text, Math.min(end, first.to + after), 1);
  return [
    ...(from > start ? [{ text: '…', marked: false }] : []),
    ...markSpans(text, spans, from, to),
    ...(to < end ? [{ text: '…', marked: false }] : []),
  ];
};

const sentenceEndsAt = (text: string, at: number): number => {
  const found = text.slice(at).search(sentenceEnd);
  return found < 0 ? text.length : at + found + 1;
};

/** The beginning of the first clause behind a cut, where one begins before the phrase. */
const atClause = (text: string, cut: number, phrase: number): number => {
  const found = text.slice(Math.max(cut, 0), phrase).search(/[，,：:、]/);
  return found < 0 ? cut : Math.max(cut, 0) + found + 1;
};

/** Half a number would be another number. */
const wholeNumber = (text: string, cut: number, step: 1 | -1): number => {
  let at = cut;
  while (at > 0 && at < text.length && /^[\d.,]{2}$/.test(text.slice(at - 1, at + 1))) at += step;
  return at;
};

const markSpans = (text: string, spans: readonly Span[], start: number, end: number): Mention['parts'] => {
  const parts: Mention['parts'] = [];
  let at = start;
  for (const { from, to } of spans.filter((span) => span.from >= start && span.to <= end)) {
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  return parts.filter((part) => part.text !== '');
};
