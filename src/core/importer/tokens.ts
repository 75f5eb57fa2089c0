import type { Grid } from '../report/grid.ts';
import { isValue } from '../report/labelled-row.ts';
import { isPageNumber, isSeparator, type TextLine } from './text-lines.ts';

/** A word or a value, in the order of the text. */
export interface Token {
  text: string;
  isValue: boolean;
  line: TextLine;
  column: number;
}

/** A piece between blanks, with the unit of an amount that a blank parts from it. */
const piece = /\d[\d.,]*[ \u00a0]+[万亿]?元(?![^\s|¦│｜┃])|[^\s|¦│｜┃]+/g;

/** @param perCell whether a line is one cell; else blanks, tabs and bars part the cells of a line */
export const tokenise = (lines: readonly TextLine[], perCell: boolean): Token[] =>
  lines.flatMap((line) => {
    if (line.text.trim() === '' || isPageNumber(line.text) || isSeparator(line.text)) return [];
    const pieces = perCell
      ? [{ text: line.text.replace(/^[\s|¦│｜]+|[\s|¦│｜]+$/g, ''), index: 0 }]
      : [...line.text.matchAll(piece)].map((match) => ({ text: match[0], index: match.index }));
    return pieces.map(({ text, index }, order) => ({
      text,
      isValue: isValue(text) && !isNumbering(text, pieces[order + 1]?.text, order),
      line,
      column: index + 1,
    }));
  });

/** The 1 of `1 属于国家秘密 0 0 0`, at the beginning of its line and before words. */
const isNumbering = (text: string, next: string | undefined, order: number): boolean =>
  order === 0 && /^[1-8]$/.test(text) && next !== undefined && !isValue(next) && !/^[（(]/.test(next);

/** The grid's cells as words and values, for a grid whose rows do not hold together. */
export const tokensOf = (grid: Grid): Token[] =>
  grid.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.text.trim() !== '')
      .map((cell) => ({
        text: cell.text.trim(),
        isValue: isValue(cell.text),
        line: { text: cell.text, line: row.line, origin: cell.origin ?? {} },
        column: cell.column,
      })),
  );
