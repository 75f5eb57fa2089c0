import type { FormTable } from '../report/form.ts';
import type { Grid, GridCell, GridRow } from '../report/grid.ts';
import { findLabel, words } from './find-label.ts';
import { readDisputesHeader, readHeader, unknownLabel } from './header-tokens.ts';
import type { Token } from './tokens.ts';

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
