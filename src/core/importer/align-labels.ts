import type { FormRow, FormTable } from '../report/form.ts';
import type { Grid, GridCell, GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { readDisputesHeader, readHeader, unknownLabel } from './header-tokens.ts';
import { isPageNumber, isSeparator, type TextLine } from './text-lines.ts';

/** A word or a value, in the order of the text. */
export interface Token {
  text: string;
  isValue: boolean;
  line: TextLine;
  column: number;
}

export interface AlignedTable {
  grid: Grid;
  /** Whether every header could be read: where not, the order of the columns is the form's and nobody has seen it. */
  headersSeen: boolean;
  /** Words that are neither label nor header. */
  unexplained: Token[];
}

/**
 * Finds the rows of the form in a run of words and values, where cells and lines are lost. Values follow their label,
 * or stand in the middle of it where the label is wrapped and they are centred beside it. Rows come in the form's order.
 */
export const alignLabels = (tokens: readonly Token[], form: FormTable): AlignedTable => {
  const { segments, runs } = partRuns(tokens);
  if (form.table === 'disputes') return alignDisputes(segments, runs, form);
  const rows: GridRow[] = [];
  const result: AlignedTable = { grid: { rows }, headersSeen: true, unexplained: [] };
  let last = -1;
  let tail = '';
  for (const [index, run] of runs.entries()) {
    const before = words(segments[index] ?? [], tail);
    const found = findLabel(before, words(segments[index + 1] ?? [], ''), form, last);
    tail = found?.tail ?? '';
    const next = found?.row ?? form.rows[last + 1];
    const unknown = found ? '' : unknownLabel(before.tokens, form, next);
    if (next && unknown === '') {
      const header = readHeader(before.tokens.slice(0, found?.keep), form, next, index === 0);
      if (header.row) rows.push(header.row);
      result.headersSeen &&= header.seen;
      result.unexplained.push(...header.unexplained);
    }
    rows.push(...cutRun(run, next?.columns.length ?? run.length, found?.row.label ?? unknown));
    if (found) last = form.rows.indexOf(found.row);
  }
  return result;
};

/** Fifteen values in one run, with the headers before them. */
const alignDisputes = (segments: readonly Token[][], runs: readonly Token[][], form: FormTable): AlignedTable => {
  const header = readDisputesHeader(segments[0] ?? [], form);
  const line = runs[0]?.[0]?.line.line ?? 1;
  const head = header.row ?? { line, cells: [{ text: form.rows[0]?.label ?? '', line, column: 1 }] };
  const values = runs.map((run) => ({ line: run[0]?.line.line ?? 1, cells: run.map(valueCell) }));
  return { grid: { rows: [head, ...values] }, headersSeen: header.seen, unexplained: [] };
};

interface Words {
  tokens: readonly Token[];
  text: string;
}

/** @param tail the rest of the row before's label, which stands at the beginning */
const words = (tokens: readonly Token[], tail: string): Words => {
  let rest = tail;
  let from = 0;
  while (rest !== '' && from < tokens.length && rest.startsWith(squash(tokens[from]?.text ?? ''))) {
    rest = rest.slice(squash(tokens[from]?.text ?? '').length);
    from++;
  }
  const own = tokens.slice(from);
  return { tokens: own, text: own.map(({ text }) => squash(text)).join('') };
};

interface FoundLabel {
  row: FormRow;
  /** What of the label stands behind the values. */
  tail: string;
  /** How many tokens before the label belong to headers and groups. */
  keep: number;
}

const labelsOf = (row: FormRow): string[] =>
  [row.label, ...(row.variants ?? [])].map((label) => squash(label).replace(/^[一二三四五六七八\d]/, ''));

const findLabel = (before: Words, after: Words, form: FormTable, last: number): FoundLabel | undefined => {
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

/** Values that stand together, and the words between them. */
const partRuns = (tokens: readonly Token[]): { segments: Token[][]; runs: Token[][] } => {
  const segments: Token[][] = [[]];
  const runs: Token[][] = [];
  let inRun = false;
  for (const token of tokens) {
    if (token.isValue && inRun) runs.at(-1)?.push(token);
    else if (token.isValue) runs.push([token]);
    else if (inRun) segments.push([token]);
    else segments.at(-1)?.push(token);
    inRun = token.isValue;
  }
  if (segments.length === runs.length) segments.push([]);
  return { segments, runs };
};

/** Rows that follow each other without a label of their own: as many values as two or more rows have. */
const cutRun = (run: readonly Token[], count: number, label: string): GridRow[] => {
  const parts = count > 0 && run.length % count === 0 ? run.length / count : 1;
  const size = run.length / parts;
  return Array.from({ length: parts }, (_, part) => {
    const values = run.slice(part * size, (part + 1) * size);
    const head = label !== '' && part === 0 ? [labelCell(label, values[0])] : [];
    return { line: values[0]?.line.line ?? 1, cells: [...head, ...values.map(valueCell)] };
  });
};

const labelCell = (text: string, beside: Token | undefined): GridCell => ({
  text,
  line: beside?.line.line ?? 1,
  column: 1,
});

const valueCell = ({ text, line, column }: Token): GridCell => ({
  text,
  line: line.line,
  column,
  origin: { ...line.origin, column },
});

/** A piece between blanks, with the unit of an amount that a blank parts from it. */
const piece = /\d[\d.,]*[ \u00a0]+[万亿]?元(?![^\s|¦│｜┃])|[^\s|¦│｜┃]+/g;

/** @param perCell whether a line is one cell; else blanks, tabs and bars part the cells of a line */
export const tokenise = (lines: readonly TextLine[], perCell: boolean): Token[] =>
  lines.flatMap((line) => {
    if (line.text.trim() === '' || isPageNumber(line.text) || isSeparator(line.text)) return [];
    const pieces = perCell
      ? [{ text: line.text.replace(/^[\s|¦│｜]+|[\s|¦│｜]+$/g, ''), index: 0 }]
      : [...line.text.matchAll(piece)].map((match) => ({ text: match[0], index: match.index }));
    return pieces.map(({ text, index }, order) => ({
      text,
      isValue: isValue(text) && !isNumbering(text, pieces[order + 1]?.text, order),
      line,
      column: index + 1,
    }));
  });

/** The 1 of `1 属于国家秘密 0 0 0`, at the beginning of its line and before words. */
const isNumbering = (text: string, next: string | undefined, order: number): boolean =>
  order === 0 && /^[1-8]$/.test(text) && next !== undefined && !isValue(next) && !/^[（(]/.test(next);
