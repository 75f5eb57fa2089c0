import { findRow, resultRows } from '../report/editions/index.ts';
import type { FormRow, FormTable } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellAt, cellKey, cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { agreesInFull, assessBalance } from './balance.ts';
import type { Check } from './check.ts';
import { columnSubject, rowName } from './labels.ts';

export const requestsResultSum: Check = {
  id: 'requests-result-sum',
  severity: 'error',
  group: 'arithmetic',
  title: { zh: '办理结果合计', en: 'Results add up to the total concluded' },
  why: {
    zh: '“（七）总计”应等于其上各项办理结果之和。范本没有印出这一等式，由表格结构推出，并经真实报告验证。表中缺行时，只能说“若缺行为 0 则成立”。',
    en: 'The total concluded should equal the sum of the results above it. The form does not print this identity; it follows from the layout and was confirmed on real reports. Where a row is absent, all that can be said is that it holds if the absent row is 0.',
  },
  fix: compareFigures,
  *run(report, { faultsOnly }) {
    const form = formIn(report, 'requests');
    const table = report.tables.requests;
    const concluded = form && findRow(form, 'concluded');
    if (!form || !concluded || !table) return yield tableMissing('requests');
    const rows = resultRows(form);
    for (const [index, column] of concluded.columns.entries()) {
      const [total, results] = keysOf(form)[index] ?? [[], []];
      if (faultsOnly && agreesInFull(table, total, results)) continue;
      const termOf = (row: FormRow) => ({
        name: rowName(row),
        cell: cellAt(report, 'requests', row.id, column.id),
        at: cellPath('requests', row.id, column.id),
      });
      yield assessBalance(
        { at: cellPath('requests', 'concluded', column.id) },
        columnSubject(column),
        { name: rowName(concluded), terms: [termOf(concluded)] },
        {
          name: { zh: `${rows.length} 项办理结果之和`, en: `the sum of the ${rows.length} results` },
          terms: rows.map(termOf),
        },
      );
    }
  },
};

/** Of each column: its total, and the results above it. */
const keysOf = madeOnce((form: FormTable): [string[], string[]][] =>
  (findRow(form, 'concluded')?.columns ?? []).map(({ id }) => [
    [cellKey('concluded', id)],
    resultRows(form).map((row) => cellKey(row.id, id)),
  ]),
);
