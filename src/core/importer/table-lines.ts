import { editions } from '../report/editions/index.ts';
import type { FormTable, TableId } from '../report/form.ts';
import type { Grid, GridCell, GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { recogniseTable } from '../report/recognise-table.ts';
import type { Recognition } from '../report/table-reader.ts';
import { alignLabels, type Token, tokenise } from './align-labels.ts';
import { hasValue, isPageNumber, isParted, isSeparator, partCells, type TextLine } from './text-lines.ts';

/** From the first to the last line of a table, counted in the lines given. */
export interface LineSpan {
  from: number;
  to: number;
}

/** Where in a section's lines the table lies: words of the form and values, up to the last of them. */
export const findTableLines = (lines: readonly TextLine[], table: TableId): LineSpan | undefined => {
  const known = vocabulary(table);
  const marks = lines.map(({ text }) => isTableLine(text, known));
  const from = lines.findIndex(({ text }, index) => marks[index] && /\p{Script=Han}{2}/u.test(text) && !isValue(text));
  const to = marks.findLastIndex((mark, index) => mark && index >= from);
  if (from < 0 || !lines.slice(from, to + 1).some(({ text }) => hasValue(text))) return undefined;
  // Blank cells behind tabs at the end of the last row belong to it.
  const after = lines.slice(to + 1).findIndex(({ text }) => !/^\t\s*$/.test(text));
  return { from, to: to + 1 + (after < 0 ? lines.length - to - 1 : after) };
};

const vocabulary = (table: TableId): string[] => {
  const forms = editions.map((edition) => edition.tables[table]);
  const rows = forms.flatMap((form) => form.rows);
  const heads = forms.flatMap((form) => form.head ?? []).flatMap((row) => row.map(({ label }) => label));
  const labels = rows.flatMap((row) => [row.label, ...(row.variants ?? []), ...(row.groups ?? [])]);
  const columns = rows.flatMap((row) => row.columns.map(({ label }) => label));
  const deciding = forms.flatMap((form) => form.deciding);
  return [...new Set([...labels, ...columns, ...heads, ...deciding, '信息内容', '行政诉讼'])].map(squash);
};

/** Every piece of the line is a value or a piece of the form's words; or a short label that the form does not know has values. */
const isTableLine = (text: string, known: readonly string[]): boolean => {
  if (text.trim() === '') return false;
  const pieces = text.split(/[\s|¦│｜┃]+/).filter((piece) => squash(piece) !== '' || isValue(piece));
  if (pieces.length === 0) return isSeparator(text);
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
  const withValues = printed.filter(({ text }) => hasValue(text));
  const share = (part: readonly TextLine[], of: readonly TextLine[]) => part.length / Math.max(1, of.length);
  const leading = lines.filter(({ text }) => /^\t/.test(text) && !/\S\s*\t\s*\S/.test(text));
  const layouts: Layout[] = [];
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
  return [recogniseTable(table, [{ rows }], fallback)];
};

const cellOf = (line: TextLine, text: string, column: number): GridCell => ({
  text,
  line: line.line,
  column,
  origin: { ...line.origin, column },
});

/** A row a line, its cells parted by tabs or bars. */
const rowsByLine: Layout = (table, lines, fallback) => {
  const rows = lines
    .filter(({ text }) => text.trim() !== '' && !isSeparator(text) && !isPageNumber(text))
    .map((line) => ({
      line: line.line,
      cells: partCells(line.text).map((text, index) => cellOf(line, text, index + 1)),
    }));
  return [recogniseTable(table, [{ rows }], fallback)];
};

/** Words and values one after the other; which row is whose is settled by the labels, in either edition of the form. */
const inOrder =
  (perCell: boolean): Layout =>
  (table, lines, fallback) =>
    editions
      .map((edition) => alignTable(tokenise(lines, perCell), edition.tables[table], fallback))
      .sort(
        (a, b) => (b.table?.rows.length ?? 0) - (a.table?.rows.length ?? 0) || a.problems.length - b.problems.length,
      )
      .slice(0, 1);

/** Reads what is left of a table when only the order of its words and values is known. */
export const alignTable = (tokens: readonly Token[], form: FormTable, fallback?: 2019 | 2021): Recognition => {
  const aligned = alignLabels(tokens, form);
  const recognition = recogniseTable(form.table, [aligned.grid], fallback ?? form.edition);
  const line = tokens[0]?.line;
  if (!line || !recognition.table) return recognition;
  const spot = { line: line.line, column: 1, origin: line.origin };
  if (!aligned.headersSeen) recognition.notices.push({ kind: 'header', ...spot, message: headerNotice });
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

const headerNotice = {
  zh: '表头认不全，各列按国家统一格式的次序认定，请对照原件核对。',
  en: 'The header could not be read whole; columns were taken in the order of the national form. Compare with the original.',
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
