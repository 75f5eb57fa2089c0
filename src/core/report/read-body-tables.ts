import type { Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParsedDocument } from '../document/parse-document.ts';
import type { Finding } from '../findings/finding.ts';
import type { Edition, TableId } from './form.ts';
import type { Grid, GridRow } from './grid.ts';
import { recogniseEdition, recogniseTable } from './recognise-table.ts';
import type { Recognition } from './recognition.ts';
import { formSections, type Section } from './report.ts';
import { reportFinding } from './report-rules.ts';

export interface BodyTables {
  recognitions: Map<TableId, Recognition>;
  findings: Finding[];
}

/** Reads the tables that stand in sections 二, 三, 四 of the body: pipe tables, and runs of lines parted by tabs. */
export const readBodyTables = (
  document: ParsedDocument,
  sections: readonly Section[],
  stated: Partial<Record<TableId, Edition>>,
): BodyTables => {
  const result: BodyTables = { recognitions: new Map(), findings: [] };
  let requestsEdition: Edition | undefined;
  for (const { id, table } of formSections) {
    const index = sections.findIndex((section) => section.id === id);
    const section = sections[index];
    if (!table || !section) continue;
    const end = (sections[index + 1]?.line ?? document.lines.length + 1) - 1;
    const grids = findGrids(document, section.line, end);
    if (grids.length === 0) continue;
    const known = recogniseEdition(
      table,
      grids.flatMap((grid) => grid.rows),
    );
    if (known && stated[table] && known !== stated[table])
      result.findings.push(mismatch(document, table, known, stated[table]));
    if (table === 'requests') requestsEdition = known ?? stated.requests;
    const short = takeShortRows(grids);
    result.findings.push(...short.map((row) => tooShort(document, table, row)));
    const recognition = recogniseTable(table, grids, stated[table] ?? requestsEdition);
    result.recognitions.set(table, recognition);
    // What runs together can be parted in the file: there a person decides, not the position.
    const glued = recognition.notices.filter(({ kind }) => kind === 'glued');
    for (const { line, column, message } of [...recognition.problems.filter(({ follows }) => !follows), ...glued])
      result.findings.push(reportFinding('table-unreadable', { file: document.file, line, column }, table, message));
    removeTableBlocks(section, grids);
  }
  return result;
};

/** A row of a pipe table that ends before its header does. Markdown would fill it up with blanks, and nobody knows where one is missing. */
interface ShortRow {
  row: GridRow;
  width: number;
}

const takeShortRows = (grids: readonly Grid[]): ShortRow[] =>
  grids.flatMap((grid) => {
    const width = grid.width ?? 0;
    const short = grid.rows.filter((row) => row.cells.length < width);
    grid.rows = grid.rows.filter((row) => row.cells.length >= width);
    return short.map((row) => ({ row, width }));
  });

const tooShort = (document: ParsedDocument, table: TableId, { row, width }: ShortRow): Finding => {
  const label = row.cells.find((cell) => cell.text.trim() !== '')?.text.trim() ?? '';
  const place = { file: document.file, line: row.line, column: row.cells[0]?.column ?? 1 };
  return reportFinding('row-wrong-length', place, table, {
    zh: `“${label}”一行有 ${row.cells.length} 格，表头有 ${width} 格；空白的格也要留一格。`,
    en: `The row "${label}" has ${row.cells.length} cells, the header ${width}; a blank cell needs its place too.`,
  });
};

const mismatch = (document: ParsedDocument, table: TableId, known: Edition, stated: Edition): Finding =>
  reportFinding('edition-mismatch', document.yaml.placeOf(['editions', table]), `editions.${table}`, {
    zh: `editions.${table} 写的是 ${stated}，正文表格用的是 ${known} 年版的字样。`,
    en: `editions.${table} says ${stated}, but the labels of the table in the body are those of ${known}.`,
  });

/** Tables that became figures are drawn as the form; the rest of the section stays as it is. */
const removeTableBlocks = (section: Section, grids: readonly Grid[]): void => {
  const lines = new Set(grids.flatMap((grid) => grid.rows.map((row) => row.line)));
  section.blocks = section.blocks.filter((block) => {
    for (let line = block.line; line <= block.endLine; line++) if (lines.has(line)) return false;
    return true;
  });
};

const findGrids = (document: ParsedDocument, from: number, to: number): Grid[] => {
  const pipes = document.tree.children
    .filter((node): node is Table => node.type === 'table')
    .filter((node) => (node.position?.start.line ?? 0) >= from && (node.position?.end.line ?? 0) <= to)
    .map(pipeGrid);
  return pipes.length > 0 ? pipes : tabGrids(document.lines, from, to);
};

const pipeGrid = (table: Table): Grid => ({
  width: table.children[0]?.children.length ?? 0,
  rows: table.children.map((row) => ({
    line: row.position?.start.line ?? 1,
    cells: row.children.map((cell) => ({
      // The front matter's sign for a blank cell; no form prints it.
      text: plainText(cell).trim() === '~' ? '' : plainText(cell),
      line: cell.position?.start.line ?? 1,
      column: (cell.children[0] ?? cell).position?.start.column ?? 1,
    })),
  })),
});

const tabGrids = (lines: readonly string[], from: number, to: number): Grid[] => {
  const rows: GridRow[] = [];
  for (let line = from; line <= to; line++) {
    const text = lines[line - 1] ?? '';
    if (text.includes('\t')) rows.push({ line, cells: tabCells(text, line) });
  }
  return rows.length > 0 ? [{ rows, loose: true }] : [];
};

const tabCells = (text: string, line: number): GridRow['cells'] => {
  let column = 1;
  return text.split('\t').map((cell) => {
    const start = column;
    column += cell.length + 1;
    return { text: cell, line, column: start };
  });
};
