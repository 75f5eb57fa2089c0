import type { Text } from '../findings/text.ts';
import type { FormTable } from './form.ts';
import type { GridCell } from './grid.ts';
import { isBlank, type LabelledRow, sameLabel } from './labelled-row.ts';

/** A row whose label and figures ran together, taken apart again, or why it cannot be. */
export interface Unglued {
  row: LabelledRow;
  /** What was done, where it can be done in one way only. */
  notice?: Text;
  problem?: Text;
}

/**
 * `规章000`: as many digits as the row has cells are one digit each. With more, where one figure ends and the next
 * begins cannot be told.
 */
export const splitGlued = (one: LabelledRow, form: FormTable): Unglued | undefined => {
  const filled = one.row.cells.filter((cell) => !isBlank(cell));
  const [cell] = filled.slice(-1);
  const [, label = '', digits = ''] =
    /^(.*?\D)(\d+)$/s.exec(cell?.text.normalize('NFKC').replace(/\s/g, '') ?? '') ?? [];
  const formRow = form.rows.find((row) =>
    [row.label, ...(row.variants ?? [])].some((known) => sameLabel(known, label)),
  );
  if (!cell || !formRow) return undefined;
  const count = formRow.columns.length;
  const cells = [{ ...cell, text: label }, ...[...digits].map((digit) => ({ ...cell, text: digit }))];
  const row = { row: { line: one.row.line, cells }, labels: cells.slice(0, 1), formRow, start: 1 };
  const header = one.header && { header: one.header };
  const shown = cell.text.trim();
  return digits.length === count
    ? {
        row: { ...row, ...header },
        notice: {
          zh: `“${shown}”的标签与数字连在一起；${count} 格正好 ${count} 个数字，按每格一个读取。`,
          en: `In "${shown}" label and figures run together; there are ${count} cells and ${count} digits, so each was taken for one cell.`,
        },
      }
    : {
        row,
        problem: {
          zh: `“${shown}”的标签与数字连在一起，${count} 格有不止一种分法，分不清各是多少。`,
          en: `In "${shown}" label and figures run together; they can be cut into ${count} cells in more than one way.`,
        },
      };
};

/** The fewest cells of a row whose figures can be told to have run together: no township has a million requests. */
const leastCells = 5;

/** `0000000` in one cell and nothing in the others: the figures of a whole row. */
export const splitRun = (
  cells: readonly GridCell[],
  count: number,
): { cells: GridCell[] } | { problem: Text } | undefined => {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [cell] = filled;
  const digits = cell?.text.normalize('NFKC').trim() ?? '';
  if (!cell || filled.length > 1 || count < leastCells || !/^\d+$/.test(digits) || digits.length < count)
    return undefined;
  if (digits.length === count) return { cells: [...digits].map((digit) => ({ ...cell, text: digit })) };
  return {
    problem: {
      zh: `“${digits}”是几格的数字连在一起，分成 ${count} 格有不止一种分法`,
      en: `"${digits}" is the figures of several cells run together; they can be cut into ${count} in more than one way`,
    },
  };
};

export const runNotice = (count: number): Text => ({
  zh: `一格里有 ${count} 个数字，其余各格空白；正好 ${count} 格，按每格一个读取。`,
  en: `One cell holds ${count} digits and the others are blank; there are ${count} cells, so each digit was taken for one.`,
});
