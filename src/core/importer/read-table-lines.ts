import { editions } from '../report/editions/index.ts';
import type { FormTable, TableId } from '../report/form.ts';
import type { GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { headerNotice } from '../report/prove-header.ts';
import { recogniseTable } from '../report/recognise-table.ts';
import type { Recognition } from '../report/recognition.ts';
import { splitGlued } from '../report/split-glued.ts';
import { alignLabels } from './align-labels.ts';
import { cellsByBars, cellsByLine, rowsByLine } from './line-layouts.ts';
import { hasValue, isParted, isSeparator, type TextLine } from './text-lines.ts';
import { type Token, tokenise } from './tokens.ts';

/**
 * Reads a table out of lines of text. The text does not say how it is laid out, so it is read in every way that it
 * allows, strictest first; a reading counts as better only when it reads more rows, or as many without a problem.
 */
export const readTableLines = (table: TableId, lines: readonly TextLine[], fallback?: 2019 | 2021): Recognition => {
  const readings = layoutsOf(lines).flatMap((layout) => layout(table, lines, fallback));
  // Figures that ran together in one way of reading are not made good by another that passes over them.
  const glued = readings.find(({ problems }) => problems.some(({ kind }) => kind === 'glued'));
  if (glued) return glued;
  const rows = (reading: Recognition) => reading.table?.rows.length ?? 0;
  const most = Math.max(0, ...readings.map(rows));
  const clean = readings.find((reading) => rows(reading) === most && reading.problems.length === 0 && most > 0);
  const best = clean ?? readings.find((reading) => rows(reading) === most);
  return best ?? { places: new Map(), problems: [], notices: [] };
};

type Layout = (table: TableId, lines: readonly TextLine[], fallback?: 2019 | 2021) => Recognition[];

/** Lines as rows of cells, of which nothing says that they hold together. */
const byRows =
  (rowsOf: (lines: readonly TextLine[]) => GridRow[]): Layout =>
  (table, lines, fallback) => [recogniseTable(table, [{ rows: rowsOf(lines), loose: true }], fallback)];

/** The layouts that most of the lines allow. */
const layoutsOf = (lines: readonly TextLine[]): Layout[] => {
  const texts = lines.map(({ text }) => text);
  const printed = texts.filter((text) => text.trim() !== '');
  const valued = printed.filter(hasValue);
  const telling = valued.length > 0 ? valued : printed;
  const share = (of: readonly string[], test: (text: string) => boolean) =>
    of.filter(test).length / Math.max(1, of.length);
  const notEmpty = texts.filter((text) => text !== '');
  return [
    ...(share(printed, isSeparator) > 0.3 ? [byRows(cellsByBars)] : []),
    ...(share(notEmpty, isCellBehindTab) > 0.6 ? [byRows(cellsByLine)] : []),
    ...(share(telling, isParted) > 0.5 ? [byRows(rowsByLine)] : []),
    inOrder(share(telling, hasSeveralValues) < 0.3),
  ];
};

const isCellBehindTab = (text: string): boolean => /^\t/.test(text) && !/\S\s*\t\s*\S/.test(text);

const hasSeveralValues = (text: string): boolean =>
  text
    .trim()
    .split(/[\s|¦│｜┃]+/)
    .filter(isValue).length > 1;

/** Words and values one after the other; which row is whose is settled by the labels, in either edition of the form. */
const inOrder =
  (perCell: boolean): Layout =>
  (table, lines, fallback) =>
    editions
      .map((edition) => alignTable(tokenise(lines, perCell), edition.tables[table], fallback))
      .sort(
        (a, b) =>
          (b.table?.rows.length ?? 0) - (a.table?.rows.length ?? 0) ||
          a.problems.length - b.problems.length ||
          a.notices.length - b.notices.length,
      )
      .slice(0, 1);

/** Reads what is left of a table when only the order of its words and values is known. */
export const alignTable = (tokens: readonly Token[], form: FormTable, fallback?: 2019 | 2021): Recognition => {
  const aligned = alignLabels(tokens, form);
  const recognition = recogniseTable(form.table, [aligned.grid], fallback ?? form.edition);
  const line = tokens[0]?.line;
  if (!line || !recognition.table) return recognition;
  const spot = { line: line.line, column: 1, origin: line.origin };
  const isSaid = recognition.notices.some(({ kind }) => kind === 'header');
  if (!aligned.headersSeen && !isSaid) recognition.notices.push({ kind: 'header', ...spot, message: headerNotice });
  recognition.problems.push(...findGlued(tokens, form));
  recognition.problems.push(...findSkipped(tokens, form, recognition));
  for (const token of aligned.unexplained)
    recognition.notices.push({
      ...{ kind: 'reading', line: token.line.line, column: token.column, origin: token.line.origin },
      message: {
        zh: `表中的“${token.text}”既不是行名也不是表头，没有读取。`,
        en: `"${token.text}" in the table is neither label nor header; it was not read.`,
      },
    });
  return recognition;
};

/** Labels that their figures ran into: the row is there, and is not read. */
const findGlued = (tokens: readonly Token[], form: FormTable): Recognition['problems'] =>
  tokens.flatMap(({ text, isValue: isPlain, line, column }) => {
    const cell = { text, line: line.line, column };
    const glued = isPlain
      ? undefined
      : splitGlued({ row: { line: line.line, cells: [cell] }, labels: [], start: 0 }, form);
    const message = glued?.problem ?? glued?.notice;
    if (!glued?.row.formRow || !message) return [];
    const kind = glued.problem ? ('glued' as const) : ('row' as const);
    return [{ kind, row: glued.row.formRow.id, line: line.line, column, origin: line.origin, message }];
  });

/** Rows whose label is there and whose values are not. */
const findSkipped = (
  tokens: readonly Token[],
  form: FormTable,
  { table, problems }: Recognition,
): Recognition['problems'] => {
  const labels = new Set(tokens.filter((token) => !token.isValue).map(({ text }) => squash(text)));
  return form.rows.flatMap((row) => {
    const isThere = labels.has(squash(row.label)) || labels.has(squash(row.label).replace(/^[一二三四五六七八\d]/, ''));
    if (
      !isThere ||
      form.table === 'disputes' ||
      table?.rows.includes(row.id) ||
      problems.some((one) => one.row === row.id)
    )
      return [];
    const line = tokens[0]?.line;
    return {
      ...{ kind: 'row' as const, row: row.id, line: line?.line ?? 1, column: 1 },
      message: {
        zh: `“${row.label}”有行名，没有读到它的 ${row.columns.length} 格。`,
        en: `The label "${row.label}" is there, but not its ${row.columns.length} cells.`,
      },
    };
  });
};
