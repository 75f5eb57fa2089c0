/** A cell of a word processor's table: where it lies, and whether it belongs to the one above. */
export interface MergedCell {
  /** Only asked for what is shown: the parts of a merged cell below its first row neither Word nor its printer shows. */
  html(): string;
  /** Its first column, from 0. */
  left: number;
  columns: number;
  down?: 'first' | 'more' | undefined;
}

interface PlacedCell extends MergedCell {
  /** 0: part of a cell above. */
  rows: number;
}

/** Writes rows as an HTML table, in which a merge is a span of its first cell. */
export const writeTable = (rows: readonly (readonly MergedCell[])[]): string => {
  const placed = rows.map((row) => row.map((cell): PlacedCell => ({ ...cell, rows: 1 })));
  const owners = new Map<PlacedCell, PlacedCell>();
  for (const [index, row] of placed.entries()) {
    const above = new Map((placed[index - 1] ?? []).map((cell) => [`${cell.left} ${cell.columns}`, cell]));
    for (const cell of row) {
      // It continues a neighbour of the same edges that is merged itself; otherwise it stands by itself.
      const upper = cell.down === 'more' ? above.get(`${cell.left} ${cell.columns}`) : undefined;
      if (!upper?.down) continue;
      const owner = owners.get(upper) ?? upper;
      owners.set(cell, owner);
      owner.rows++;
      cell.rows = 0;
    }
  }
  return `<table>${placed.map(writeRow).join('')}</table>`;
};

const writeRow = (row: readonly PlacedCell[]): string => {
  const parts: string[] = [];
  let column = 0;
  for (const { left, columns, rows, html } of row) {
    if (left > column) parts.push(`<td colspan="${left - column}"></td>`);
    if (rows > 0) parts.push(`<td colspan="${columns}" rowspan="${rows}">${html()}</td>`);
    column = left + columns;
  }
  return `<tr>${parts.join('')}</tr>`;
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** Stands for a character of a symbol font, which has no name in any alphabet, so that nobody takes its place for empty. */
export const lostSymbol = '\ufffd';
