import { type AlignedParagraph, alignParagraphs } from './align-paragraphs.ts';
import type { ComparableReport, ComparableSection } from './comparable-report.ts';
import { compareWords, type WordChanges } from './compare-words.ts';
import { foldPrint } from './fold-print.ts';

/** A paragraph of one report; they count from 1 in their section. */
export interface ParagraphSpot {
  section: string;
  number: number;
  text: string;
}

/**
 * What became of a paragraph. `print`: only spaces, the width of characters or quotation marks differ; `year`: only the
 * years do, and by as much as the reports' own years.
 */
export type ParagraphDifference =
  | { kind: 'same' | 'print' | 'year'; moved: boolean; before: ParagraphSpot; after: ParagraphSpot }
  | { kind: 'edited'; moved: boolean; before: ParagraphSpot; after: ParagraphSpot; words: WordChanges }
  | { kind: 'added'; moved: false; after: ParagraphSpot }
  | { kind: 'removed'; moved: false; before: ParagraphSpot };

export interface SectionDifference {
  id: string;
  /** As printed; undefined where the report does not have the section. */
  headings: { before?: string; after?: string };
  /** Which of the two has the section at all. */
  in: 'both' | 'before' | 'after';
  headingChanged: boolean;
  /** In the order of the later report; what it does not have stands behind what came before it. */
  paragraphs: ParagraphDifference[];
}

/** True for what a reader would call a change: not for spaces, and not for years that only moved on. */
export const isChange = ({ kind, moved }: ParagraphDifference): boolean =>
  moved || kind === 'edited' || kind === 'added' || kind === 'removed';

/** Sections as the form orders them, paragraph by paragraph. */
export const compareProse = (before: ComparableReport, after: ComparableReport): SectionDifference[] => {
  const old = spotsOf(before);
  const young = spotsOf(after);
  const pairs = alignParagraphs(old.map(alignable(before.year)), young.map(alignable(after.year)));
  const partnerOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const stayed = new Map(pairs.flatMap((pair) => (pair.moved ? [] : [[pair.before, pair.after] as const])));
  const paired = new Set(pairs.map((pair) => pair.before));
  const bothAt = young.map((spot, index): ParagraphDifference => {
    const pair = partnerOf.get(index);
    const origin = pair && old[pair.before];
    if (!pair || !origin) return { kind: 'added', moved: false, after: spot };
    return compareParagraphs(origin, spot, pair.moved, [before.year, after.year]);
  });
  const lost = [...old.keys()].filter((index) => !paired.has(index));
  return orderSections(before, after).map((id) => ({
    id,
    ...compareHeadings(sectionOf(before, id), sectionOf(after, id)),
    paragraphs: weave(
      id,
      young.flatMap((spot, index) => (spot.section === id ? [{ index, difference: bothAt[index] }] : [])),
      lost.filter((index) => old[index]?.section === id),
      { old, stayed },
    ),
  }));
};

const sectionOf = (report: ComparableReport, id: string): ComparableSection | undefined =>
  report.sections.find((section) => section.id === id);

const spotsOf = (report: ComparableReport): ParagraphSpot[] =>
  report.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.map((text, index) => ({ section: id, number: index + 1, text })),
  );

const alignable =
  (year: number) =>
  ({ section, text }: ParagraphSpot): AlignedParagraph => ({ section, key: withoutYear(foldPrint(text), year) });

/** The report's own year and its neighbours, told from where it stands: 2021 in a report for 2021 is 2020 in one for 2020. */
const withoutYear = (text: string, year: number): string =>
  text.replace(/\d+/g, (digits) => {
    if (!/^(?:19|20)\d\d$/.test(digits)) return digits;
    const distance = Number(digits) - year;
    return Math.abs(distance) <= 1 ? `<${distance}>` : digits;
  });

const compareParagraphs = (
  before: ParagraphSpot,
  after: ParagraphSpot,
  moved: boolean,
  [yearBefore, yearAfter]: readonly [number, number],
): ParagraphDifference => {
  if (before.text === after.text) return { kind: 'same', moved, before, after };
  const folded = [foldPrint(before.text), foldPrint(after.text)] as const;
  if (folded[0] === folded[1]) return { kind: 'print', moved, before, after };
  if (withoutYear(folded[0], yearBefore) === withoutYear(folded[1], yearAfter))
    return { kind: 'year', moved, before, after };
  return { kind: 'edited', moved, before, after, words: compareWords(before.text, after.text) };
};

const formOrder = ['intro', 'overview', 'proactive', 'requests', 'disputes', 'problems', 'other', 'unknown'];

const orderSections = (before: ComparableReport, after: ComparableReport): string[] => {
  const ids = new Set([...before.sections, ...after.sections].map(({ id }) => id));
  return [...ids].sort((a, b) => formOrder.indexOf(a) - formOrder.indexOf(b));
};

const compareHeadings = (
  before: ComparableSection | undefined,
  after: ComparableSection | undefined,
): Omit<SectionDifference, 'id' | 'paragraphs'> => {
  const headings = {
    ...(before?.heading !== undefined && { before: before.heading }),
    ...(after?.heading !== undefined && { after: after.heading }),
  };
  const isKnown = headings.before !== undefined && headings.after !== undefined;
  return {
    headings,
    in: before && after ? 'both' : before ? 'before' : 'after',
    headingChanged: isKnown && foldPrint(headings.before ?? '') !== foldPrint(headings.after ?? ''),
  };
};

/** Puts each lost paragraph behind the one it followed. */
const weave = (
  section: string,
  present: readonly { index: number; difference: ParagraphDifference | undefined }[],
  lost: readonly number[],
  { old, stayed }: { old: readonly ParagraphSpot[]; stayed: ReadonlyMap<number, number> },
): ParagraphDifference[] => {
  const behind = Map.groupBy(lost, (index) => {
    for (let at = index - 1; at >= 0 && old[at]?.section === section; at -= 1)
      if (stayed.has(at)) return stayed.get(at);
    return undefined;
  });
  const removedBehind = (index: number | undefined): ParagraphDifference[] =>
    (behind.get(index) ?? []).flatMap((at) => {
      const spot = old[at];
      return spot ? [{ kind: 'removed', moved: false, before: spot }] : [];
    });
  return [
    ...removedBehind(undefined),
    ...present.flatMap(({ index, difference }) => [...(difference ? [difference] : []), ...removedBehind(index)]),
  ];
};
