import { findOrderProblem, labelsEdition } from './check-headers.ts';
import { editions } from './editions/index.ts';
import type { Edition, FormTable, TableId } from './form.ts';
import { type Grid, type GridRow, resolveCovered } from './grid.ts';
import { isFigure, isHeader, isValue, type LabelledRow, takeApart } from './labelled-row.ts';
import { headerNotice, provesColumns } from './prove-header.ts';
import { recogniseDisputes } from './recognise-disputes.ts';
import { findHeaderUnit, placed, type Recognition } from './recognition.ts';
import { splitGlued } from './split-glued.ts';
import { TableReader } from './table-reader.ts';
import { learnPositions } from './value-positions.ts';

/**
 * Recognises one table of the form by its labels, never by year or by counting alone. A total is taken from its place,
 * not from a sum.
 *
 * @param grids all tables that stand in the section, in order: several small ones may make up one
 * @param fallback the edition to assume where no label decides
 */
export const recogniseTable = (table: TableId, grids: readonly Grid[], fallback?: Edition): Recognition => {
  const rows = grids.flatMap((grid) => resolveCovered(grid).rows);
  const edition = recogniseEdition(table, rows) ?? fallback;
  if (edition === undefined) {
    const message = {
      zh: '表头的字样不属于任何一版格式，无法认定。',
      en: 'Its labels belong to no edition of the form.',
    };
    return unread({ kind: 'table', line: rows[0]?.line ?? 1, column: 1, message });
  }
  const form = editions.find((known) => known.id === edition)?.tables[table];
  if (!form) throw new Error(`No edition ${edition}`);
  const disordered = table === 'proactive' ? undefined : findOrderProblem(form, rows);
  if (disordered) return unread(placed(disordered));
  return table === 'disputes'
    ? recogniseDisputes(form, rows)
    : recogniseRows(
        form,
        rows,
        grids.some(({ loose }) => loose),
      );
};

const unread = (problem: Recognition['problems'][number]): Recognition => ({
  places: new Map(),
  problems: [problem],
  notices: [],
});

/** The newest edition one of whose deciding labels stands in the table: later forms keep some earlier labels as group names. */
export const recogniseEdition = (table: TableId, rows: readonly GridRow[]): Edition | undefined => {
  const cells = rows.flatMap((row) => row.cells);
  return [...editions].reverse().find((edition) => labelsEdition(edition.tables[table], cells))?.id;
};

const recogniseRows = (form: FormTable, rows: readonly GridRow[], isLoose: boolean): Recognition => {
  const labelled = labelRows(form, rows);
  const reader = new TableReader(form, learnPositions(labelled, form, rows, isLoose), findHeaderUnit(rows));
  let waiting: LabelledRow[] = [];
  let last = -1;
  for (const one of labelled) {
    const glued = one.formRow ? undefined : splitGlued(one, form);
    const row = glued?.row ?? one;
    if (row.formRow) {
      const index = form.rows.indexOf(row.formRow);
      reader.assignByPosition(waiting, last, index);
      if (glued?.problem) reader.complain(row, row.formRow, glued.problem.zh, glued.problem.en, 'glued');
      else reader.readRow(row.formRow, row);
      if (glued?.notice) reader.note('glued', row.row, row.formRow, glued.notice);
      waiting = [];
      last = index;
    } else if (one.row.cells.slice(one.start).some((cell) => isValue(cell.text))) waiting.push(one);
  }
  reader.assignByPosition(waiting, last, form.rows.length);
  const [top] = rows;
  if (form.table !== 'proactive' && top && !provesColumns(form, rows))
    reader.note('header', top, undefined, headerNotice);
  return reader.result();
};

const labelRows = (form: FormTable, rows: readonly GridRow[]): LabelledRow[] => {
  const labelled: LabelledRow[] = [];
  let header: GridRow | undefined;
  for (const row of rows) {
    if (isHeader(row, form)) header = row;
    else labelled.push({ ...takeApart(row, form), ...(header && form.table === 'proactive' && { header }) });
  }
  if (form.table === 'proactive') return labelled;
  // 总计 alone in a row of the header names a column; a row of the form has figures or stands after the first that has.
  const first = labelled.findIndex(({ row }) => row.cells.some((cell) => isFigure(cell.text)));
  const begin = labelled.findIndex(({ formRow }) => formRow === form.rows[0]);
  return labelled.slice(Math.max(0, begin < 0 ? first : first < 0 ? begin : Math.min(begin, first)));
};
