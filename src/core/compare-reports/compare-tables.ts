import type { Text } from '../findings/text.ts';
import { absent, type Cell, type CellState } from '../report/cell.ts';
import { groupNames } from '../report/editions/group-names.ts';
import { findRow, formCells, formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, FormColumn, FormRow, FormTable, TableId, Unit } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellPath } from '../report/report.ts';
import type { ComparableReport } from './comparable-report.ts';
import { type ComparedCells, compareCells } from './compare-cells.ts';

/** One side of a compared cell. */
export interface CellSide {
  cell: Cell;
  /** Its path in its own report. */
  at: string;
  /** The cells whose sum it is, where the other edition has them in one. */
  sumOf?: readonly { at: string; cell: Cell }[];
}

export interface CellDifference extends ComparedCells {
  /** Its path, as the later report's edition has it. */
  at: string;
  row: Text;
  column: Text;
  unit: Unit;
  before: CellSide;
  after: CellSide;
}

/** A row that only one of two editions has, or whose cells mean something else there. */
export interface UnmatchedRow {
  row: Text;
  cells: { at: string; column: Text; cell: Cell; unit: Unit }[];
}

export interface TableDifference {
  table: TableId;
  /** Undefined where the report does not have the table. */
  editions: { before?: Edition; after?: Edition };
  /** Every cell that means the same in both, in the form's order. Empty where a report lacks the table. */
  cells: CellDifference[];
  /** What the change of the form leaves without a counterpart: never compared. */
  formChanged?: { before: UnmatchedRow[]; after: UnmatchedRow[] };
}

export const compareTables = (before: ComparableReport, after: ComparableReport): TableDifference[] =>
  tableIds.flatMap((table) => {
    const editions = editionsOf(before.editions[table], after.editions[table]);
    if (editions.before === undefined && editions.after === undefined) return [];
    if (editions.before === undefined || editions.after === undefined) return [{ table, editions, cells: [] }];
    const forms = { before: formTable(table, editions.before), after: formTable(table, editions.after) };
    const spots = formCells(forms.after).filter((spot) => isShared(spot, forms));
    const cells = spots.map((spot) => compareSpot(spot, forms, { before, after }));
    if (table === 'disputes' || editions.before === editions.after) return [{ table, editions, cells }];
    const compared = {
      before: new Set(cells.flatMap((one) => pathsOf(one.before))),
      after: new Set(cells.flatMap((one) => pathsOf(one.after))),
    };
    const formChanged = {
      before: unmatched(forms.before, before, compared.before),
      after: unmatched(forms.after, after, compared.after),
    };
    return [{ table, editions, cells, formChanged }];
  });

const editionsOf = (before: Edition | undefined, after: Edition | undefined): TableDifference['editions'] => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

interface Forms {
  before: FormTable;
  after: FormTable;
}

interface Spot {
  row: FormRow;
  column: FormColumn;
}

/**
 * Between two editions only these mean the same: the decisions of the first table, and the rows of requests that both
 * have. （六）其他处理 is one row in 2019 and three in 2021, so it is compared as their sum, at the first of the three.
 */
const isShared = ({ row, column }: Spot, { before, after }: Forms): boolean => {
  if (before.edition === after.edition || after.table === 'disputes') return true;
  if (after.table === 'proactive') return column.id === 'decisions' && hasCell(before, row.id, column.id);
  return findRow(before, row.id) !== undefined || row.id === 'otherwise' || row.id === partsOf(after)[0]?.id;
};

const hasCell = (form: FormTable, row: string, column: string): boolean =>
  findRow(form, row)?.columns.some(({ id }) => id === column) === true;

/** The rows that 2021 made of （六）其他处理. */
const partsOf = (form: FormTable): FormRow[] => form.rows.filter((row) => row.id.startsWith('otherwise.'));

const compareSpot = ({ row, column }: Spot, forms: Forms, reports: Reports): CellDifference => {
  const isOtherwise = forms.before.edition !== forms.after.edition && /^otherwise(?:\.|$)/.test(row.id);
  const sideOf = (side: 'before' | 'after'): CellSide =>
    isOtherwise
      ? sumOfOtherwise(forms[side], reports[side], column)
      : cellSide(reports[side], cellPath(forms[side].table, row.id, column.id));
  const [before, after] = [sideOf('before'), sideOf('after')];
  return {
    at: after.at,
    row: isOtherwise ? { zh: '（六）其他处理', en: groupNames['（六）其他处理'] ?? '' } : labelOf(row),
    column: headerOf(column),
    unit: column.unit,
    before,
    after,
    ...compareCells(before.cell, after.cell),
  };
};

type Reports = Record<'before' | 'after', ComparableReport>;

const cellSide = (report: ComparableReport, at: string): CellSide => ({ at, cell: report.cells.get(at) ?? absent });

const sumOfOtherwise = (form: FormTable, report: ComparableReport, column: FormColumn): CellSide => {
  if (findRow(form, 'otherwise')) return cellSide(report, cellPath(form.table, 'otherwise', column.id));
  const sumOf = partsOf(form).map((row) => cellSide(report, cellPath(form.table, row.id, column.id)));
  return { at: sumOf[0]?.at ?? form.table, cell: sumCounts(sumOf.map(({ cell }) => cell)), sumOf };
};

/** Blank is not zero: with anything but a number among the parts there is no sum, and the reason is the gravest of theirs. */
const sumCounts = (cells: readonly Cell[]): Cell => {
  const reasons: CellState[] = ['absent', 'text', 'notApplicable', 'blank'];
  for (const state of reasons) {
    const found = cells.find((cell) => cell.state === state);
    if (found) return found;
  }
  return { state: 'number', value: cells.reduce((sum, cell) => sum + ('value' in cell ? Number(cell.value) : 0), 0) };
};

const pathsOf = ({ at, sumOf }: CellSide): string[] => (sumOf ? sumOf.map((part) => part.at) : [at]);

const unmatched = (form: FormTable, report: ComparableReport, compared: ReadonlySet<string>): UnmatchedRow[] =>
  form.rows.flatMap((row) => {
    const cells = row.columns.flatMap((column) => {
      const { at, cell } = cellSide(report, cellPath(form.table, row.id, column.id));
      return compared.has(at) ? [] : [{ at, column: headerOf(column), cell, unit: column.unit }];
    });
    return cells.length === 0 ? [] : [{ row: labelOf(row), cells }];
  });

/** With its group where the row's own words are numbered inside one, or where another row has the same words. */
const labelOf = madeOnce((row: FormRow): Text => {
  const group = (row.groups?.length ?? 0) > 1 ? row.groups?.at(-1) : undefined;
  return group === undefined
    ? { zh: row.label, en: row.en }
    : { zh: `${group} ${row.label}`, en: `${groupNames[group] ?? group} ${row.en}` };
});

const headerOf = madeOnce(({ label, en }: FormColumn): Text => ({ zh: label, en }));
