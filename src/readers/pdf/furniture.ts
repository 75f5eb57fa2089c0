import type { PageMarks } from './marks.ts';
import { measureColumn, type TextColumn } from './paragraphs.ts';
import { lineText, type TextLine } from './text-lines.ts';

/** How much of a page, at its head and at its foot, may hold page numbers and running titles. */
const margin = 0.13;

const pageNumber =
  /^(?:[-—–－−·~\s]*\d{1,3}[-—–－−·~\s]*|第\s*\d+\s*页(?:[,，/\s]*共\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|Page\s+\d+(?:\s+of\s+\d+)?)$/i;

export interface ProsePage {
  marks: PageMarks;
  /** The lines that stand in no table, from top to bottom. */
  lines: TextLine[];
}

/** A line as wide as the text and close to its neighbour is of the text, even where another page has the same. */
const isBody = (line: TextLine, lines: readonly TextLine[], column: TextColumn): boolean => {
  const wide = line.right - line.left > 0.8 * (column.right - column.left);
  return wide && lines.some((other) => other !== line && Math.abs(other.base - line.base) < 1.3 * column.pitch);
};

/** Page numbers, and what stands at the same place of several pages: no part of any paragraph. */
export const findFurniture = (pages: readonly ProsePage[]): Set<TextLine> => {
  const column = measureColumn(pages.flatMap(({ lines }) => lines));
  const outer = pages.flatMap(({ marks, lines }) =>
    [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]
      .filter(({ base, size }) => base < margin * marks.height || base - size > (1 - margin) * marks.height)
      .filter((line) => pageNumber.test(lineText(line, ' ').trim()) || !isBody(line, lines, column))
      .map((line) => ({ line, text: lineText(line, ' ').trim(), page: marks.page, height: marks.height })),
  );
  const place = ({ line, text, height }: (typeof outer)[number]): string =>
    `${text.replace(/\d+/g, '#')}@${Math.round(line.base / 4)}/${Math.round(height)}`;
  const repeated = Map.groupBy(outer, place);
  return new Set(
    outer
      .filter((one) => pageNumber.test(one.text) || new Set(repeated.get(place(one))?.map(({ page }) => page)).size > 1)
      .map(({ line }) => line),
  );
};
