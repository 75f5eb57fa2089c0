import type { Text } from '../core/findings/text.ts';
import { type Cell, type CellState, printedAs } from '../core/report/cell.ts';
import { formTable } from '../core/report/editions/index.ts';
import type { TableId } from '../core/report/form.ts';
import { type LayoutCell, layoutTable } from '../core/report/form-layout.ts';
import { cellStateLabels, type ReportTable } from '../core/report/report.ts';
import { fragmentsOf, type Note } from './report-notes.ts';

/** A cell as the page shows it. */
export interface PageCell {
  /** The label, or what the original prints; words where it prints nothing. */
  text: Text;
  at?: string;
  /** The other cells of a row that the original does not have: it is one wide cell here, and each keeps its address. */
  others: string[];
  colspan: number;
  rowspan: number;
  /** Of a header. */
  scope?: 'col' | 'row' | 'colgroup' | 'rowgroup';
  /** Of a value. */
  state?: CellState;
  isZero: boolean;
  /** The plain number, where the original prints it in another way (`00`). */
  means?: string;
  /** Numbers of the notes that are about it. */
  marks: number[];
}

export interface PageTable {
  id: TableId;
  groups: { head: PageCell[][]; body: PageCell[][] }[];
  /** How many cells hold what. */
  counts: { numbers: number; nonZero: number; blank: number; absent: number; other: number };
}

/** A report's table in the layout of the national form, with the notes that belong to its cells. */
export const buildPageTable = (table: ReportTable, notes: readonly Note[]): PageTable => {
  const layout = layoutTable(formTable(table.table, table.edition), table);
  const numbers = Map.groupBy(
    notes.flatMap((note) => [...fragmentsOf(note)].map((fragment) => ({ number: note.number, fragment }))),
    ({ fragment }) => fragment,
  );
  const marksOf = (at: string | undefined): number[] =>
    at === undefined ? [] : (numbers.get(`#${at}`) ?? []).map(({ number }) => number);
  const show = (cell: LayoutCell): PageCell => ({
    ...(cell.kind === 'header' ? headerCell(cell) : valueCell(cell)),
    marks: marksOf(cell.at),
  });
  const groups = layout.map(({ head, body }) => ({
    head: head.map((row) => row.map(show)),
    body: body.map((row) => mergeAbsent(row).map(show)),
  }));
  return { id: table.table, groups, counts: countCells(layout.flatMap((group) => group.body.flat())) };
};

type Header = Extract<LayoutCell, { kind: 'header' }>;
type Value = Extract<LayoutCell, { kind: 'value' }>;

const isValue = (cell: LayoutCell): cell is Value => cell.kind === 'value';

/** A row that the original does not have is one wide cell, not seven empty ones. */
const mergeAbsent = (row: LayoutCell[]): (LayoutCell & { others?: Value[] })[] => {
  const values = row.filter(isValue);
  const [first] = values;
  const isWhole =
    row.length > values.length && values.length > 1 && values.every(({ cell }) => cell.state === 'absent');
  if (!first || !isWhole) return row;
  const merged = { ...first, colspan: values.reduce((sum, { colspan }) => sum + colspan, 0), others: values.slice(1) };
  return [...row.filter((cell) => !isValue(cell)), merged];
};

const headerCell = ({ label, en, at, colspan, rowspan, scope }: Header): Omit<PageCell, 'marks'> => ({
  text: { zh: label, en },
  ...(at !== undefined && { at }),
  others: [],
  colspan,
  rowspan,
  scope,
  isZero: false,
});

const valueCell = ({ cell, at, colspan, others = [] }: Value & { others?: Value[] }): Omit<PageCell, 'marks'> => ({
  text: wordsFor(cell),
  at,
  others: others.map((other) => other.at),
  colspan,
  rowspan: 1,
  state: cell.state,
  isZero: isZero(cell),
  ...(cell.state === 'number' &&
    cell.raw !== undefined &&
    typeof cell.value === 'number' && { means: String(cell.value) }),
});

const wordsFor = (cell: Cell): Text => {
  if (cell.state === 'blank' || cell.state === 'absent') return cellStateLabels[cell.state];
  const printed = printedAs(cell);
  return { zh: printed, en: printed };
};

const isZero = (cell: Cell): boolean => cell.state === 'number' && String(cell.value) === '0';

const countCells = (cells: readonly LayoutCell[]): PageTable['counts'] => {
  const values = cells.filter(isValue).map(({ cell }) => cell);
  const count = (...states: CellState[]): number => values.filter((cell) => states.includes(cell.state)).length;
  const numbers = count('number');
  return {
    numbers,
    nonZero: numbers - values.filter(isZero).length,
    blank: count('blank'),
    absent: count('absent'),
    other: count('text', 'notApplicable'),
  };
};
