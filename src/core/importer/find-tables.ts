import { editions, tableIds } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import type { Grid } from '../report/grid.ts';
import { recogniseEdition, recogniseTable } from '../report/recognise-table.ts';
import type { Recognition } from '../report/recognition.ts';
import type { OriginalBlock } from './blocks.ts';
import { collectGrids, tableOf } from './collect-grids.ts';
import { type Stray, takeStrayLines } from './find-strays.ts';
import { findTableLines } from './find-table-lines.ts';
import { alignTable, readTableLines } from './read-table-lines.ts';
import type { OriginalSection } from './split-sections.ts';
import { isPageNumber, linesOf, type TextLine } from './text-lines.ts';
import { tokensOf } from './tokens.ts';

export interface FoundTables {
  recognitions: Map<TableId, Recognition>;
  /** The sections without what became tables. A row that a table did not take is still in none of them: it is a problem of the table. */
  sections: OriginalSection[];
  /** Prose that stood inside tables; it is back in the sections. */
  strays: Stray[];
  /** Page numbers that stood inside tables. */
  furniture: OriginalBlock[];
  /** Lines of the tables that were text, for telling why they cannot be read. */
  lines: Map<TableId, TextLine[]>;
}

/** Finds the form's three tables, wherever they stand, by their labels: grids first, then lines of text in their section. */
export const findTables = (sections: readonly OriginalSection[]): FoundTables => {
  const grids = collectGrids(sections);
  const found: FoundTables = {
    ...{ recognitions: new Map(), furniture: [], lines: new Map() },
    ...{ sections: grids.sections, strays: grids.strays },
  };
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
  const { inside, strays } = takeStrayLines(table, lines.slice(span.from, span.to));
  found.strays.push(...strays);
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
