import type { Assessment } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { absent } from '../report/cell.ts';
import type { FormColumn, FormRow, TableId } from '../report/form.ts';
import { cellKey, cellPath, type ReportTable } from '../report/report.ts';
import { agreesInFull, assessBalance, type Side } from './balance.ts';

/** A cell of the form as a term of an equation, whatever a report has in it. */
export interface FormTerm {
  name: Text;
  at: string;
  /** Among the cells of the table. */
  key: string;
}

/** One side of an equation over cells of one table. */
export interface FormSide {
  name: Text;
  terms: readonly FormTerm[];
}

/** An equation of the form: what it is about, and where it is told. Made once for all reports, which repeat it a hundred times each. */
export interface Equation {
  at: string;
  subject: Text;
  left: FormSide;
  right: FormSide;
}

export const formTerm = (table: TableId, row: FormRow, column: FormColumn, name: Text): FormTerm => ({
  name,
  at: cellPath(table, row.id, column.id),
  key: cellKey(row.id, column.id),
});

/** Judges equations over a table of a report; with `faultsOnly` those that hold over counts in all their cells are passed over. */
export function* assessEquations(
  table: ReportTable,
  equations: readonly Equation[],
  faultsOnly = false,
): Iterable<Assessment> {
  for (const equation of equations)
    if (!faultsOnly || !holdsInFull(table, equation)) yield assessEquation(table, equation);
}

export const holdsInFull = (table: ReportTable, { left, right }: Equation): boolean =>
  agreesInFull(table, left.terms, right.terms);

export const assessEquation = (table: ReportTable, { at, subject, left, right }: Equation): Assessment =>
  assessBalance({ at }, subject, filled(left, table), filled(right, table));

const filled = ({ name, terms }: FormSide, { cells }: ReportTable): Side => ({
  name,
  terms: terms.map((term) => ({ name: term.name, cell: cells.get(term.key) ?? absent, at: term.at })),
});
