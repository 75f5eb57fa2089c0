import type { Text } from '../findings/text.ts';
import { readCell } from './cell.ts';
import { findColumnProblem, headsOf, provesGroup } from './check-headers.ts';
import type { FormRow, FormTable } from './form.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isFigure, isGroupLabel, isNearly, type LabelledRow, sameLabel } from './labelled-row.ts';
import type { MoneyUnit } from './money.ts';
import { headerNotice } from './prove-header.ts';
import { placed, type Recognition, spotOf, type TableNotice, type TableProblem } from './recognition.ts';
import { cellKey, type ReportTable } from './report.ts';
import { runNotice } from './split-glued.ts';
import { mergedNotice, positionNotice } from './table-notices.ts';
import { findValues, type ValuePositions } from './value-positions.ts';

/** Collects one table, its places and what could not be read. */
export class TableReader {
  private readonly table: ReportTable;
  private readonly places: Recognition['places'] = new Map();
  private readonly problems: TableProblem[] = [];
  private readonly notices: TableNotice[] = [];

  private readonly form: FormTable;
  private readonly headerUnit: MoneyUnit | undefined;
  private readonly positions: ValuePositions;

  constructor(form: FormTable, positions: ValuePositions, headerUnit?: MoneyUnit) {
    this.table = { table: form.table, edition: form.edition, rows: [], cells: new Map(), labels: new Map() };
    this.form = form;
    this.headerUnit = headerUnit;
    this.positions = positions;
  }

  result(): Recognition {
    const { table, places, problems, notices } = this;
    return { ...(table.rows.length > 0 && { table }), places, problems, notices };
  }

  /**
   * Rows that no label names are made up by position, only where exactly as many rows are missing between their
   * neighbours and each either lost its label or has one that a slip parts from the form's.
   */
  assignByPosition(rows: readonly LabelledRow[], before: number, after: number): void {
    const gap = this.form.rows.slice(before + 1, after);
    const known = new Set<LabelledRow>();
    for (const row of rows) {
      const nearly = gap.filter((formRow) => !isGroupLabel(row.labels, this.form) && isNearly(formRow, row.labels));
      if (nearly.length === 1 && nearly[0]) {
        known.add(row);
        this.readRow(nearly[0], row, 'labelDiffers');
      }
    }
    const open = gap.filter((formRow) => !this.table.rows.includes(formRow.id));
    const left = rows.filter((row) => !known.has(row));
    const lost = left.filter((row) => isGroupLabel(row.labels, this.form));
    for (const row of left) if (!lost.includes(row)) this.refuse(row);
    for (const [index, row] of lost.entries()) {
      const formRow = open.length === lost.length ? open[index] : undefined;
      if (formRow) this.readRow(formRow, row, 'byPosition');
      else this.refuse(row);
    }
  }

  readRow(formRow: FormRow, one: LabelledRow, how?: 'byPosition' | 'labelDiffers'): void {
    if (this.table.rows.includes(formRow.id)) {
      this.complain(one, formRow, `“${formRow.label}”出现了两次。`, `"${formRow.label}" stands here twice.`);
      return;
    }
    const found = findValues(one, formRow.columns.length, this.positions);
    if ('problem' in found) {
      const { zh, en } = found.problem;
      this.complain(one, formRow, `“${formRow.label}”${zh}。`, `"${formRow.label}" ${en}.`, found.glued && 'glued');
    } else if (this.agreesWithHeader(formRow, one, found)) {
      const label = one.formRow || how === 'labelDiffers' ? (one.labels.at(-1)?.text ?? '') : '';
      this.readCells(formRow, one.row.line, found.cells);
      if (this.form.table === 'proactive' && !provesGroup(one.header, formRow.columns, found.indexes))
        this.note('header', one.row, formRow, headerNotice);
      if (found.merged) this.note('merged', one.row, formRow, mergedNotice(formRow));
      if (found.parted) this.note('glued', one.row, formRow, runNotice(formRow.columns.length));
      if (how) this.note(how, one.row, formRow, positionNotice(formRow, label));
      if (!sameLabel(label, formRow.label)) this.table.labels.set(formRow.id, label.trim());
    }
  }

