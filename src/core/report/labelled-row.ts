import { headsColumn } from './check-headers.ts';
import type { FormRow, FormTable } from './form.ts';
import { type GridCell, type GridRow, normaliseLabel } from './grid.ts';

/** A row taken apart: what names it, and the cells after the last label. */
export interface LabelledRow {
  row: GridRow;
  labels: GridCell[];
  formRow?: FormRow;
  rest: GridCell[];
  /** The nearest header above, in the first table, where each group has its own. */
  header?: GridRow;
}

/** 其他 and 总计 name columns as well as rows; a row's have a number before them, or figures behind. */
export const isHeader = (row: GridRow, form: FormTable): boolean => {
  const columns = new Set(form.rows.flatMap((known) => known.columns.map((column) => column.label.normalize('NFKC'))));
  const isColumn = (cell: GridCell): boolean =>
    (form.table === 'proactive' && headsColumn(cell)) || columns.has(cell.text.normalize('NFKC').replace(/\s/g, ''));
  return row.cells.slice(1).some(isColumn) && !row.cells.some((cell) => isFigure(cell.text));
};

export const sameLabel = (a: string, b: string): boolean => normaliseLabel(a) === normaliseLabel(b);

/** `规章000`: where one figure ends and the next begins cannot be told. */
export const isGlued = (text: string, form: FormTable): boolean => {
  const label = /^(.*?\D)\d+$/.exec(text.normalize('NFKC').trim())?.[1];
  return label !== undefined && form.rows.some((row) => sameLabel(row.label, label));
};

export const isFigure = (text: string): boolean => /^[\d.,]+(?:\s*万?元)?$/.test(text.normalize('NFKC').trim());

/** The innermost label that names a row of the form decides; group labels stand left of it. */
export const takeApart = (row: GridRow, form: FormTable): LabelledRow => {
  const firstFigure = row.cells.findIndex((cell) => isFigure(cell.text));
  const candidates = row.cells.slice(0, firstFigure < 0 ? undefined : firstFigure);
  const names = (known: FormRow, text: string) =>
    [known.label, ...(known.variants ?? [])].some((label) => sameLabel(label, text));
  const at = candidates.findLastIndex((cell) => form.rows.some((known) => names(known, cell.text)));
  const formRow = form.rows.find((known) => names(known, row.cells[at]?.text ?? ''));
  const lastLabel = at >= 0 ? at : candidates.findLastIndex((cell) => normaliseLabel(cell.text) !== '');
  const labels = row.cells.slice(0, lastLabel + 1).filter((cell) => normaliseLabel(cell.text) !== '');
  return { row, labels, ...(formRow && { formRow }), rest: row.cells.slice(lastLabel + 1) };
};

export const isGroupLabel = (labels: readonly GridCell[], form: FormTable): boolean =>
  labels.every((cell) => form.rows.some((row) => row.groups?.some((group) => sameLabel(group, cell.text))));
