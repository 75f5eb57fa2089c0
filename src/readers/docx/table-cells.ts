import { contentOf } from './content-of.ts';
import { childNamed, isOn, numberOf, wordValue, type XmlElement } from './parse-xml.ts';

export interface TableCell {
  columns: number;
  /** `continue`: part of the cell above. */
  merge?: 'restart' | 'continue';
  /** Missing in a place that a row leaves free before its first cell or after its last. */
  element?: XmlElement;
}

/** The rows of a table as printed, each merge made plain that Word knows three ways to write. */
export const readTableCells = (table: XmlElement): TableCell[][] => {
  const rows = contentOf(table)
    .filter((row) => row.name === 'w:tr' && !isGone(childNamed(row, 'w:trPr')))
    .map(readRow);
  for (const [index, row] of rows.entries()) separateOrphans(row, rows[index - 1]);
  return rows;
};

const isGone = (properties: XmlElement | undefined): boolean =>
  childNamed(properties, 'w:del') !== undefined || isOn(properties, 'w:hidden');

const readRow = (row: XmlElement): TableCell[] => {
  const properties = childNamed(row, 'w:trPr');
  const cells: TableCell[] = [];
  const before = numberOf(properties, 'w:gridBefore') ?? 0;
  if (before > 0) cells.push({ columns: before });
  for (const element of contentOf(row)) {
    if (element.name !== 'w:tc') continue;
    const cell = childNamed(element, 'w:tcPr');
    const columns = Math.max(1, numberOf(cell, 'w:gridSpan') ?? 1);
    const last = cells.at(-1);
    const across = mergeOf(cell, 'w:hMerge');
    const merge = mergeOf(cell, 'w:vMerge');
    if (across === 'continue' && last?.element) last.columns += columns;
    else cells.push({ element, columns, ...(merge && { merge }) });
  }
  const after = numberOf(properties, 'w:gridAfter') ?? 0;
  if (after > 0) cells.push({ columns: after });
  return cells;
};

const mergeOf = (properties: XmlElement | undefined, name: string): 'restart' | 'continue' | undefined =>
  childNamed(properties, name) && (wordValue(properties, name) === 'restart' ? 'restart' : 'continue');

/** A cell continues the one above only if that one has the same edges and is merged; otherwise it stands by itself. */
const separateOrphans = (row: TableCell[], above: readonly TableCell[] | undefined): void => {
  const edges = new Map<string, TableCell>();
  let left = 0;
  for (const cell of above ?? []) {
    edges.set(`${left} ${cell.columns}`, cell);
    left += cell.columns;
  }
  left = 0;
  for (const cell of row) {
    if (cell.merge === 'continue' && !edges.get(`${left} ${cell.columns}`)?.merge) cell.merge = 'restart';
    left += cell.columns;
  }
};
