import { findRow, resultRows } from '../report/editions/index.ts';
import type { FormColumn, FormRow, FormTable } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { assessEquations, type Equation, formTerm } from './equations.ts';
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
    if (!form || !table) return yield tableMissing('requests');
    yield* assessEquations(table, equationsOf(form), faultsOnly);
  },
};

/** Of each column: its total, and the results above it. */
const equationsOf = madeOnce((form: FormTable): Equation[] => {
  const concluded = findRow(form, 'concluded');
  const rows = resultRows(form);
  const termOf = (row: FormRow, column: FormColumn) => formTerm('requests', row, column, rowName(row));
  if (!concluded) return [];
  return concluded.columns.map((column) => ({
    at: cellPath('requests', concluded.id, column.id),
    subject: columnSubject(column),
    left: { name: rowName(concluded), terms: [termOf(concluded, column)] },
    right: {
      name: { zh: `${rows.length} 项办理结果之和`, en: `the sum of the ${rows.length} results` },
      terms: rows.map((row) => termOf(row, column)),
    },
  }));
});
