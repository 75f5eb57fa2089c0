import { editions, tableIds } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import type { Grid, GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { recogniseEdition, recogniseTable } from '../report/recognise-table.ts';
import { formSections } from '../report/report.ts';
import type { Recognition } from '../report/table-reader.ts';
import type { OriginalBlock } from './blocks.ts';
import { tableOfRow } from './classify-rows.ts';
import type { OriginalSection } from './split-sections.ts';
import { alignTable, findTableLines, readTableLines, tokensOf } from './table-lines.ts';
import { isPageNumber, linesOf, type TextLine } from './text-lines.ts';

export interface FoundTables {
  recognitions: Map<TableId, Recognition>;
  /** The sections without what became tables. A row that a table did not take is still in none of them: it is a problem of the table. */
  sections: OriginalSection[];
  /** Page numbers that stood inside tables. */
  furniture: OriginalBlock[];
  /** Lines of the tables that were text, for telling why they cannot be read. */
  lines: Map<TableId, TextLine[]>;
}

/** Finds the form's three tables, wherever they stand, by their labels: grids first, then lines of text in their section. */
export const findTables = (sections: readonly OriginalSection[]): FoundTables => {
  const grids = collectGrids(sections);
  const found: FoundTables = { recognitions: new Map(), sections: grids.sections, furniture: [], lines: new Map() };
  for (const table of tableIds) {
    const own = grids.tables.get(table);
    if (own) found.recognitions.set(table, readGrids(table, own, requestsEdition(found)));
    else readSectionLines(table, found);
  }
  return found;
};

/** The third table is the same in both editions and goes with the second. */
const requestsEdition = (found: FoundTables): Edition | undefined => found.recognitions.get('requests')?.table?.edition;

const readGrids = (table: TableId, grids: readonly Grid[], fallback?: Edition): Recognition => {
  const edition = table === 'disputes' ? (fallback ?? 2019) : fallback;
  const strict = recogniseTable(table, grids, edition);
  const rows = strict.table?.rows.length ?? 0;
  const all = editions[0]?.tables[table].rows.length ?? 0;
  if (strict.problems.every(({ kind }) => kind === 'table') || rows * 2 >= all) return strict;
  const known =
    recogniseEdition(
      table,
      grids.flatMap((grid) => grid.rows),
    ) ?? edition;
  const loose = editions
    .filter(({ id }) => known === undefined || id === known)
    .map((form) => alignTable(grids.flatMap(tokensOf), form.tables[table]))
    .find((reading) => reading.problems.length === 0 && (reading.table?.rows.length ?? 0) > rows);
  return loose ?? strict;
};

interface Collected {
  tables: Map<TableId, Grid[]>;
  sections: OriginalSection[];
}

/** Takes the form's grids out of the sections, row by row, since one grid may hold two tables, or a part of one. */
const collectGrids = (sections: readonly OriginalSection[]): Collected => {
  const tables = new Map<TableId, Grid[]>();
  const rest = sections.map((section) => {
    let current: TableId | undefined;
    const blocks = section.blocks.filter((block) => {
      if (block.kind === 'grid') {
        const parts = partRows(block.grid, current ?? tableOf(section));
        for (const { table, rows } of parts)
          if (table) tables.set(table, [...(tables.get(table) ?? []), { ...block.grid, rows }]);
        current = parts.at(-1)?.table;
        return parts.length === 0;
      }
      if (isInside(block, current)) return false;
      if (partsTables(block)) current = undefined;
      return true;
    });
    return { ...section, blocks };
  });
  return { tables, sections: rest };
};

/** Where a table has no lines at its sides, a row of one cell is taken for a paragraph. */
const isInside = (block: OriginalBlock, current: TableId | undefined): boolean =>
  current === 'proactive' && 'text' in block && isClause(block.text);

const partsTables = (block: OriginalBlock): boolean =>
  'text' in block && block.text.trim() !== '' && !isPageNumber(block.text);

const isClause = (text: string): boolean => /^第二十条第?[一二三四五六七八九十]项?$/.test(squash(text));

const tableOf = (section: OriginalSection): TableId | undefined =>
  formSections.find(({ id }) => id === section.id)?.table;

/** Rows in the order of the grid, parted where another table begins. None when no row says that it belongs to the form. */
const partRows = (grid: Grid, before: TableId | undefined): { table: TableId | undefined; rows: GridRow[] }[] => {
  const named = grid.rows.map(tableOfRow);
  const isForm = named.some((table) => table !== undefined) || (before !== undefined && isContinuation(grid));
  if (!isForm) return [];
  const parts: { table: TableId | undefined; rows: GridRow[] }[] = [];
  let table = named.find((one) => one !== undefined) ?? before;
  for (const [index, row] of grid.rows.entries()) {
    table = named[index] ?? table;
    const part = parts.at(-1);
    if (part && part.table === table) part.rows.push(row);
    else parts.push({ table, rows: [row] });
  }
  return parts;
};

/** Rows of nothing but values: what a page break cut off from a table. */
const isContinuation = (grid: Grid): boolean =>
  grid.rows.every((row) => row.cells.every(({ text }) => isValue(text) || !/\p{Script=Han}{3}/u.test(text)));

/** Looks for a table among the lines of its section; where the section has no heading, among those of all. */
const readSectionLines = (table: TableId, found: FoundTables): void => {
  const own = found.sections.findIndex((section) => tableOf(section) === table);
  const index =
    own >= 0 ? own : found.sections.findIndex(({ blocks }) => findTableLines(linesOf(blocks), table) !== undefined);
  const section = found.sections[index];
  if (!section) return;
  const lines = linesOf(section.blocks);
  const span = findTableLines(lines, table);
  if (!span) return;
  const inside = lines.slice(span.from, span.to);
  const recognition = readTableLines(
    table,
    inside,
    table === 'disputes' ? (requestsEdition(found) ?? 2019) : undefined,
  );
  found.recognitions.set(table, recognition);
  found.lines.set(table, inside);
  const taken = new Set(inside.map(({ origin }) => origin));
  const blocks = section.blocks.filter(
    (block) => !taken.has(block.origin) || block.kind === 'grid' || block.kind === 'image',
  );
  found.furniture.push(
    ...section.blocks.filter((block) => taken.has(block.origin) && 'text' in block && isPageNumber(block.text)),
  );
  found.sections[index] = { ...section, blocks };
};
