import { columnWords, headsColumn } from './check-headers.ts';
import type { FormRow, FormTable } from './form.ts';
import { type GridCell, type GridRow, normaliseLabel } from './grid.ts';
import { madeOnce, remembered } from './remembered.ts';

/** A row taken apart: what names it, and where its values may stand. */
export interface LabelledRow {
  row: GridRow;
  labels: GridCell[];
  formRow?: FormRow;
  /** Index of the first cell after the last label. */
  start: number;
  /** The nearest header above, in the first table, where each group has its own. */
  header?: GridRow;
}

export const isBlank = (cell: GridCell | undefined): boolean => cell === undefined || cell.text.trim() === '';

/** 其他 and 总计 name columns as well as rows; a row's have a number before them, or figures behind. */
export const isHeader = (row: GridRow, form: FormTable): boolean => {
  const words = wordsOfColumns(form);
  const isColumn = (cell: GridCell): boolean =>
    (form.table === 'proactive' && headsColumn(cell)) ||
    (words.has(normaliseLabel(cell.text)) && !/^\s*(?:\d|[（(])/.test(cell.text.normalize('NFKC')));
  return row.cells.slice(1).some(isColumn) && !row.cells.some((cell) => isFigure(cell.text));
};

const wordsOfColumns = madeOnce(
  (form: FormTable) => new Set(form.rows.flatMap((known) => known.columns.flatMap(columnWords))),
);

export const sameLabel = (a: string, b: string): boolean => normaliseLabel(a) === normaliseLabel(b);

/** A figure as a cell of the form prints it: a count, an amount, `00`, `0 0`, `3件`. */
export const isFigure = remembered((text) =>
  /^[-+−]?\d(?:[\d.,\s]*\d)?\s*(?:[万亿]?元|[件项个条宗起次])?$/.test(text.normalize('NFKC').trim()),
);

/** Marks that say a cell does not apply, and figures with a remark: values too, though no numbers. */
export const isValue = remembered((text) => {
  const plain = text.normalize('NFKC').trim();
  return (
    isFigure(plain) ||
    /^(?:[/\\—–―─-]+|无|不涉及|不适用|N\/A)$/.test(plain) ||
    /^\d[\d,.]*\s*\D?\s*\(.*\)$/s.test(plain)
  );
});

const names = (known: FormRow, text: string): boolean =>
  [known.label, ...(known.variants ?? [])].some((label) => sameLabel(label, text)) || isJoined(known, text);

/** `（三）不予公开1.属于国家秘密` in one cell. */
const isJoined = (known: FormRow, text: string): boolean => {
  const groups = known.groups ?? [];
  const plain = squash(text);
  return groups.some((_, depth) => plain === squash([...groups.slice(depth), known.label].join('')));
};

/** Only the words and numerals of a label: for comparing text whose cells, lines and punctuation are lost. */
export const squash = remembered((text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));

/** The row of the form that a text names. */
const rowNamer = madeOnce((form: FormTable) =>
  remembered((text) => form.rows.find((known) => text.trim() !== '' && names(known, text))),
);

/** The innermost label that names a row of the form decides; group labels stand left of it. */
export const takeApart = (row: GridRow, form: FormTable): LabelledRow => {
  const firstValue = row.cells.findIndex((cell) => isValue(cell.text));
  const candidates = row.cells.slice(0, firstValue < 0 ? undefined : firstValue);
  const rowNamed = rowNamer(form);
  const at = candidates.findLastIndex((cell) => rowNamed(cell.text) !== undefined);
  const formRow = rowNamed(row.cells[at]?.text ?? '');
  const lastLabel = at >= 0 ? at : candidates.findLastIndex((cell) => normaliseLabel(cell.text) !== '');
  const labels = row.cells.slice(0, lastLabel + 1).filter((cell) => normaliseLabel(cell.text) !== '');
  return { row, labels, ...(formRow && { formRow }), start: lastLabel + 1 };
};

/** Whether the cells name nothing but groups of the form: the row's own label is lost. */
export const isGroupLabel = (labels: readonly GridCell[], form: FormTable): boolean =>
  labels.every((cell) => form.rows.some((row) => row.groups?.some((group) => sameLabel(group, cell.text))));

/** A label that only a slip parts from the form's: at most a quarter of its characters added, lost or changed. */
export const isNearly = (known: FormRow, labels: readonly GridCell[]): boolean => {
  const printed = squash(labels.at(-1)?.text ?? '').replace(/^\d+/, '');
  const label = squash(known.label).replace(/^\d+/, '');
  return printed.length > 1 && distance(printed, label) <= Math.max(1, Math.floor(label.length / 4));
};

/** Levenshtein's, over labels of some thirty characters. */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const current = [i + 1];
    for (let j = 0; j < b.length; j++)
      current.push(
        Math.min((previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1, (previous[j] ?? 0) + (char === b[j] ? 0 : 1)),
      );
    previous = current;
  }
  return previous[b.length] ?? 0;
};
