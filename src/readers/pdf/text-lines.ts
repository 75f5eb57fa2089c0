import { isBlank, isHan, joinWrapped } from './characters.ts';
import type { Box, Glyph } from './marks.ts';

/** The characters of one baseline, from left to right. */
export interface TextLine {
  glyphs: Glyph[];
  base: number;
  /** Of the printed characters, blanks left out. */
  left: number;
  right: number;
  size: number;
}

/** How far from one baseline characters may stand and still be of one line, in font sizes. */
const sameBase = 0.35;

export const readLines = (glyphs: readonly Glyph[]): TextLine[] => {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && glyph.base - before.base <= sameBase * Math.min(before.size, glyph.size)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => buildLine(line) ?? []);
};

const buildLine = (glyphs: Glyph[]): TextLine | undefined => {
  const ordered = dropReprinted([...glyphs].sort((a, b) => a.left - b.left));
  const printed = ordered.filter((glyph) => !isBlank(glyph.text));
  const [first] = printed;
  if (!first) return undefined;
  return {
    glyphs: ordered,
    base: first.base,
    left: first.left,
    right: Math.max(...printed.map((glyph) => glyph.right)),
    size: Math.max(...printed.map((glyph) => glyph.size)),
  };
};

/** Bold is sometimes made by printing twice, a hair apart: the second print is no second character. */
const dropReprinted = (ordered: readonly Glyph[]): Glyph[] => {
  const kept: Glyph[] = [];
  for (const glyph of ordered) {
    const again = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.left - glyph.left) < 0.12 * glyph.size &&
          Math.abs(other.base - glyph.base) < 0.12 * glyph.size,
      );
    if (!again) kept.push(glyph);
  }
  return kept;
};

/** A gap wider than this, in font sizes, parts columns and not words. */
const columnGap = 1.2;
/** A gap wider than this between characters that are not Han is a space, though none was printed. */
const wordGap = 0.3;

/** The line as one string. @param columns what stands for a gap between columns */
export const lineText = (line: TextLine, columns = '\t'): string => {
  let text = '';
  let blanks = '';
  let before: Glyph | undefined;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph.text)) {
      blanks += glyph.text;
      continue;
    }
    text += before ? gapText(before, glyph, blanks, columns) : '';
    text += glyph.text;
    blanks = '';
    before = glyph;
  }
  return text + blanks;
};

const gapText = (before: Glyph, after: Glyph, blanks: string, columns: string): string => {
  const gap = after.left - before.right;
  const size = Math.min(before.size, after.size);
  if (gap > columnGap * size) return columns;
  if (blanks !== '') return blanks.includes('\u3000') ? '\u3000' : ' ';
  return gap > wordGap * size && !isHan(before.text) && !isHan(after.text) ? ' ' : '';
};

export const hasColumns = (line: TextLine): boolean => lineText(line).includes('\t');

/** The text of a cell: its lines joined, vertical writing from top to bottom. */
export const cellText = (glyphs: readonly Glyph[], box: Box): string => {
  const printed = glyphs.filter((glyph) => !isBlank(glyph.text));
  const columns = readColumns(printed);
  if (columns) return columns.map((column) => column.map((glyph) => glyph.text).join('')).join('');
  const lines = readLines(glyphs);
  return lines
    .reduce((text, line, index) => joinCellLines(text, lineText(line, ' ').trim(), lines[index - 1], box), '')
    .trim();
};

const joinCellLines = (text: string, next: string, before: TextLine | undefined, box: Box): string => {
  if (!before) return next;
  // A long number that fills its cell goes on in the line below; two short ones are two.
  const tail = /[\d.,]{4,}$/.exec(text)?.[0];
  const head = /^[\d.,]+/.exec(next)?.[0];
  const full = box.right - before.right < before.size;
  if (tail && head && full && head.length < tail.length) return text + next;
  return joinWrapped(text, next);
};

/**
 * The columns of vertical writing in the order in which they are read, or nothing for level writing. The order of the
 * print tells: it runs down, or up where level writing was turned on its side.
 */
const readColumns = (printed: readonly Glyph[]): Glyph[][] | undefined => {
  let down = 0;
  let up = 0;
  let along = 0;
  for (const [index, glyph] of printed.entries()) {
    const before = printed[index - 1];
    if (!before) continue;
    const x = Math.abs(glyph.middle.x - before.middle.x) / glyph.size;
    const y = (glyph.middle.y - before.middle.y) / glyph.size;
    if (x < 0.5 && y > 0.3) down++;
    else if (x < 0.5 && y < -0.3) up++;
    else along++;
  }
  if (down + up <= 2 * along || down + up === 0) return undefined;
  const rises = up > down;
  const columns: Glyph[][] = [];
  for (const glyph of [...printed].sort((a, b) => a.middle.x - b.middle.x)) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    if (column && before && glyph.middle.x - before.middle.x < 0.5 * glyph.size) column.push(glyph);
    else columns.push([glyph]);
  }
  const sorted = columns.map((column) =>
    column.sort((a, b) => (rises ? b.middle.y - a.middle.y : a.middle.y - b.middle.y)),
  );
  return rises ? sorted : sorted.reverse();
};
