import { isBlank } from './characters.ts';
import { numbered } from './cut-rows.ts';
import { lineText, type TextLine } from './text-lines.ts';

/** Where the column of text begins and ends, and how far its lines stand apart. */
export interface TextColumn {
  left: number;
  right: number;
  pitch: number;
  /** The usual font size. */
  size: number;
}

/** The outermost place that some lines share, for a few may stick out. @param places from the outside inwards */
const shared = (places: readonly number[], size: number): number => {
  const enough = Math.max(2, Math.ceil(places.length / 12));
  const found = places.find((place, index) => Math.abs((places[index + enough - 1] ?? 1e9) - place) < size / 2);
  return found ?? places[0] ?? 0;
};

export const measureColumn = (lines: readonly TextLine[]): TextColumn => {
  const size = median(lines.map((line) => line.size)) || 12;
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const step = before ? line.base - before.base : 0;
    return step > 0 && step < 4 * size ? [step] : [];
  });
  return {
    left: shared(
      lines.map((line) => line.left).sort((a, b) => a - b),
      size,
    ),
    right: shared(
      lines.map((line) => line.right).sort((a, b) => b - a),
      size,
    ),
    pitch: median(steps) || 2 * size,
    size,
  };
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether the paragraph of the line goes on in the next one: it had no room left, and the next is not indented, unless as a title is. */
export const wraps = (before: TextLine, after: TextLine, column: TextColumn, samePage: boolean): boolean => {
  const size = Math.max(before.size, after.size);
  if (size > 1.2 * Math.min(before.size, after.size)) return false;
  if (samePage && after.base - before.base > 1.5 * Math.max(column.pitch, size)) return false;
  if (hasEnded(before) && (numbered.test(lineText(after)) || (samePage && isSetOff(before, after, column))))
    return false;
  const title = size > 1.1 * column.size && isCentred(before, column) && isCentred(after, column);
  if (after.left > column.left + 1.2 * size && !title) return false;
  return column.right - before.right < firstWord(after) + 0.5 * size;
};

/** The end of a sentence: a paragraph may end here though its line is full. */
const hasEnded = (line: TextLine): boolean => /[。；：！？!?][”’）)]*$/.test(lineText(line).trim());

/** Some programs leave less than a line between paragraphs, but more than between the lines of one. */
const isSetOff = (before: TextLine, after: TextLine, column: TextColumn): boolean =>
  after.base - before.base > 1.2 * column.pitch * Math.max(1, after.size / column.size);

const isCentred = (line: TextLine, column: TextColumn): boolean =>
  Math.abs(line.left - column.left - (column.right - line.right)) < line.size;

/** The width of what cannot be parted at the start of a line: a number, a word, a character with its comma. */
const firstWord = ({ glyphs }: TextLine): number => {
  const printed = glyphs.filter((glyph, index) => !isBlank(glyph.text) || index > 0);
  const [first] = printed;
  if (!first) return 0;
  let last = first;
  for (const glyph of printed.slice(1)) {
    const together = /[!-~]/.test(last.text) && /[!-~]/.test(glyph.text);
    if (!together && !/^[，。、；：！？）】》”’%％]/.test(glyph.text)) break;
    last = glyph;
  }
  return last.right - first.left;
};

/** Whether a blank line belongs between two lines of a document that is kept line by line. */
export const partsLines = (before: TextLine, after: TextLine, column: TextColumn): boolean => {
  const step = after.base - before.base;
  return step > 1.45 * Math.max(column.pitch, after.size) || (step > 0 && isIndented(after, column));
};

const isIndented = (line: TextLine, column: TextColumn): boolean =>
  line.left > column.left + 1.2 * line.size && line.left < column.left + 4 * line.size;
