import type { OriginalBlock, OriginalCell, OriginalGrid, OriginalRow } from '../core/importer/blocks.ts';
import { raiseDigits, strikeMark } from './html/marked-text.ts';
import { readHtml } from './html.ts';

/**
 * Markdown as programs that turn documents into it write it: headings, paragraphs, pipe tables (also with line breaks
 * in their cells and rows that break off before their last pipe), tables with rules between their rows, tables parted
 * by tabs, and tables left in HTML.
 */
export const readMarkdown = (text: string): OriginalBlock[] => {
  const lines = text.split(/\r\n?|\n/);
  const blocks: OriginalBlock[] = [];
  let table = 0;
  let triedTo = 0;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const origin = { line: index + 1 };
    const tags = index >= triedTo && /^\s*<table[\s>]/i.test(line) ? htmlTables(lines, index, table) : undefined;
    // Where the tags give no table, the lines between them are not tried again one by one.
    triedTo = tags?.next ?? triedTo;
    const found = tags && tags.grids.length > 0 ? tags : findGrids(lines, index, table);
    if (found) {
      for (const grid of found.grids) blocks.push({ kind: 'grid', grid, origin: { ...origin, table: ++table } });
      index = found.next;
    } else if (line.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/.test(line)) index++;
    else {
      const next = paragraphEnd(lines, index);
      blocks.push(...readProse(lines.slice(index, next), origin));
      index = next;
    }
  }
  return blocks;
};

/** The tables of pipes or tabs that begin on a line. @param before how many tables there are already */
const findGrids = (
  lines: readonly string[],
  index: number,
  before: number,
): { grids: OriginalGrid[]; next: number } | undefined => {
  const found = ruledTable(lines, index, before + 1) ?? pipeTable(lines, index, before + 1);
  // Rows of nothing but dashes are no table, and hold nothing.
  if (found) return { grids: found.rows.length > 0 ? [{ rows: found.rows }] : [], next: found.next };
  const tabs = tabTable(lines, index, before + 1);
  return tabs && { grids: [{ rows: tabs.rows, loose: true }], next: tabs.next };
};

/** Tables of HTML, to the line on which the last of them ends. */
const htmlTables = (lines: readonly string[], from: number, before: number) => {
  let depth = 0;
  let next = from;
  do {
    const line = lines[next++] ?? '';
    depth += (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table/gi)?.length ?? 0);
  } while (depth > 0 && next < lines.length);
  const read = readHtml(lines.slice(from, next).join('\n'));
  const grids = read.status === 'read' ? read.blocks.flatMap((block) => (block.kind === 'grid' ? block.grid : [])) : [];
  return { next, grids: grids.map((grid, order) => numbered(grid, before + order + 1)) };
};

const numbered = (grid: OriginalGrid, table: number): OriginalGrid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, origin: { ...cell.origin, table } })),
  })),
});

const heading = /^ {0,3}(#{1,6})\s+(.*)$/;
/** The marks that may close a heading. */
const closing = /(?<!#)#+$/;
const delimiter = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;
const isPipeRow = (line: string): boolean => /^\s*\|/.test(line);
/** +----+----+ between the rows of a table. */
const isRule = (line: string): boolean => /^\s*\+(?:[-=:]+\+)+\s*$/.test(line);

const paragraphEnd = (lines: readonly string[], from: number): number => {
  if (heading.test(lines[from] ?? '')) return from + 1;
  let index = from + 1;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || heading.test(line) || isPipeRow(line) || isRule(line) || /\t|^\s*<table[\s>]/i.test(line))
      break;
  }
  return index;
};

const readProse = (lines: readonly string[], origin: { line: number }): OriginalBlock[] => {
  const title = heading.exec(lines[0] ?? '');
  if (title)
    return [
      {
        kind: 'heading',
        level: title[1]?.length ?? 1,
        text: plain((title[2] ?? '').trimEnd().replace(closing, '').trimEnd()),
        origin,
      },
    ];
  if (lines.every((line) => /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line))) return [{ kind: 'image', origin }];
  const markdown = lines.map((line) => line.trim()).join('\n');
  const text = plain(markdown);
  // Raw HTML is no Markdown here: such a paragraph is taken by its words.
  const isOwn = !/<[a-z/!]/i.test(markdown) && !/^(?:\d+[.)]|[-+*>])\s/m.test(markdown);
  return [{ kind: 'paragraph', text, ...(isOwn && { markdown }), origin }];
};

/** The words of a line without its marks. Every pair of marks is looked for within a bound: most of a file may be opening ones. */
const plain = (text: string): string =>
  text
    .replace(/!\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<sup>(.{0,20}?)<\/sup>/gi, (_, mark: string) => raiseDigits(mark))
    .replace(/<\/?(?:s|del|strike)>/gi, strikeMark)
    .replace(/<\/?[a-z][^>]{0,2000}>/gi, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]{0,2000}?\S)\1/g, '$2')
    .replace(/(?<![*\\])\*(?=\S)([^*]*\S)\*(?!\*)/g, '$1')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A table with a rule of + and - between its rows; the lines between two rules are one row. */
