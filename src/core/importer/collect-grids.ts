import type { TableId } from '../report/form.ts';
import type { Grid, GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { formSections } from '../report/report.ts';
import type { OriginalBlock } from './blocks.ts';
import { tableOfRow } from './classify-rows.ts';
import { type Stray, strayRow } from './find-strays.ts';
import type { OriginalSection } from './split-sections.ts';
import { isPageNumber } from './text-lines.ts';

/** Rows of one grid that belong to one table. */
interface Part {
  table: TableId | undefined;
  rows: GridRow[];
}

interface Collected {
  tables: Map<TableId, Grid[]>;
  sections: OriginalSection[];
  strays: Stray[];
}

/** Takes the form's grids out of the sections, row by row, since one grid may hold two tables, or a part of one. */
export const collectGrids = (sections: readonly OriginalSection[]): Collected => {
  const tables = new Map<TableId, Grid[]>();
  const strays: Stray[] = [];
  const rest = sections.map((section) => {
    let current: TableId | undefined;
    const blocks = section.blocks.flatMap((block) => {
      if (block.kind === 'grid') {
        const parts = partRows(block.grid, current ?? tableOf(section)).map(takeStrays);
        addGrids(tables, block.grid, parts);
        current = parts.at(-1)?.table;
        const own = parts.flatMap((part) => part.strays);
        strays.push(...own);
        return parts.length === 0 ? [block] : own.map((stray) => stray.block);
      }
      if (isInside(block, current)) return [];
      if (partsTables(block)) current = undefined;
      return [block];
    });
    return { ...section, blocks };
  });
  return { tables, sections: rest, strays };
};

const addGrids = (tables: Map<TableId, Grid[]>, grid: Grid, parts: readonly Part[]): void => {
  for (const { table, rows } of parts) if (table) tables.set(table, [...(tables.get(table) ?? []), { ...grid, rows }]);
};

const takeStrays = ({ table, rows }: Part): Part & { strays: Stray[] } => {
  const found = rows.map((row) => (table ? strayRow(table, row) : undefined));
  return { table, rows: rows.filter((_, index) => !found[index]), strays: found.flatMap((stray) => stray ?? []) };
};

/** Where a table has no lines at its sides, a row of one cell is taken for a paragraph. */
const isInside = (block: OriginalBlock, current: TableId | undefined): boolean =>
  current === 'proactive' && 'text' in block && isClause(block.text);

const partsTables = (block: OriginalBlock): boolean =>
  'text' in block && block.text.trim() !== '' && !isPageNumber(block.text);

const isClause = (text: string): boolean => /^第二十条第?[一二三四五六七八九十]项?$/.test(squash(text));

export const tableOf = (section: OriginalSection): TableId | undefined =>
  formSections.find(({ id }) => id === section.id)?.table;

/** Rows in the order of the grid, parted where another table begins. None when no row says that it belongs to the form. */
const partRows = (grid: Grid, before: TableId | undefined): Part[] => {
  const named = grid.rows.map(tableOfRow);
  const isForm = named.some((table) => table !== undefined) || (before !== undefined && isContinuation(grid));
  if (!isForm) return [];
  const parts: Part[] = [];
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
