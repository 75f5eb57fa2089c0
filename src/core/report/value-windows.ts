import type { GridCell } from './grid.ts';
import type { LabelledRow } from './labelled-row.ts';

/** Rows of one shape: as many cells, and as many of them labels. */
export const shapeOf = ({ row, rest }: LabelledRow): string => `${row.cells.length}/${rest.length}`;

/**
 * Where the values begin after the label, by shape of row, as the rows without a blank show it. A row with blanks at
 * its ends is read by them: padding may stand on either side, so counting from one end would shift its figures.
 */
export const learnStarts = (rows: readonly LabelledRow[]): Map<string, number | 'differs'> => {
  const starts = new Map<string, number | 'differs'>();
  for (const one of rows) {
    const window = filledWindow(one.rest);
    if (!one.formRow || window.length !== one.formRow.columns.length) continue;
    const known = starts.get(shapeOf(one));
    starts.set(shapeOf(one), known === undefined || known === window.start ? window.start : 'differs');
  }
  return starts;
};

export const filledWindow = (cells: readonly GridCell[]): { start: number; length: number } => {
  const start = cells.findIndex((cell) => cell.text.trim() !== '');
  const end = cells.findLastIndex((cell) => cell.text.trim() !== '');
  return start < 0 ? { start: 0, length: 0 } : { start, length: end - start + 1 };
};
