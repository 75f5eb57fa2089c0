import type { Assessment } from '../findings/finding.ts';
import type { FormRow, FormTable, TableId } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellAt, cellKeys, cellPath, type Report } from '../report/report.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { agreesInFull, assessBalance } from './balance.ts';
import { columnName, rowName } from './labels.ts';

/** Each row's `total` against the sum of the other columns of the row. */
export function* assessRowSums(report: Report, table: TableId, faultsOnly = false): Iterable<Assessment> {
  const form = formIn(report, table);
  const found = report.tables[table];
  if (!form || !found) return yield tableMissing(table);
  for (const row of form.rows) {
    const [total, parts] = keysOf(row);
    if (faultsOnly && agreesInFull(found, total, parts)) continue;
    yield assessRow(report, form, row);
  }
}

const keysOf = madeOnce((row: FormRow) => [cellKeys(row).slice(-1), cellKeys(row).slice(0, -1)] as const);

const assessRow = (report: Report, { table }: FormTable, row: FormRow): Assessment => {
  const at = cellPath(table, row.id, 'total');
  if (!report.tables[table]?.rows.includes(row.id)) {
    const name = rowName(row);
    return {
      at,
      cells: row.columns.map((column) => cellPath(table, row.id, column.id)),
      outcome: 'notAssessable',
      message: { zh: `${name.zh}：无此行，无法判断。`, en: `${name.en}: row absent, cannot be judged.` },
    };
  }
  const terms = row.columns.map((column) => ({
    name: columnName(column),
    cell: cellAt(report, table, row.id, column.id),
    at: cellPath(table, row.id, column.id),
  }));
  const parts = terms.slice(0, -1);
  return assessBalance(
    { at },
    rowName(row),
    { name: { zh: '总计', en: 'the total' }, terms: terms.slice(-1) },
    { name: { zh: `${parts.length} 列之和`, en: `the sum of the ${parts.length} columns` }, terms: parts },
  );
};
