import type { OriginalBlock } from '../../core/importer/blocks.ts';
import { buildGrid } from './build-grid.ts';
import { joinWrapped } from './characters.ts';
import { goesOn, joinTable, openTable, type Table } from './join-tables.ts';
import type { PageGrid } from './page-grids.ts';
import { measureColumn, partsLines, type TextColumn, wraps } from './paragraphs.ts';
import { hasColumns, lineText, type TextLine } from './text-lines.ts';

/** What stands on a page, one below the other. */
export type Item =
  | { kind: 'line'; page: number; top: number; line: TextLine }
  | { kind: 'furniture'; page: number; top: number; text: string }
  | { kind: 'grid'; page: number; top: number; grid: PageGrid }
  | { kind: 'image'; page: number; top: number };

type Open =
  | { kind: 'paragraph'; text: string; page: number; last: TextLine; lastPage: number }
  | { kind: 'table'; table: Table };

/** Sets the items of all pages one after another, joining what the page breaks part. */
class Flow {
  readonly blocks: OriginalBlock[] = [];
  private open: Open | undefined;
  /** Page numbers and pictures met while something is open: they follow it, so that they do not part it. */
  private waiting: OriginalBlock[] = [];
  private tables = 0;
  private rows = 0;

  addAside(block: OriginalBlock): void {
    this.waiting.push(block);
    if (!this.open) this.close();
  }

  addGrid(grid: PageGrid): void {
    if (this.open?.kind === 'table' && goesOn(this.open.table, grid)) {
      this.open = { kind: 'table', table: joinTable(this.open.table, grid) };
      return;
    }
    this.close();
    this.open = { kind: 'table', table: openTable(grid) };
  }

  addProse(line: TextLine, page: number, column: TextColumn): void {
    const { open } = this;
    if (hasColumns(line)) {
      this.close();
      this.blocks.push({ kind: 'line', text: lineText(line).trimEnd(), origin: { page } });
    } else if (open?.kind === 'paragraph' && wraps(open.last, line, column, open.lastPage === page)) {
      this.open = { ...open, text: joinWrapped(open.text, lineText(line)), last: line, lastPage: page };
    } else {
      this.close();
      this.open = { kind: 'paragraph', text: lineText(line), page, last: line, lastPage: page };
    }
  }

  addLine(text: string, page: number): void {
    this.close();
    this.blocks.push({ kind: 'line', text, origin: { page } });
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    if (open?.kind === 'paragraph') {
      this.blocks.push({ kind: 'paragraph', text: open.text.trim(), origin: { page: open.page } });
    } else if (open) {
      this.tables++;
      const grid = buildGrid(open.table, this.tables, this.rows);
      this.rows += grid.rows.length;
      this.blocks.push({ kind: 'grid', grid, origin: { page: open.table.pages[0] ?? 1, table: this.tables } });
    }
    this.blocks.push(...this.waiting);
    this.waiting = [];
  }
}

/** A document with ruled tables: prose in paragraphs around them. */
export const flowWithTables = (items: readonly Item[]): OriginalBlock[] => {
  const flow = new Flow();
  const column = columnOf(items);
  for (const item of items) {
    if (item.kind === 'line') flow.addProse(item.line, item.page, column);
    else if (item.kind === 'grid') flow.addGrid(item.grid);
    else flow.addAside(asideOf(item));
  }
  flow.close();
  return flow.blocks;
};

/** A document without ruled tables: its lines as they stand, since any of them may be the row of a table. */
export const flowOfLines = (items: readonly Item[]): OriginalBlock[] => {
  const flow = new Flow();
  const column = columnOf(items);
  let before: { line: TextLine; page: number } | undefined;
  for (const item of items) {
    if (item.kind === 'line') {
      if (before && parts(before, item, column)) flow.addLine('', item.page);
      flow.addLine(lineText(item.line).trimEnd(), item.page);
      before = item;
    } else if (item.kind !== 'grid') flow.addAside(asideOf(item));
  }
  return flow.blocks;
};

interface Placed {
  line: TextLine;
  page: number;
}

const parts = (before: Placed, after: Placed, column: TextColumn): boolean => {
  const columns = hasColumns(before.line) || hasColumns(after.line);
  if (before.page === after.page && !columns) return partsLines(before.line, after.line, column);
  if (before.page === after.page) return after.line.base - before.line.base > 2.2 * column.pitch;
  return !columns && !wraps(before.line, after.line, column, false);
};

const asideOf = (item: Extract<Item, { kind: 'furniture' | 'image' }>): OriginalBlock =>
  item.kind === 'image'
    ? { kind: 'image', origin: { page: item.page } }
    : { kind: 'paragraph', text: item.text, origin: { page: item.page } };

const columnOf = (items: readonly Item[]): TextColumn =>
  measureColumn(items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])));
