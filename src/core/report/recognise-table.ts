import type { Text } from '../findings/text.ts';
import { readCell } from './cell.ts';
import { findColumnProblem, findOrderProblem, type HeaderProblem, headerCells, headsColumn } from './check-headers.ts';
import { editions } from './editions/index.ts';
import type { Edition, FormRow, FormTable, TableId } from './form.ts';
import { type Grid, type GridCell, type GridRow, normaliseLabel } from './grid.ts';
import type { ReportTable } from './report.ts';

/** A table of the form found in a document, or the reasons why it is not read. */
export interface Recognition {
  table?: ReportTable;
  /** Line and column of each cell and row that was read, by `row.column` and `row`. */
  places: Map<string, { line: number; column: number }>;
  problems: { line: number; column: number; message: Text }[];
}

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

const placed = ({ cell: { line, column }, message }: HeaderProblem) => ({ line, column, message });

/** A row taken apart: what names it, and the cells after the last label. */
interface LabelledRow {
  row: GridRow;
  labels: GridCell[];
  formRow?: FormRow;
  rest: GridCell[];
  /** The nearest header above, in the first table, where each group has its own. */
  header?: GridRow;
}

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

/** 其他 and 总计 name columns as well as rows; a row's have a number before them, or figures behind. */
const isHeader = (row: GridRow, form: FormTable): boolean => {
  const columns = new Set(form.rows.flatMap((known) => known.columns.map((column) => column.label.normalize('NFKC'))));
  const isColumn = (cell: GridCell): boolean =>
    (form.table === 'proactive' && headsColumn(cell)) || columns.has(cell.text.normalize('NFKC').replace(/\s/g, ''));
  return row.cells.slice(1).some(isColumn) && !row.cells.some((cell) => isFigure(cell.text));
};

const sameLabel = (a: string, b: string): boolean => normaliseLabel(a) === normaliseLabel(b);

/** `规章000`: where one figure ends and the next begins cannot be told. */
const isGlued = (text: string, form: FormTable): boolean => {
  const label = /^(.*?\D)\d+$/.exec(text.normalize('NFKC').trim())?.[1];
  return label !== undefined && form.rows.some((row) => sameLabel(row.label, label));
};

const isFigure = (text: string): boolean => /^[\d.,]+(?:\s*万?元)?$/.test(text.normalize('NFKC').trim());

/** The innermost label that names a row of the form decides; group labels stand left of it. */
const takeApart = (row: GridRow, form: FormTable): LabelledRow => {
  const firstFigure = row.cells.findIndex((cell) => isFigure(cell.text));
  const candidates = row.cells.slice(0, firstFigure < 0 ? undefined : firstFigure);
  const names = (known: FormRow, text: string) =>
    [known.label, ...(known.variants ?? [])].some((label) => sameLabel(label, text));
  const at = candidates.findLastIndex((cell) => form.rows.some((known) => names(known, cell.text)));
  const formRow = form.rows.find((known) => names(known, row.cells[at]?.text ?? ''));
  const lastLabel = at >= 0 ? at : candidates.findLastIndex((cell) => normaliseLabel(cell.text) !== '');
  const labels = row.cells.slice(0, lastLabel + 1).filter((cell) => normaliseLabel(cell.text) !== '');
  return { row, labels, ...(formRow && { formRow }), rest: row.cells.slice(lastLabel + 1) };
};

const isGroupLabel = (labels: readonly GridCell[], form: FormTable): boolean =>
  labels.every((cell) => form.rows.some((row) => row.groups?.some((group) => sameLabel(group, cell.text))));

/** Rows of one shape: as many cells, and as many of them labels. */
const shapeOf = ({ row, rest }: LabelledRow): string => `${row.cells.length}/${rest.length}`;

/**
 * Where the values begin after the label, by shape of row, as the rows without a blank show it. A row with blanks at
 * its ends is read by them: padding may stand on either side, so counting from one end would shift its figures.
 */
const learnStarts = (rows: readonly LabelledRow[]): Map<string, number | 'differs'> => {
  const starts = new Map<string, number | 'differs'>();
  for (const one of rows) {
    const window = filledWindow(one.rest);
    if (!one.formRow || window.length !== one.formRow.columns.length) continue;
    const known = starts.get(shapeOf(one));
    starts.set(shapeOf(one), known === undefined || known === window.start ? window.start : 'differs');
  }
  return starts;
};

const filledWindow = (cells: readonly GridCell[]): { start: number; length: number } => {
  const start = cells.findIndex((cell) => cell.text.trim() !== '');
  const end = cells.findLastIndex((cell) => cell.text.trim() !== '');
  return start < 0 ? { start: 0, length: 0 } : { start, length: end - start + 1 };
};

type HeaderUnit = '元' | '万元';

const findHeaderUnit = (rows: readonly GridRow[]): HeaderUnit | undefined => {
  const header = rows.flatMap((row) => row.cells).find((cell) => /采购总金额.*元/.test(cell.text));
  return header ? (header.text.includes('万元') ? '万元' : '元') : undefined;
};

/** Collects one table, its places and what could not be read. */
class TableReader {
  private readonly table: ReportTable;
  private readonly places: Recognition['places'] = new Map();
  private readonly problems: Recognition['problems'] = [];
  private readonly headerUnit: HeaderUnit | undefined;
  private readonly starts: ReadonlyMap<string, number | 'differs'>;