const ruledTable = (lines: readonly string[], from: number, table: number): FoundGrid | undefined => {
  if (!isRule(lines[from] ?? '') || !isPipeRow(lines[from + 1] ?? '')) return undefined;
  const rows: OriginalRow[] = [];
  let isOpen = false;
  let index = from;
  for (; isRule(lines[index] ?? '') || isPipeRow(lines[index] ?? ''); index++) {
    const line = lines[index] ?? '';
    const last = rows.at(-1);
    if (isRule(line)) isOpen = false;
    else if (isOpen && last) {
      const more = readRow(line, index + 1, rows.length, table).cells;
      for (const [at, cell] of last.cells.entries()) cell.text = `${cell.text}\n${more[at]?.text ?? ''}`.trim();
    } else {
      rows.push(readRow(line, index + 1, rows.length + 1, table));
      isOpen = true;
    }
  }
  return { rows, next: index };
};

interface FoundGrid {
  rows: OriginalRow[];
  next: number;
}

const isRowAt = (lines: readonly string[], index: number, from: number): boolean =>
  isPipeRow(lines[index] ?? '') || (index === from && (lines[index] ?? '').includes('|'));

const pipesOf = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0;

/** How many pipes a whole row has, by the row of dashes, which may be broken itself; undefined where there is none. */
const pipesOfRow = (lines: readonly string[], from: number): number | undefined => {
  let dashes = from;
  while (!/^\s*\|?\s*:?-+:?\s*(?:\||$)/.test(lines[dashes] ?? ''))
    if ((lines[dashes++] ?? '').trim() === '' || dashes - from > mostLines) return undefined;
  let end = dashes + 1;
  while (end - from < mostLines && /^[\s|:]*-[\s|:-]*$/.test(lines[end] ?? '')) end++;
  const row = lines.slice(dashes, end).join('').trim();
  return row.startsWith('|') && row.endsWith('|') ? pipesOf(row) : undefined;
};

/** A line that ends without a pipe goes on in the lines below; so does one with fewer pipes than a row has, as far as the next has room in it. */
const isOpen = (row: string, lines: readonly string[], next: number, whole: number | undefined): boolean => {
  const following = lines[next];
  if (following === undefined || following.trim() === '') return false;
  if (whole !== undefined)
    return pipesOf(row) < whole && pipesOf(row) + pipesOf(following) <= whole && !heading.test(following);
  return !/(?<!\\)\|\s*$/.test(row) && continues(lines, next);
};

/** A row goes on over some lines, not over a whole file. */
const mostLines = 200;

/** Rows that begin with a pipe, each put together from its lines. */
const pipeTable = (lines: readonly string[], from: number, table: number): FoundGrid | undefined => {
  const begins = isPipeRow(lines[from] ?? '') || delimiter.test(lines[from + 1] ?? '-');
  const whole = begins ? pipesOfRow(lines, from) : undefined;
  const rows: OriginalRow[] = [];
  let index = from;
  while (begins && isRowAt(lines, index, from)) {
    const start = index;
    let row = lines[index++] ?? '';
    while (index - start < mostLines && isOpen(row, lines, index, whole)) row += `\n${lines[index++]}`;
    if (!delimiter.test(row.replaceAll('\n', ''))) rows.push(readRow(row, start + 1, rows.length + 1, table));
    if (isParted(lines, index)) index++;
  }
  return index > from ? { rows, next: index } : undefined;
};

/** A blank line inside a table: the next pipe row goes on with it, unless a header begins there. */
const isParted = (lines: readonly string[], index: number): boolean =>
  lines[index]?.trim() === '' && isPipeRow(lines[index + 1] ?? '') && !delimiter.test(lines[index + 2] ?? '');

/** A line below an open row belongs to it, unless it is a row, a heading or too far from the row's next pipe. */
const continues = (lines: readonly string[], index: number): boolean => {
  const line = lines[index];
  if (line === undefined || isPipeRow(line) || heading.test(line)) return false;
  if (line.includes('|')) return true;
  const following = lines.slice(index + 1, index + 5).findIndex((other) => other.includes('|'));
  const next = lines[index + 1 + following] ?? '';
  return (
    following >= 0 &&
    !isPipeRow(next) &&
    !lines.slice(index, index + 1 + following).some((other) => heading.test(other))
  );
};

const readRow = (row: string, line: number, order: number, table: number): OriginalRow => {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells = inner.split(/(?<!\\)\|/).map((cell, index) => readCell(cell.trim(), line, index + 1, order, table));
  return { line, cells };
};

const readCell = (text: string, line: number, column: number, row: number, table: number): OriginalCell => ({
  text: plain(text),
  line,
  column,
  origin: { line, table, row, column },
});

const tabTable = (lines: readonly string[], from: number, table: number): FoundGrid | undefined => {
  const first = lines[from] ?? '';
  if (!first.includes('\t') || first.trim() === '') return undefined;
  const rows: OriginalRow[] = [];
  let index = from;
  for (; (lines[index] ?? '').includes('\t'); index++) {
    const cells = (lines[index] ?? '')
      .split('\t')
      .map((cell, at) => readCell(cell, index + 1, at + 1, rows.length + 1, table));
    rows.push({ line: index + 1, cells });
  }
  return { rows, next: index };
};
