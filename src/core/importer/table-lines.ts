import { editions } from '../report/editions/index.ts';
import type { FormTable, TableId } from '../report/form.ts';
import type { Grid, GridCell, GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { headerNotice } from '../report/prove-header.ts';
import { recogniseTable } from '../report/recognise-table.ts';
import type { Recognition } from '../report/table-reader.ts';
import { alignLabels, type Token, tokenise } from './align-labels.ts';
import { formWords } from './form-words.ts';
import { hasValue, isPageNumber, isParted, isSeparator, partCells, type TextLine } from './text-lines.ts';

/** From the first to the last line of a table, counted in the lines given. */
export interface LineSpan {
  from: number;
  to: number;
}

/** Where in a section's lines the table lies: words of the form and values, up to the last of them. */
export const findTableLines = (lines: readonly TextLine[], table: TableId): LineSpan | undefined => {
  const known = formWords(table);
  const marks = lines.map(({ text }) => isTableLine(text, known));
  const from = lines.findIndex(({ text }, index) => marks[index] && /\p{Script=Han}{2}/u.test(text) && !isValue(text));
  const to = marks.findLastIndex((mark, index) => mark && index >= from);
  if (from < 0 || !isTable(lines.slice(from, to + 1), table)) return undefined;
  // Blank cells behind tabs at the end belong to the last row, or are it.
  const after = lines.slice(to + 1).findIndex(({ text }) => text.trim() !== '');
  const rest = lines.slice(to + 1, after < 0 ? undefined : to + 1 + after);
  return { from, to: to + 2 + rest.findLastIndex(({ text }) => text.includes('\t')) };
};

/** Values, or the labels of a form that was left blank. */
const isTable = (lines: readonly TextLine[], table: TableId): boolean => {
  if (lines.some(({ text }) => hasValue(text))) return true;
  const words = lines.map(({ text }) => squash(text)).join('');
  return editions.some((edition) => edition.tables[table].rows.every(({ label }) => words.includes(squash(label))));
};

/** Every piece of the line is a value or a piece of the form's words; or a short label that the form does not know has values. */
const isTableLine = (text: string, known: readonly string[]): boolean => {
  if (text.trim() === '') return false;
  if (isValue(text.trim())) return true;
  const pieces = (isParted(text) ? partCells(text, false) : text.split(/[\s|¦│｜┃]+/)).filter(
    (piece) => squash(piece) !== '' || isValue(piece),
  );
  if (pieces.length === 0) return /[|¦│｜┃]/.test(text);
  const strange = pieces.filter((piece) => !isValue(piece) && !known.some((words) => words.includes(squash(piece))));
  const whole = known.some((words) => squash(text).length > 1 && words.includes(squash(text)));
  if (strange.length === 0 || whole) return true;
  const values = pieces.filter(isValue).length;
  return values > 0 && strange.join('').length <= 24 && !/[。！；，]/.test(text);
};

/**
 * Reads a table out of lines of text. The text does not say how it is laid out, so it is read in every way that it
 * allows, strictest first; a reading counts as better only when it reads more rows, or as many without a problem.
 */
export const readTableLines = (table: TableId, lines: readonly TextLine[], fallback?: 2019 | 2021): Recognition => {
  const readings = layoutsOf(lines).flatMap((layout) => layout(table, lines, fallback));
  const rows = (reading: Recognition) => reading.table?.rows.length ?? 0;
  const most = Math.max(0, ...readings.map(rows));
  const clean = readings.find((reading) => rows(reading) === most && reading.problems.length === 0 && most > 0);
  const best = clean ?? readings.find((reading) => rows(reading) === most);
  return best ?? { places: new Map(), problems: [], notices: [] };
};

type Layout = (table: TableId, lines: readonly TextLine[], fallback?: 2019 | 2021) => Recognition[];

const layoutsOf = (lines: readonly TextLine[]): Layout[] => {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const valued = printed.filter(({ text }) => hasValue(text));
  const withValues = valued.length > 0 ? valued : printed;
  const share = (part: readonly TextLine[], of: readonly TextLine[]) => part.length / Math.max(1, of.length);
  const leading = lines.filter(({ text }) => /^\t/.test(text) && !/\S\s*\t\s*\S/.test(text));
  const layouts: Layout[] = [];
  if (
    share(
      printed.filter(({ text }) => isSeparator(text)),
      printed,
    ) > 0.3
  )
    layouts.push(cellsByBars);
  if (
    share(
      leading,
      lines.filter(({ text }) => text !== ''),
    ) > 0.6
  )
    layouts.push(cellsByLine);
  if (
    share(
      withValues.filter(({ text }) => isParted(text)),
      withValues,
    ) > 0.5
  )
    layouts.push(rowsByLine);
  const several = withValues.filter(
    ({ text }) =>
      text
        .trim()
        .split(/[\s|¦│｜┃]+/)
        .filter(isValue).length > 1,
  );
  return [...layouts, inOrder(share(several, withValues) < 0.3)];
};

/** Each cell on a line of its own behind a tab, a blank line between rows. A line without a tab goes on with the cell before it. */
const cellsByLine: Layout = (table, lines, fallback) => {
  const rows: GridRow[] = [];
  let open: GridCell[] | undefined;
  for (const line of lines) {
    if (isPageNumber(line.text)) continue;
    const last = open?.at(-1);
    if (line.text.trim() === '' && !line.text.startsWith('\t')) open = undefined;
    else if (!line.text.startsWith('\t') && last && !isValue(last.text) && last.text.trim() !== '')
      last.text += `\n${line.text}`;
    else {
      if (!open) {
        open = [];
        rows.push({ line: line.line, cells: open });
      }
      open.push(cellOf(line, line.text.replace(/^\t/, ''), 1));
    }
  }
  return [recogniseTable(table, [{ rows, loose: true }], fallback)];
};

const cellOf = (line: TextLine, text: string, column: number): GridCell => ({
  text,
  line: line.line,
  column,
  origin: { ...line.origin, column },
});

/**
 * Each cell on a line of its own and a bar on a line between two; a blank line between rows. Between two bars stands one
 * cell, blank or not, or the last of a row and the first of the next with a blank line between them.
 */
const cellsByBars: Layout = (table, lines, fallback) => {
  let open: GridRow = { line: lines[0]?.line ?? 1, cells: [] };
  const rows = [open];
  for (const chunk of chunksBetweenBars(lines)) {
    const gap = chunk.findIndex(({ text }, index) => index > 0 && index < chunk.length - 1 && text.trim() === '');
    const [first, ...others] = gap < 0 ? [chunk] : [chunk.slice(0, gap), chunk.slice(gap + 1)];
    open.cells.push(joinedCell(first ?? []));
    for (const next of others) {
      open = { line: next[0]?.line ?? 1, cells: [joinedCell(next)] };
      rows.push(open);
    }
  }
  return [recogniseTable(table, [{ rows, loose: true }], fallback)];
};

const chunksBetweenBars = (lines: readonly TextLine[]): TextLine[][] => {
  const chunks: TextLine[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line.text)) chunks.push([]);
    else if (!isPageNumber(line.text)) chunks.at(-1)?.push(line);
  }
  return chunks;
};