  constructor(form: FormTable, headerUnit?: HeaderUnit, starts: ReadonlyMap<string, number | 'differs'> = new Map()) {
    this.table = { table: form.table, edition: form.edition, rows: [], cells: new Map(), labels: new Map() };
    this.form = form;
    this.headerUnit = headerUnit;
    this.starts = starts;
  }

  private readonly form: FormTable;

  result(): Recognition {
    const { table, places, problems } = this;
    return { ...(table.rows.length > 0 && { table }), places, problems };
  }

  /** A lost label is made up by position only where exactly as many rows are missing between its neighbours. */
  assignByPosition(rows: readonly LabelledRow[], before: number, after: number): void {
    const gap = this.form.rows.slice(before + 1, after);
    for (const [index, row] of rows.entries()) {
      const formRow = gap.length === rows.length ? gap[index] : undefined;
      if (formRow) this.readRow(formRow, row);
      else this.refuse(row);
    }
  }

  readRow(formRow: FormRow, one: LabelledRow): void {
    const values = this.valuesOf(one, formRow.columns.length);
    if (this.table.rows.includes(formRow.id))
      this.complain(one, `“${formRow.label}”出现了两次。`, `"${formRow.label}" stands here twice.`);
    else if (!values)
      this.complain(
        one,
        `“${formRow.label}”应有 ${formRow.columns.length} 格，现在数不出来。`,
        `"${formRow.label}" should have ${formRow.columns.length} cells; they cannot be told apart.`,
      );
    else if (!this.agreesWithHeader(formRow, one, values)) return;
    else {
      const label = one.formRow ? (one.labels.at(-1)?.text ?? '') : '';
      this.readCells(formRow, one.row.line, values);
      if (!sameLabel(label, formRow.label)) this.table.labels.set(formRow.id, label.trim());
    }
  }

  /** Says what is wrong when the header names other columns, stands over other cells, or gives another unit. */
  private agreesWithHeader(formRow: FormRow, one: LabelledRow, values: readonly GridCell[]): boolean {
    if (!one.header) return true;
    const other = findColumnProblem(one.header, formRow.columns);
    if (other) {
      const said = this.problems.some(({ line, column }) => line === other.cell.line && column === other.cell.column);
      if (!said) this.problems.push(placed(other));
      return false;
    }
    const heads = headerCells(one.header);
    const start = one.row.cells.indexOf(values[0] as GridCell);
    if (
      heads.length === values.length &&
      one.header.cells.length === one.row.cells.length &&
      heads.some(({ index }, order) => index !== start + order)
    ) {
      this.complain(
        one,
        `“${formRow.label}”的数字不在表头的列下，错了列。`,
        `The figures of "${formRow.label}" do not stand below their header.`,
      );
      return false;
    }
    const [money] = formRow.columns.filter((column) => column.money === '万元');
    const unit = heads.find(({ cell }) => /元/.test(cell.text))?.cell.text ?? '';
    const bare = values.find((cell) => isFigure(cell.text) && !/元/.test(cell.text) && Number(cell.text) !== 0);
    if (money && unit !== '' && !unit.includes('万') && bare) {
      this.complain(
        one,
        `表头的单位是元，${this.form.edition} 年版的是万元：请把单位写进格里，如“${bare.text.trim()}元”。`,
        `The header says 元, the ${this.form.edition} form 万元: write the unit into the cell, as in "${bare.text.trim()}元".`,
      );
      return false;
    }
    return true;
  }

  refuseGlued(one: LabelledRow): void {
    const shown = one.row.cells
      .map((cell) => cell.text.trim())
      .join(' ')
      .trim();
    this.complain(
      one,
      `“${shown}”的标签与数字连在一起，分不清各是多少。`,
      `In "${shown}" label and figures run together; they cannot be told apart.`,
    );
  }

  /** @param values as many as the row has columns */
  readCells(formRow: FormRow, line: number, values: readonly GridCell[]): void {
    this.table.rows.push(formRow.id);
    this.places.set(formRow.id, { line, column: 1 });
    for (const [index, column] of formRow.columns.entries()) {
      const cell = values[index] ?? { text: '', line, column: 1 };
      this.table.cells.set(`${formRow.id}.${column.id}`, readCell(cell.text, column, this.headerUnit));
      this.places.set(`${formRow.id}.${column.id}`, { line: cell.line, column: cell.column });
    }
  }

  refuse(one: LabelledRow): void {
    const shown = one.labels.map((cell) => cell.text.trim()).join(' ');
    if (shown) this.complain(one, `“${shown}”不是这张表的行。`, `"${shown}" is no row of this table.`);
    else
      this.complain(
        one,
        '此行没有行名，按上下行也定不出是哪一行。',
        'This row has no label, and its neighbours do not settle which it is.',
      );
  }

  private complain({ row }: LabelledRow, zh: string, en: string): void {
    this.problems.push({ line: row.line, column: row.cells[0]?.column ?? 1, message: { zh, en } });
  }

  private valuesOf(one: LabelledRow, count: number): GridCell[] | undefined {
    const window = filledWindow(one.rest);
    if (window.length > count) return undefined;
    const learned = this.starts.get(shapeOf(one));
    const start =
      window.length === count
        ? window.start
        : this.table.table === 'proactive'
          ? 0
          : (learned ?? one.rest.length - count);
    if (start === 'differs' || start < 0 || window.start < start || window.start + window.length > start + count)
      return undefined;
    return one.rest.slice(start, start + count);
  }
}

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
