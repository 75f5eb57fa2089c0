import { findRow, formTable, tableIds } from '../core/report/editions/index.ts';
import { cellAt, type Report } from '../core/report/report.ts';

/**
 * Where on its report's page a finding is: `#requests.received.total`, `#overview`. The row for a cell whose row the
 * original does not have, which is one wide cell there. Empty for what stands at the head of the page.
 */
export const reportFragment = (report: Report, at: string): string => {
  const [first = '', second = ''] = at.split('.');
  if (first === 'sections') return `#${second}`;
  const table = tableIds.find((id) => id === first);
  const edition = table && report.tables[table]?.edition;
  if (!table || !edition) return table ? `#${table}` : '';
  const form = formTable(table, edition);
  const path = at.slice(table.length + 1);
  const row = findRow(form, path) ?? findRow(form, path.slice(0, path.lastIndexOf('.')));
  if (!row) return `#${table}`;
  const column = row.columns.find(({ id }) => path === `${row.id}.${id}`);
  if (table === 'disputes') return `#${table}.${row.id}.${(column ?? row.columns[0])?.id}`;
  const shown = column && cellAt(report, table, row.id, column.id).state !== 'absent';
  return shown ? `#${at}` : `#${table}.${row.id}`;
};
