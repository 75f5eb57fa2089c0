import type { FormRow, FormTable } from '../report/form.ts';
import { squash } from '../report/labelled-row.ts';
import type { Token } from './tokens.ts';

/** What stands between two runs of values, and its words without blanks and punctuation. */
export interface Words {
  tokens: readonly Token[];
  text: string;
}

/** @param tail the rest of the row before's label, which stands at the beginning */
export const words = (tokens: readonly Token[], tail: string): Words => {
  let rest = tail;
  let from = 0;
  while (rest !== '' && from < tokens.length && rest.startsWith(squash(tokens[from]?.text ?? ''))) {
    rest = rest.slice(squash(tokens[from]?.text ?? '').length);
    from++;
  }
  const own = tokens.slice(from);
  return { tokens: own, text: own.map(({ text }) => squash(text)).join('') };
};

export interface FoundLabel {
  row: FormRow;
  /** What of the label stands behind the values. */
  tail: string;
  /** How many tokens before the label belong to headers and groups. */
  keep: number;
}

const labelsOf = (row: FormRow): string[] =>
  [row.label, ...(row.variants ?? [])].map((label) => squash(label).replace(/^[一二三四五六七八\d]/, ''));

/** The form's row whose label stands before a run of values, whole or cut around them. @param last index of the row before */
export const findLabel = (before: Words, after: Words, form: FormTable, last: number): FoundLabel | undefined => {
  const open = form.rows.slice(last + 1);
  const whole = open
    .flatMap((row) => labelsOf(row).map((label) => ({ row, label })))
    .filter(({ label }) => before.text.endsWith(label))
    .sort((a, b) => b.label.length - a.label.length)[0];
  if (whole) {
    const full = squash(whole.row.label);
    const rest = full.slice(full.indexOf(whole.label) + whole.label.length);
    return found(before, whole.row, whole.label, rest !== '' && after.text.startsWith(rest) ? rest : '');
  }
  const wrapped = open.flatMap((row) =>
    labelsOf(row)
      .slice(0, 1)
      .flatMap((label) => cuts(label, before.text, after.text).map((cut) => ({ row, label, cut }))),
  );
  const rows = new Set(wrapped.map(({ row }) => row));
  const [best] = wrapped.sort((a, b) => b.cut - a.cut);
  return rows.size === 1 && best
    ? found(before, best.row, best.label.slice(0, best.cut), best.label.slice(best.cut))
    : undefined;
};

/** Where a label can be cut so that its beginning ends the words before the values and its end begins those after. */
const cuts = (label: string, before: string, after: string): number[] =>
  Array.from({ length: Math.max(0, label.length - 3) }, (_, index) => index + 2).filter(
    (cut) => before.endsWith(label.slice(0, cut)) && after.startsWith(label.slice(cut)),
  );

const found = (before: Words, row: FormRow, head: string, tail: string): FoundLabel => {
  let length = 0;
  let keep = before.tokens.length;
  while (keep > 0 && length < head.length) {
    keep--;
    length += squash(before.tokens[keep]?.text ?? '').length;
  }
  return { row, tail, keep };
};
