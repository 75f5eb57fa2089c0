import { escapeHtml, type MergedCell, writeTable } from '../write-table.ts';
import type { DocCell, DocParagraph } from './read-paragraphs.ts';

interface Row {
  cells: { html: string; shape?: DocCell }[];
}

/** Rows and cells that are open at one depth of nesting. */
interface OpenTable {
  rows: Row[];
  cells: Row['cells'];
  content: string[];
}

/** Writes paragraphs as a page with tables, from which the blocks are read like those of any page. */
export const writeHtml = (paragraphs: readonly DocParagraph[], numerals: readonly string[]): string => {
  const page: string[] = [];
  const open: OpenTable[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const table = open.pop();
      if (!table) return;
      // A cell or row without its end mark still has its text.
      const rest = [...table.cells.map((cell) => cell.html), ...table.content].join('');
      (open.at(-1)?.content ?? page).push(table.rows.length > 0 ? writeTable(placeRows(table.rows)) : '', rest);
    }
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const depth = Math.min(paragraph.depth, 30);
    closeTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], content: [] });
    const table = open.at(-1);
    const html = writeParagraph(paragraph, numerals[index] ?? '');
    if (!table) page.push(html);
    else if (paragraph.ends === 'row') endRow(table, paragraph.cells);
    else {
      table.content.push(html);
      if (paragraph.ends === 'cell') {
        table.cells.push({ html: table.content.join('') });
        table.content = [];
      }
    }
  }
  closeTo(0);
  return page.join('');
};

const endRow = (table: OpenTable, shapes: readonly DocCell[] | undefined): void => {
  const cells = table.cells.map((cell, index) => {
    // Where the row's layout has another number of cells than its text, neither says which is which.
    const shape = shapes?.length === table.cells.length ? shapes[index] : undefined;
    return shape ? { ...cell, shape } : cell;
  });
  table.rows.push({ cells });
  table.cells = [];
};

const writeParagraph = ({ text, style, depth }: DocParagraph, numeral: string): string => {
  const printed = escapeHtml(`${numeral}${withoutFields(text)}`)
    .replace(/[\v\f]/g, '<br>')
    .replaceAll('\x0e', '<br>')
    .replaceAll('\x01', '<img>')
    .replaceAll('\x1e', '-');
  // Styles 1 to 9 are the headings in every document.
  const tag = depth === 0 && style >= 1 && style <= 6 ? `h${style}` : 'p';
  return `<${tag}>${printed}</${tag}>`;
};

/** A field is its code, then what it prints; fields stand inside one another. */
const withoutFields = (text: string): string => {
  const phases: ('code' | 'result')[] = [];
  let printed = '';
  for (const character of text) {
    if (character === '\x13') phases.push('code');
    else if (character === '\x14' && phases.length > 0) phases[phases.length - 1] = 'result';
    else if (character === '\x15') phases.pop();
    else if (!phases.includes('code') && !'\x02\x05\x08\x1f'.includes(character)) printed += character;
  }
  return printed;
};

/** Edges less than two thirds of a millimetre apart are one. */
const tolerance = 40;

const findEdges = (rows: readonly Row[]): number[] => {
  const all = rows.flatMap((row) => row.cells.flatMap(({ shape }) => (shape ? [shape.left, shape.right] : [])));
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) if (edge - (edges.at(-1) ?? -Infinity) > tolerance) edges.push(edge);
  return edges;
};

const placeRows = (rows: readonly Row[]): MergedCell[][] => {
  const edges = findEdges(rows);
  return rows.map((row) => placeCells(row, edges));
};

const placeCells = (row: Row, edges: readonly number[]): MergedCell[] => {
  const columnOf = (edge: number) => edges.findLastIndex((known) => known <= edge);
  const cells: MergedCell[] = [];
  for (const { html, shape } of row.cells) {
    const last = cells.at(-1);
    const left = shape ? columnOf(shape.left) : (last?.left ?? -1) + (last?.columns ?? 1);
    const columns = shape ? Math.max(1, columnOf(shape.right) - left) : 1;
    if (shape?.across === 'more' && last) last.columns += columns;
    else cells.push({ html: () => html, left, columns, down: shape?.down });
  }
  return cells;
};
