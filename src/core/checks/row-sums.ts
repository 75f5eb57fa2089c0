import type { Assessment } from '../findings/finding.ts';
import type { FormRow, TableId } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellPath, type Report } from '../report/report.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { assessEquation, type Equation, formTerm, holdsInFull } from './equations.ts';
import { columnName, rowName } from './labels.ts';

/** Each row's `total` against the sum of the other columns of the row. */
export function* assessRowSums(report: Report, table: TableId, faultsOnly = false): Iterable<Assessment> {
  const form = formIn(report, table);
  const found = report.tables[table];
  if (!form || !found) return yield tableMissing(table);
  for (const row of form.rows) {
    const equation = equationsOf[table](row);
    if (faultsOnly && holdsInFull(found, equation)) continue;
    yield found.rows.includes(row.id) ? assessEquation(found, equation) : rowMissing(row, equation);
  }
}

const equationOf = (table: TableId, row: FormRow): Equation => {
  const terms = row.columns.map((column) => formTerm(table, row, column, columnName(column)));
  const parts = terms.slice(0, -1);
  return {
    at: cellPath(table, row.id, 'total'),
    subject: rowName(row),
    left: { name: { zh: '总计', en: 'the total' }, terms: terms.slice(-1) },
    right: { name: { zh: `${parts.length} 列之和`, en: `the sum of the ${parts.length} columns` }, terms: parts },
  };
};

const equationsIn = (table: TableId) => madeOnce((row: FormRow) => equationOf(table, row));

const equationsOf = {
  proactive: equationsIn('proactive'),
  requests: equationsIn('requests'),
  disputes: equationsIn('disputes'),
};

const rowMissing = (row: FormRow, { at, left, right }: Equation): Assessment => {
  const name = rowName(row);
  return {
    at,
    cells: [...right.terms, ...left.terms].map((term) => term.at),
    outcome: 'notAssessable',
    message: { zh: `${name.zh}：无此行，无法判断。`, en: `${name.en}: row absent, cannot be judged.` },
  };
};
