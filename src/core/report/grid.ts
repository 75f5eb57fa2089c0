import { remembered } from './remembered.ts';

/** A table as it lies in a document, before anyone knows what it is. Rows may differ in length. */
export interface Grid {
  rows: GridRow[];
  /** Its rows are lines of text: nothing says that they have as many cells, or that cells below each other belong together. */
  loose?: true;
  /** How many cells every row should have, where the document says so. */
  width?: number;
}

export interface GridRow {
  cells: GridCell[];
  line: number;
}

export interface GridCell {
  text: string;
  line: number;
  column: number;
  /** An empty place that a merged cell of the same row (`left`) or of a row above (`above`) covers. */
  covered?: 'left' | 'above';
  /** The merged cell that covers this place; `resolveCovered` finds it. */
  by?: GridCell;
  /** Where it stands in an original that is not a content file. */
  origin?: Origin;
}

/** A place in an original; what its format does not have is left out. Everything counts from 1. */
export interface Origin {
  page?: number;
  /** The how-manieth table of the document. */
  table?: number;
  row?: number;
  column?: number;
  line?: number;
}

/** Tells every covered place which cell covers it. */
export const resolveCovered = (grid: Grid): Grid => {
  let above: GridRow | undefined;
  const rows = grid.rows.map((row) => {
    const cells: GridCell[] = [];
    for (const [index, cell] of row.cells.entries()) {
      const neighbour = cell.covered === 'left' ? cells[index - 1] : above?.cells[index];
      const by = cell.covered && (neighbour?.covered ? neighbour.by : neighbour);
      cells.push(by ? { ...cell, by } : cell);
    }
    above = { ...row, cells };
    return above;
  });
  return { ...grid, rows };
};

/** Compares labels by their words: width, spaces, numbering, quotes and punctuation differ from file to file. */
export const normaliseLabel = remembered((label) => {
  const text = label
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」《》:,。;、·．]+/g, (run) => (run.includes('、') ? '、' : ''));
  return text
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、)]?)+/, '')
    .replace(/[、()（）.]/g, '');
});