  /** Says what is wrong when the header names other columns, stands over other cells, or gives another unit. */
  private agreesWithHeader(
    formRow: FormRow,
    one: LabelledRow,
    values: { cells: GridCell[]; indexes: number[] },
  ): boolean {
    if (!one.header) return this.agreesWithUnit(formRow, one, values.cells, unitIn(one.labels));
    const other = findColumnProblem(one.header, formRow.columns);
    if (other) {
      const said = this.problems.some(({ line, column }) => line === other.cell.line && column === other.cell.column);
      if (!said) this.problems.push({ ...placed(other), row: formRow.id });
      else
        this.problems.push({
          ...{ kind: 'row', follows: true, row: formRow.id, line: one.row.line, column: 1 },
          message: {
            zh: `“${formRow.label}”的表头不对，没有读取。`,
            en: `"${formRow.label}" stands below that header and was not read.`,
          },
        });
      return false;
    }
    const heads = headsOf(one.header, formRow.columns.length);
    const beside =
      heads.length === values.indexes.length &&
      one.header.cells.length === one.row.cells.length &&
      heads.some(
        ({ index, last }, order) => (values.indexes[order] ?? 0) < index || (values.indexes[order] ?? 0) > last,
      );
    if (beside) {
      this.complain(
        one,
        formRow,
        `“${formRow.label}”的数字不在表头的列下，错了列。`,
        `The figures of "${formRow.label}" do not stand below their header.`,
      );
      return false;
    }
    return this.agreesWithUnit(formRow, one, values.cells, unitIn([...heads.map(({ cell }) => cell), ...one.labels]));
  }

  private agreesWithUnit(formRow: FormRow, one: LabelledRow, cells: readonly GridCell[], unit: string): boolean {
    const money = formRow.columns.some((column) => column.money === '万元');
    const bare = cells.find((cell) => isFigure(cell.text) && !/元/.test(cell.text) && Number(cell.text) !== 0);
    if (!money || unit === '' || unit.includes('万') || !bare) return true;
    this.complain(
      one,
      formRow,
      `表中写的单位是元，${this.form.edition} 年版的是万元：请把单位写进格里，如“${bare.text.trim()}元”。`,
      `The table says 元, the ${this.form.edition} form 万元: write the unit into the cell, as in "${bare.text.trim()}元".`,
    );
    return false;
  }

  /** @param values as many as the row has columns */
  readCells(formRow: FormRow, line: number, values: readonly GridCell[]): void {
    this.table.rows.push(formRow.id);
    this.places.set(formRow.id, { ...(values[0] ?? { text: '' }), line, column: 1 });
    for (const [index, column] of formRow.columns.entries()) {
      const cell = values[index] ?? { text: '', line, column: 1 };
      const key = cellKey(formRow.id, column.id);
      this.table.cells.set(key, readCell(cell.text, column, this.headerUnit));
      this.places.set(key, cell);
    }
  }

  refuse(one: LabelledRow): void {
    const shown = one.labels.map((cell) => cell.text.trim()).join(' ');
    if (shown) this.complain(one, undefined, `“${shown}”不是这张表的行。`, `"${shown}" is no row of this table.`);
    else
      this.complain(
        one,
        undefined,
        '此行没有行名，按上下行也定不出是哪一行。',
        'This row has no label, and its neighbours do not settle which it is.',
      );
  }

  note(kind: TableNotice['kind'], row: GridRow, formRow: FormRow | undefined, message: Text): void {
    const cell = row.cells[0] ?? { text: '', line: row.line, column: 1 };
    this.notices.push({ kind, ...spotOf({ ...cell, line: row.line }), ...(formRow && { row: formRow.id }), message });
  }

  complain(
    { row }: LabelledRow,
    formRow: FormRow | undefined,
    zh: string,
    en: string,
    kind: TableProblem['kind'] = formRow ? 'row' : 'unknownRow',
  ): void {
    const cell = row.cells[0] ?? { text: '', line: row.line, column: 1 };
    this.problems.push({
      kind,
      ...spotOf({ ...cell, line: row.line }),
      ...(formRow && { row: formRow.id }),
      message: { zh, en },
    });
  }
}

/** The words that give an amount its unit: 本年收费金额（元）, or the row's own label. */
const unitIn = (cells: readonly GridCell[]): string => cells.find(({ text }) => /元/.test(text))?.text ?? '';
