import { findRow } from '../report/editions/index.ts';
import type { FormColumn, FormTable } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { assessEquations, type Equation, type FormSide, formTerm } from './equations.ts';
import { columnSubject, rowName } from './labels.ts';

const leftRows = ['received', 'carriedIn'];
const rightRows = ['concluded', 'carriedOver'];

export const requestsBalance: Check = {
  id: 'requests-balance',
  severity: 'error',
  group: 'arithmetic',
  title: { zh: '申请表勾稽关系', en: 'The requests table balances' },
  why: {
    zh: '范本表头印明：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”。这是范本上唯一印出的等式，七列各自适用（表格依据《政府信息公开条例》第五十条）。',
    en: 'The form prints it above the table: in every column, items one and two together equal items three and four together. It is the only identity printed on the form (which article 50 of the Regulations provides for).',
  },
  fix: compareFigures,
  *run(report, { faultsOnly }) {
    const form = formIn(report, 'requests');
    const table = report.tables.requests;
    if (!form || !table) return yield tableMissing('requests');
    yield* assessEquations(table, equationsOf(form), faultsOnly);
  },
};

/** Of each column. */
const equationsOf = madeOnce((form: FormTable): Equation[] =>
  (form.rows[0]?.columns ?? []).map((column) => ({
    at: cellPath('requests', 'carriedOver', column.id),
    subject: columnSubject(column),
    left: sideOf(form, leftRows, column),
    right: sideOf(form, rightRows, column),
  })),
);

const sideOf = (form: FormTable, ids: readonly string[], column: FormColumn): FormSide => {
  const rows = ids.flatMap((id) => findRow(form, id) ?? []);
  const names = rows.map(rowName);
  return {
    name: { zh: names.map(({ zh }) => zh).join('加'), en: names.map(({ en }) => en).join(' plus ') },
    terms: rows.map((row) => formTerm('requests', row, column, rowName(row))),
  };
};
