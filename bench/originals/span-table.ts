import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');

export interface Style {
  cell?: (text: string, cell: SheetCell) => string;
  table?: string;
  row?: string;
  td?: string;
  paragraph?: (text: string) => string;
  heading?: (text: string) => string;
  head?: string;
  wrap?: (body: string) => string;
}

export const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const writeCell = (cell: SheetCell, style: Style): string => {
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
  return `<td${spans}${style.td ?? ''}>${(style.cell ?? lines)(cell.text, cell)}</td>`;
};

export const writeRow = (row: SheetRow, style: Style): string =>
  `<tr${style.row ?? ''}>${row.cells.map((cell) => writeCell(cell, style)).join('')}</tr>`;

/** Each cell with its spans, as a careful author writes it. */
export const spanTable = (sheet: Sheet, style: Style = {}): string => {
  const rows = sheet.rows.map((row) => writeRow(row, style));
  return `<table${style.table ?? ' border="1"'}>\n${rows.join('\n')}\n</table>`;
};
