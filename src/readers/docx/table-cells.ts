import { contentOf } from './content-of.ts';
import { childNamed, isOn, numberOf, wordValue, type XmlElement } from './xml-element.ts';

export interface TableCell {
  left: number;
  columns: number;
  /** `more`: part of the cell above. */
  down?: 'first' | 'more';
  /** Missing in a place that a row leaves free before its first cell or after its last. */
  element?: XmlElement;
}

/** The rows of a table as printed, each merge made plain that Word knows three ways to write. */
export const readTableCells = (table: XmlElement): TableCell[][] =>
  contentOf(table)
    .filter((row) => row.name === 'w:tr' && !isGone(childNamed(row, 'w:trPr')))
    .map(readRow);

const isGone = (properties: XmlElement | undefined): boolean =>
  childNamed(properties, 'w:del') !== undefined || isOn(properties, 'w:hidden');

const readRow = (row: XmlElement): TableCell[] => {
  const properties = childNamed(row, 'w:trPr');
  const cells: TableCell[] = [];
  let left = 0;
  const add = (columns: number, more: Omit<TableCell, 'left' | 'columns'>) => {
    cells.push({ left, columns, ...more });
    left += columns;
  };
  const before = numberOf(properties, 'w:gridBefore') ?? 0;
  if (before > 0) add(before, {});
  for (const element of contentOf(row)) {
    if (element.name !== 'w:tc') continue;
    const cell = childNamed(element, 'w:tcPr');
    const columns = Math.max(1, numberOf(cell, 'w:gridSpan') ?? 1);
    const last = cells.at(-1);
    const across = mergeOf(cell, 'w:hMerge');
    const down = mergeOf(cell, 'w:vMerge');
    if (across === 'more' && last?.element) {
      last.columns += columns;
      left += columns;
    } else add(columns, { element, ...(down && { down }) });
  }
  const after = numberOf(properties, 'w:gridAfter') ?? 0;
  if (after > 0) add(after, {});
  return cells;
};

const mergeOf = (properties: XmlElement | undefined, name: string): 'first' | 'more' | undefined =>
  childNamed(properties, name) && (wordValue(properties, name) === 'restart' ? 'first' : 'more');
