import { isBlank } from './characters.ts';
import type { Frame } from './frames.ts';
import type { Glyph, Rule } from './marks.ts';
import { nearness } from './ruling.ts';
import { readLines } from './text-lines.ts';

/** What stands between two level lines of a table. */
export interface Band {
  frame: Frame;
  top: number;
  bottom: number;
  /** The borders that are known here. */
  borders: readonly Rule[];
  pieces: Piece[];
}

/** Characters of one line that stand close together. */
interface Piece {
  left: number;
  right: number;
  size: number;
  text: string;
}

/** A gap wider than this parts two pieces, in font sizes: a blank that was printed fills a gap. */
const pieceGap = 0.15;
/** A gap as wide parts two columns, blank or not: trailing blanks may hang over into the next cell. */
const columnGap = 0.6;

export const readPieces = (glyphs: readonly Glyph[], blanks: readonly Glyph[], borders: readonly Rule[]): Piece[] => {
  const pieces: Glyph[][] = [];
  for (const line of readLines([...glyphs, ...blanks])) {
    let reached = Number.NEGATIVE_INFINITY;
    let printed = Number.NEGATIVE_INFINITY;
    for (const glyph of line.glyphs) {
      const near = glyph.left - reached <= pieceGap * glyph.size && glyph.left - printed <= columnGap * glyph.size;
      const parted = borders.some(({ at }) => at > reached - 1 && at < glyph.left + 1);
      if (isBlank(glyph.text) && !near) continue;
      reached = Math.max(glyph.right, near ? reached : 0);
      if (isBlank(glyph.text)) continue;
      printed = glyph.right;
      if (near && !parted) pieces.at(-1)?.push(glyph);
      else pieces.push([glyph]);
    }
  }
  return pieces.map(buildPiece);
};

/** Brackets and commas are set in half of their width, and the other half may hang over the border. */
const buildPiece = (glyphs: readonly Glyph[]): Piece => {
  const [first] = glyphs;
  const last = glyphs.at(-1);
  const half = (glyph: Glyph | undefined, which: RegExp): number =>
    glyph && which.test(glyph.text) ? (glyph.right - glyph.left) / 2 : 0;
  return {
    left: (first?.left ?? 0) + half(first, /^[（《〈“‘]/),
    right: (last?.right ?? 0) - half(last, /^[）》〉”’，。、；：]/),
    size: first?.size ?? 0,
    text: glyphs.map(({ text }) => text).join(''),
  };
};

const value = /^(?:[-+−－]?\d[\d.,\s]*(?:万?元|[件项个条])?(?:[（(].*)?|[-－—–―/／]+|无|不涉及|不适用)$/s;
const isValue = (text: string): boolean => value.test(text.normalize('NFKC'));

/** How many columns of figures the form's tables have in some row. */
const counts = [1, 2, 3, 7, 15];

interface Column {
  left: number;
  right: number;
}

/** Between two columns: a border stands somewhere in it. */
export interface Gap {
  from: number;
  to: number;
  /** The rows that the border parts. */
  rows: readonly Band[];
}

/** The gaps between the columns of figures of some rows, or nothing when a figure may stand in two. */
export const findGaps = (section: readonly Band[]): Gap[] | undefined => {
  const valued = section.findIndex(({ pieces }) => pieces.some(({ text }) => isValue(text)));
  // Where all is blank, the head alone says where the columns are.
  const first = valued < 0 ? 1 : valued;
  const rows = section.slice(first);
  const head = section[first - 1];
  const columns = findColumns([...rows, ...(head ? [head] : [])].flatMap(({ pieces }) => pieces));
  const last = columns.findLastIndex((column) => rows.some((row) => isLabel(row, column)));
  const labels = columns.slice(0, last + 1);
  const figures = columns.slice(last + 1);
  const clear = rows.every(
    (row) => figures.every((column) => isWhole(row, column)) && !labels.some((column) => isValue(textIn(row, column))),
  );
  if (rows.some((row) => lacksCell(row, figures.at(-1)))) return undefined;
  if (!clear || !counts.includes(figures.length) || (last < 0 && figures.length !== 15)) return undefined;
  const bounds = [...labels.slice(-1), ...figures];
  const gaps = bounds.slice(1).map((after, index) => placeGap(bounds[index], after, section, first));
  return gaps.every((gap) => gap !== undefined) ? gaps : undefined;
};

/**
 * Whether a row may have fewer cells than the others, so that its figures stand below other heads: the line below it
 * stops before the side of the table. Below the last row runs the border of the whole, which tells nothing.
 */
const lacksCell = (row: Band, last: Column | undefined): boolean => {
  const { box, rules } = row.frame;
  const stops = rules.some(
    ({ lies, at, to }) => lies && Math.abs(at - row.bottom) < nearness && to < box.right - 2 * nearness,
  );
  const isLowest = row.bottom > box.bottom - nearness;
  const isBlankLast = last !== undefined && textIn(row, last) === '' && row.pieces.some(({ text }) => isValue(text));
  return stops || (isLowest && isBlankLast);
};

/** What is printed, seen from above: columns are where something stands in any row. */
const findColumns = (pieces: readonly Piece[]): Column[] => {
  const columns: Column[] = [];
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    const open = columns.at(-1);
    if (open && left - open.right < 1) open.right = Math.max(open.right, right);
    else columns.push({ left, right });
  }
  return columns;
};

const piecesIn = ({ pieces }: Band, { left, right }: Column): Piece[] =>
  pieces.filter((piece) => piece.left >= left - 0.01 && piece.right <= right + 0.01);

const textIn = (row: Band, column: Column): string =>
  piecesIn(row, column)
    .map(({ text }) => text)
    .join('');

const isLabel = (row: Band, column: Column): boolean => {
  const text = textIn(row, column);
  return text !== '' && !isValue(text);
};

/** Whether what stands in a column of one row is one cell: no gap in it that could part two. */
const isWhole = (row: Band, column: Column): boolean => {
  const pieces = piecesIn(row, column).sort((a, b) => a.left - b.left);
  return findColumns(pieces).every(({ right }, index, all) => {
    const next = all[index + 1];
    return !next || next.left - right < columnGap * (pieces[0]?.size ?? 0);
  });
};

const placeGap = (
  before: Column | undefined,
  after: Column,
  section: readonly Band[],
  first: number,
): Gap | undefined => {
  const gap = { from: before?.right ?? after.left, to: after.left };
  const middle = (gap.from + gap.to) / 2;
  const rows = section.slice(startOf(middle, first, section));
  for (const { left, right } of rows.flatMap(({ pieces }) => pieces)) {
    if ((left + right) / 2 < middle) gap.from = Math.max(gap.from, right);
    else gap.to = Math.min(gap.to, left);
  }
  if (gap.from > gap.to) return undefined;
  // Where a border is known between the two, it is that one.
  const known = section.flatMap(({ borders }) => borders).find(({ at }) => at > gap.from - 1 && at < gap.to + 1);
  return { ...(known ? { from: known.at, to: known.at } : gap), rows };
};

/** The head of a column reaches up to the next level line above it. */
const startOf = (at: number, first: number, section: readonly Band[]): number => {
  let start = Math.max(0, first - 1);
  for (; start > 0; start--) {
    const band = section[start];
    const above = section[start - 1];
    if (!band || !above || above.frame !== band.frame || isRuledAt(band, at)) break;
  }
  return start;
};

const isRuledAt = ({ frame, top }: Band, at: number): boolean =>
  frame.rules.some(
    (rule) => rule.lies && Math.abs(rule.at - top) < nearness && rule.from < at - nearness && rule.to > at + nearness,
  );
