import type { OriginalBlock } from '../../core/importer/blocks.ts';
import { buildGrid, type SpannedCell, type SpannedRow } from '../grid-builder.ts';
import { attribute, type Element, isElement } from './parse-limited.ts';

interface Row {
  cells: { element: Element; blocks: OriginalBlock[] }[];
  group: number;
}

/** What a table makes known to whoever reads its cells. */
export interface TableReading {
  readCell(cell: Element): OriginalBlock[];
  isHidden(element: Element): boolean;
  /** The number the next grid of the document gets. */
  nextTable(): number;
}

/**
 * A table as a grid, or as what stands in its cells one after the other where it only lays out a page: old sites put
 * the whole article, tables and all, into a cell.
 */
export const readTable = (table: Element, reading: TableReading): OriginalBlock[] => {
  const rows = collectRows(table, reading);
  const cells = rows.flatMap((row) => row.cells);
  const captions = table.childNodes.filter(isElement).filter((node) => node.tagName === 'caption');
  const before = captions.flatMap((caption) => reading.readCell(caption));
  if (isLayout(rows)) return [...before, ...cells.flatMap((cell) => cell.blocks)];
  const spanned: SpannedRow[] = rows.map((row) => ({
    group: row.group,
    cells: row.cells.map(({ element, blocks }): SpannedCell => {
      const columns = span(attribute(element, 'colspan'), 1);
      return { text: textOf(blocks), columns, rows: span(attribute(element, 'rowspan'), 0) };
    }),
  }));
  const number = reading.nextTable();
  const pictures = cells.flatMap((cell) => cell.blocks).filter((block) => block.kind === 'image');
  return [
    ...before,
    { kind: 'grid', grid: buildGrid(spanned, number), origin: { table: number } },
    ...pictures.map((picture) => ({ ...picture, origin: { table: number } })),
  ];
};

/** As browsers read it: a span that is no number is 1; `rowspan=0` reaches down to the end of the group. */
const span = (text: string | undefined, least: 0 | 1): number => {
  const value = /^\s*\d{1,9}/.exec(text ?? '')?.[0];
  return value === undefined ? 1 : Math.max(least, Number(value));
};

/** Rows as printed: `thead` first and `tfoot` last, wherever they stand. */
const collectRows = (table: Element, reading: TableReading): Row[] => {
  const groups = table.childNodes.filter(isElement).filter((node) => !reading.isHidden(node));
  const ranks: Record<string, number> = { thead: 0, tbody: 1, tfoot: 2 };
  const ordered = groups
    .filter((node) => node.tagName in ranks)
    .sort((a, b) => (ranks[a.tagName] ?? 0) - (ranks[b.tagName] ?? 0));
  return ordered.flatMap((group, index) =>
    group.childNodes
      .filter(isElement)
      .filter((node) => node.tagName === 'tr' && !reading.isHidden(node))
      .map((row) => ({ group: index, cells: collectCells(row, reading) })),
  );
};

const collectCells = (row: Element, reading: TableReading): Row['cells'] =>
  row.childNodes
    .filter(isElement)
    .filter((node) => (node.tagName === 'td' || node.tagName === 'th') && !reading.isHidden(node))
    .map((element) => ({ element, blocks: reading.readCell(element) }));

/** A cell of a form holds a label or a figure, and the longest label has 45 characters. */
const isLayout = (rows: readonly Row[]): boolean =>
  rows.every((row) => row.cells.length <= 1) || rows.some((row) => row.cells.some((cell) => isProse(cell.blocks)));

const isProse = (blocks: readonly OriginalBlock[]): boolean => {
  if (blocks.some((block) => block.kind === 'grid')) return true;
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  const long = texts.filter((text) => text.length >= 60).length;
  return long >= 3 || (long > 0 && blocks.some((block) => block.kind === 'heading')) || texts.join('').length > 1200;
};

const textOf = (blocks: readonly OriginalBlock[]): string =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
