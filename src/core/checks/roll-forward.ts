import type { Assessment } from '../findings/finding.ts';
import { countOf } from '../report/cell.ts';
import { findColumn } from '../report/editions/index.ts';
import type { Edition, FormRow } from '../report/form.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { formIn } from './assessable-tables.ts';
import { assessBalance, type Term } from './balance.ts';
import type { CheckContext } from './check.ts';
import { columnName, rowName } from './labels.ts';

/** A cell of this year's or last year's report in the equation. */
interface Step {
  of: 'report' | 'previous';
  column: string;
}

/** A stock that runs on from year to year in the first table: one equation for each row that has its columns. */
export interface RollForward {
  edition: Edition;
  at: string;
  left: readonly Step[];
  right: readonly Step[];
}

export function* assessRollForward(
  rule: RollForward,
  report: Report,
  { previous, faultsOnly }: CheckContext,
): Iterable<Assessment> {
  const form = formIn(report, 'proactive');
  if (form?.edition !== rule.edition || !previous || formIn(previous, 'proactive')?.edition !== rule.edition) return;
  const reports = { report, previous };
  const sumOf = (row: FormRow, steps: readonly Step[]) => {
    const counts = steps.map(({ of, column }) => countOf(cellAt(reports[of], 'proactive', row.id, column)));
    return counts.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0);
  };
  for (const row of form.rows.filter((candidate) => hasColumns(candidate, rule))) {
    if (faultsOnly && sumOf(row, rule.left) === sumOf(row, rule.right)) continue;
    const side = (steps: readonly Step[]) => {
      const terms = steps.map((step) => toTerm(row, step, reports[step.of]));
      return {
        name: {
          zh: terms.map((term) => term.name.zh).join('加'),
          en: terms.map((term) => term.name.en).join(' plus '),
        },
        terms,
      };
    };
    const at = cellPath('proactive', row.id, rule.at);
    yield assessBalance({ at }, rowName(row), side(rule.left), side(rule.right));
  }
}

const hasColumns = (row: FormRow, rule: RollForward): boolean =>
  [...rule.left, ...rule.right].every((step) => findColumn(row, step.column));

const toTerm = (row: FormRow, step: Step, report: Report): Term => {
  const column = findColumn(row, step.column);
  if (!column) throw new Error(`No column ${step.column} in ${row.id}`);
  const { zh, en } = columnName(column);
  return {
    name: { zh: `${report.year} 年${zh}`, en: `${en} of ${report.year}` },
    cell: cellAt(report, 'proactive', row.id, column.id),
    at: cellPath('proactive', row.id, column.id),
    ...(step.of === 'previous' && { isPrevious: true }),
    ...(column.signed && { signed: true }),
  };
};