const joinedCell = (lines: readonly TextLine[]): GridCell => {
  const [first = { text: '', line: 1, origin: {} }] = lines;
  return cellOf(
    first,
    lines
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    1,
  );
};

/** A row a line, its cells parted by tabs or bars. */
const rowsByLine: Layout = (table, lines, fallback) => {
  const isRow = (text: string) => /\t|[|¦│｜┃]{2}/.test(text) || (text.trim() !== '' && !isSeparator(text));
  const own = lines.filter(({ text }) => isRow(text) && !isPageNumber(text));
  const parted = own.filter(({ text }) => isParted(text));
  const isFramed = parted.every(({ text }) => /^\s*[|¦│｜┃].*[|¦│｜┃]\s*$/.test(text));
  const rows = own.map((line) => ({
    line: line.line,
    cells: partCells(line.text, isFramed).map((text, index) => cellOf(line, text, index + 1)),
  }));
  return [recogniseTable(table, [{ rows, loose: true }], fallback)];
};

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

/** The grid's cells as words and values, for a grid whose rows do not hold together. */
export const tokensOf = (grid: Grid): Token[] =>
  grid.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.text.trim() !== '')
      .map((cell) => ({
        text: cell.text.trim(),
        isValue: isValue(cell.text),
        line: { text: cell.text, line: row.line, origin: cell.origin ?? {} },
        column: cell.column,
      })),
  );
