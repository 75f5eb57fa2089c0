import type { GridCell, GridRow } from '../report/grid.ts';
import { isValue } from '../report/labelled-row.ts';
import { isPageNumber, isParted, isSeparator, partCells, type TextLine } from './text-lines.ts';

/** Each cell on a line of its own behind a tab, a blank line between rows. A line without a tab goes on with the cell before it. */
export const cellsByLine = (lines: readonly TextLine[]): GridRow[] => {
  const rows: GridRow[] = [];
  let open: GridCell[] | undefined;
  for (const line of lines) {
    if (isPageNumber(line.text)) continue;
    const last = open?.at(-1);
    if (line.text.trim() === '' && !line.text.startsWith('\t')) open = undefined;
    else if (!line.text.startsWith('\t') && last && !isValue(last.text) && last.text.trim() !== '')
      last.text += `\n${line.text}`;
    else {
      if (!open) {
        open = [];
        rows.push({ line: line.line, cells: open });
      }
      open.push(cellOf(line, line.text.replace(/^\t/, ''), 1));
    }
  }
  return rows;
};

const cellOf = (line: TextLine, text: string, column: number): GridCell => ({
  text,
  line: line.line,
  column,
  origin: { ...line.origin, column },
});

/**
 * Each cell on a line of its own and a bar on a line between two; a blank line between rows. Between two bars stands one
 * cell, blank or not, or the last of a row and the first of the next with a blank line between them.
 */
export const cellsByBars = (lines: readonly TextLine[]): GridRow[] => {
  let open: GridRow = { line: lines[0]?.line ?? 1, cells: [] };
  const rows = [open];
  for (const chunk of chunksBetweenBars(lines)) {
    const gap = chunk.findIndex(({ text }, index) => index > 0 && index < chunk.length - 1 && text.trim() === '');
    const [first, ...others] = gap < 0 ? [chunk] : [chunk.slice(0, gap), chunk.slice(gap + 1)];
    open.cells.push(joinedCell(first ?? []));
    for (const next of others) {
      open = { line: next[0]?.line ?? 1, cells: [joinedCell(next)] };
      rows.push(open);
    }
  }
  return rows;
};

const chunksBetweenBars = (lines: readonly TextLine[]): TextLine[][] => {
  const chunks: TextLine[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line.text)) chunks.push([]);
    else if (!isPageNumber(line.text)) chunks.at(-1)?.push(line);
  }
  return chunks;
};

const joinedCell = (lines: readonly TextLine[]): GridCell => {
  const [first = { text: '', line: 1, origin: {} }] = lines;
  return cellOf(
    first,
    lines
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    1,
  );
};

/** A row a line, its cells parted by tabs or bars. */
export const rowsByLine = (lines: readonly TextLine[]): GridRow[] => {
  const isRow = (text: string) => /\t|[|¦│｜┃]{2}/.test(text) || (text.trim() !== '' && !isSeparator(text));
  const own = lines.filter(({ text }) => isRow(text) && !isPageNumber(text));
  const parted = own.filter(({ text }) => isParted(text));
  const isFramed = parted.every(({ text }) => /^\s*[|¦│｜┃].*[|¦│｜┃]\s*$/.test(text));
  return own.map((line) => ({
    line: line.line,
    cells: partCells(line.text, isFramed).map((text, index) => cellOf(line, text, index + 1)),
  }));
};
