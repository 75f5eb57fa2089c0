import { type IndexedBlock, readBack } from '../../core/search/index-text.ts';
import { findPieces, joinSpans, type Span, sharedRuns } from '../../core/search/search-text.ts';

/** A page as the index keeps it. */
export interface FoundPage {
  raw_content: string;
  anchors: { id: string; element: string; text: string; location: number }[];
}

export interface MarkedText {
  text: string;
  marked: boolean;
}

/** A section of a report in which the words stand. */
export interface FoundSection {
  /** Its fragment; empty for what stands before the first section. */
  id: string;
  heading: MarkedText[];
  /** Empty where only the heading has the words: headings are the same in every report. */
  excerpt: MarkedText[];
}

/** A page as it was printed. */
export interface PrintedPage {
  title: string;
  sections: { id: string; heading: string; text: string }[];
}

const before = 18;
const after = 72;

/** The index notes where blocks begin and end, and the first is the title. */
export const readPage = ({ raw_content, anchors }: FoundPage): PrintedPage => {
  const [title, ...blocks] = readBack(raw_content);
  const ids = anchors.filter(({ element }) => element === 'h2').sort((a, b) => a.location - b.location);
  const sections: PrintedPage['sections'] = [{ id: '', heading: '', text: '' }];
  for (const { kind, text } of blocks) {
    if (kind === 'heading') sections.push({ id: ids[sections.length - 1]?.id ?? '', heading: text, text: '' });
    else addParagraph(sections, text);
  }
  return { title: title?.text ?? '', sections };
};

const addParagraph = (sections: PrintedPage['sections'], text: IndexedBlock['text']): void => {
  const last = sections.at(-1);
  if (last) last.text += last.text === '' ? text : `\u2003${text}`;
};

/** A title with the pieces marked. */
export const markTitle = (title: string, pieces: readonly string[]): MarkedText[] =>
  mark(title, joinSpans(findPieces(title, pieces).flat()), 0, title.length);

/** What of the pieces the page has, where it has not all of them; nothing where that is less than most. */
export const sharedWords = ({ title, sections }: PrintedPage, pieces: readonly string[]): string[] => {
  const texts = [title, ...sections.map(({ text }) => text)];
  const shared = pieces.map((piece) => sharedRuns(texts, piece));
  return shared.every(({ share }) => share > 0.5) ? [...new Set(shared.flatMap(({ runs }) => runs))] : [];
};

interface Searched {
  section: PrintedPage['sections'][number];
  inHeading: Span[][];
  inText: Span[][];
}

/** Where on the page the pieces stand, section by section, those with the most telling piece first. */
export const findSections = ({ sections }: PrintedPage, pieces: readonly string[]): FoundSection[] => {
  const searched = sections.map((section) => ({
    section,
    inHeading: findPieces(section.heading, pieces),
    inText: findPieces(section.text, pieces),
  }));
  const order = bySignificance(searched, pieces);
  const rank = ({ inText }: Searched): number => {
    const first = order.findIndex((piece) => (inText[piece]?.length ?? 0) > 0);
    return first < 0 ? order.length : first;
  };
  return searched
    .filter(({ inHeading, inText }) => [...inHeading, ...inText].some((spans) => spans.length > 0))
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => showSection(one, order));
};

/** The pieces, by their place among them, the longest first; of two as long, the one the page has less often. */
const bySignificance = (searched: readonly Searched[], pieces: readonly string[]): number[] => {
  const often = pieces.map((_, piece) => searched.reduce((sum, { inText }) => sum + (inText[piece]?.length ?? 0), 0));
  const length = (piece: number) => pieces[piece]?.length ?? 0;
  return [...pieces.keys()].sort((a, b) => length(b) - length(a) || (often[a] ?? 0) - (often[b] ?? 0));
};

const showSection = ({ section, inHeading, inText }: Searched, order: readonly number[]): FoundSection => {
  const { id, heading, text } = section;
  const telling = order.find((piece) => (inText[piece]?.length ?? 0) > 0);
  const first = telling === undefined ? undefined : inText[telling]?.[0];
  return {
    id,
    heading: mark(heading, joinSpans(inHeading.flat()), 0, heading.length),
    excerpt: first ? cut(text, joinSpans(inText.flat()), first) : [],
  };
};

/** The words around the first place of the most telling piece. Half a number would be another number. */
const cut = (text: string, spans: readonly Span[], first: Span): MarkedText[] => {
  let start = Math.max(0, first.from - before);
  let end = Math.min(text.length, Math.max(first.to, first.from + after));
  while (start > 0 && /^[\d.,][\d.,]/.test(text.slice(start - 1))) start -= 1;
  while (end < text.length && /^[\d.,][\d.,]/.test(text.slice(end - 1))) end += 1;
  const shown = mark(text, spans, start, end);
  const gap = { text: '…', marked: false };
  return [...(start > 0 ? [gap] : []), ...shown, ...(end < text.length ? [gap] : [])];
};

/** The text from `start` to `end`, cut where marks begin and end. */
const mark = (text: string, spans: readonly Span[], start: number, end: number): MarkedText[] => {
  const parts: MarkedText[] = [];
  let at = start;
  for (const { from, to } of spans.filter((span) => span.from >= start && span.to <= end)) {
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  return parts.filter((part) => part.text !== '');
};
