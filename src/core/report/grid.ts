/** A table as it lies in a document, before anyone knows what it is. Rows may differ in length. */
export interface Grid {
  rows: GridRow[];
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
}

/** Compares labels by their words: width, spaces, numbering, quotes and punctuation differ from file to file. */
export const normaliseLabel = (label: string): string => {
  const text = label
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」《》:,。;、·．]+/g, (run) => (run.includes('、') ? '、' : ''));
  return text
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、)]?)+/, '')
    .replace(/[、()（）.]/g, '');
};
