import type { Text } from '../findings/text.ts';
import { readCell } from './cell.ts';
import { findColumnProblem, type HeaderProblem, headerCells } from './check-headers.ts';
import type { FormRow, FormTable } from './form.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isFigure, type LabelledRow, sameLabel } from './labelled-row.ts';
import type { ReportTable } from './report.ts';
import { filledWindow, shapeOf } from './value-windows.ts';

/** A table of the form found in a document, or the reasons why it is not read. */
export interface Recognition {
  table?: ReportTable;
  /** Line and column of each cell and row that was read, by `row.column` and `row`. */
  places: Map<string, { line: number; column: number }>;
  problems: { line: number; column: number; message: Text }[];
}

export type HeaderUnit = '元' | '万元';

export const findHeaderUnit = (rows: readonly GridRow[]): HeaderUnit | undefined => {
  const header = rows.flatMap((row) => row.cells).find((cell) => /采购总金额.*元/.test(cell.text));
  return header ? (header.text.includes('万元') ? '万元' : '元') : undefined;
};

export const placed = ({ cell: { line, column }, message }: HeaderProblem) => ({ line, column, message });

/** Collects one table, its places and what could not be read. */
export class TableReader {
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
