import { findOrderProblem } from './check-headers.ts';
import { editions } from './editions/index.ts';
import type { Edition, FormTable, TableId } from './form.ts';
import { type Grid, type GridRow, normaliseLabel } from './grid.ts';
import { isFigure, isGlued, isGroupLabel, isHeader, type LabelledRow, sameLabel, takeApart } from './labelled-row.ts';
import { findHeaderUnit, placed, type Recognition, TableReader } from './table-reader.ts';
import { learnStarts } from './value-windows.ts';

/**
 * Recognises one table of the form by its labels, never by year or by counting alone. Values are the last seven
 * (three, fifteen) cells of a row; a total is taken from its place, not from a sum.
 *
 * @param grids all tables that stand in the section, in order: several small ones may make up one
 * @param fallback the edition to assume where no label decides
 */
export const recogniseTable = (table: TableId, grids: readonly Grid[], fallback?: Edition): Recognition => {
  const rows = grids.flatMap((grid) => grid.rows);
  const edition = recogniseEdition(table, rows) ?? fallback;
  if (edition === undefined) {
    const message = {
      zh: '表头的字样不属于任何一版格式，无法认定。',
      en: 'Its labels belong to no edition of the form.',
    };
    return { places: new Map(), problems: [{ line: rows[0]?.line ?? 1, column: 1, message }] };
  }
  const form = editions.find((known) => known.id === edition)?.tables[table];
  if (!form) throw new Error(`No edition ${edition}`);
  const disordered = table === 'proactive' ? undefined : findOrderProblem(form, rows);
  if (disordered) return { places: new Map(), problems: [placed(disordered)] };
  return table === 'disputes' ? recogniseDisputes(form, rows) : recogniseRows(form, rows);
};

/** The newest edition one of whose deciding labels stands in the table: later forms keep some earlier labels as group names. */
export const recogniseEdition = (table: TableId, rows: readonly GridRow[]): Edition | undefined => {
  const labels = new Set(rows.flatMap((row) => row.cells.map((cell) => normaliseLabel(cell.text))));
  const has = (label: string) =>
    labels.has(normaliseLabel(label)) || [...labels].some((seen) => seen.startsWith(`${normaliseLabel(label)}单位`));
  return [...editions].reverse().find((edition) => edition.tables[table].deciding.some(has))?.id;
};

const recogniseRows = (form: FormTable, rows: readonly GridRow[]): Recognition => {
  const labelled: LabelledRow[] = [];
  let header: GridRow | undefined;
  for (const row of rows) {
    if (isHeader(row, form)) header = row;
    else labelled.push({ ...takeApart(row, form), ...(header && form.table === 'proactive' && { header }) });
  }
  const reader = new TableReader(form, findHeaderUnit(rows), learnStarts(labelled));
  let waiting: LabelledRow[] = [];
  let last = -1;
  for (const one of labelled) {
    if (one.formRow) {
      const index = form.rows.indexOf(one.formRow);
      reader.assignByPosition(waiting, last, index);
      reader.readRow(one.formRow, one);
      waiting = [];
      last = index;
    } else if (one.rest.some((cell) => isFigure(cell.text))) {
      if (isGroupLabel(one.labels, form)) waiting.push(one);
      else reader.refuse(one);
    } else if (one.row.cells.some((cell) => isGlued(cell.text, form))) reader.refuseGlued(one);
  }
  reader.assignByPosition(waiting, last, form.rows.length);
  return reader.result();
};

/** Fifteen figures in the one row below the headers: five each for the three rows of the form. */
const recogniseDisputes = (form: FormTable, rows: readonly GridRow[]): Recognition => {
  const headers = form.rows.flatMap((row) => [row.label, ...(row.groups ?? []), ...row.columns.map((c) => c.label)]);
  const lastHeader = rows.findLastIndex((row) =>
    row.cells.some((cell) => headers.some((label) => sameLabel(label, cell.text))),
  );
  const values = rows[lastHeader + 1];
  const count = form.rows.reduce((sum, row) => sum + row.columns.length, 0);
  if (lastHeader < 0 || !values || values.cells.length !== count) {
    const message = {
      zh: `表头下应有一行 ${count} 格，现有 ${values?.cells.length ?? 0} 格。`,
      en: `One row of ${count} cells should stand below the header; there are ${values?.cells.length ?? 0}.`,
    };
    return { places: new Map(), problems: [{ line: values?.line ?? rows[0]?.line ?? 1, column: 1, message }] };
  }
  const reader = new TableReader(form);
  for (const [index, row] of form.rows.entries()) {
    const start = index * row.columns.length;
    reader.readCells(row, values.line, values.cells.slice(start, start + row.columns.length));
  }
  return reader.result();
};
