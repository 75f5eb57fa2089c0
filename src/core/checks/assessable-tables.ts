import type { Assessment } from '../findings/finding.ts';
import type { CellState } from '../report/cell.ts';
import { formTable } from '../report/editions/index.ts';
import type { FormTable, TableId } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import type { Report, ReportTable } from '../report/report.ts';
import { tableName } from './labels.ts';

/** The form of a table the report has, in the edition it uses. */
export const formIn = (report: Report, table: TableId): FormTable | undefined => {
  const found = report.tables[table];
  return found && formTable(table, found.edition);
};

/** Whether any cell that was read is in this state. */
export const hasCell = (report: Report, table: TableId, state: CellState): boolean => {
  const found = report.tables[table];
  return found !== undefined && statesIn(found).has(state);
};

const statesIn = madeOnce(({ cells }: ReportTable): ReadonlySet<CellState> => {
  const states = new Set<CellState>();
  for (const { state } of cells.values()) states.add(state);
  return states;
});

/** What a rule over a table says when the report does not have it. */
export const tableMissing = (table: TableId): Assessment => ({
  at: table,
  outcome: 'notAssessable',
  message: {
    zh: `报告中没有${tableName(table).zh}，无法判断。`,
    en: `The report lacks ${tableName(table).en}: cannot be judged.`,
  },
});
