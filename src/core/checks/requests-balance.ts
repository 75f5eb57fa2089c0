import type { Text } from '../findings/text.ts';
import { findRow } from '../report/editions/index.ts';
import type { FormRow, FormTable } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellAt, cellKey, cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { agreesInFull, assessBalance, type Side } from './balance.ts';
import type { Check } from './check.ts';
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
    const [left, right] = sidesOf(form);
    for (const column of form.rows[0]?.columns ?? []) {
      const keys = ({ rows }: Rows) => rows.map((row) => cellKey(row.id, column.id));
      if (faultsOnly && agreesInFull(table, keys(left), keys(right))) continue;
      const side = ({ name, rows }: Rows): Side => ({
        name,
        terms: rows.map((row) => ({
          name: rowName(row),
          cell: cellAt(report, 'requests', row.id, column.id),
          at: cellPath('requests', row.id, column.id),
        })),
      });
      const at = cellPath('requests', 'carriedOver', column.id);
      yield assessBalance({ at }, columnSubject(column), side(left), side(right));
    }
  },
};

/** The rows of one side of the equation, and what they are called together. */
interface Rows {
  name: Text;
  rows: readonly FormRow[];
}

const sidesOf = madeOnce((form: FormTable): [Rows, Rows] => [rowsOf(form, leftRows), rowsOf(form, rightRows)]);

const rowsOf = (form: FormTable, ids: readonly string[]): Rows => {
  const rows = ids.flatMap((id) => findRow(form, id) ?? []);
  const names = rows.map(rowName);
  return { name: { zh: names.map(({ zh }) => zh).join('加'), en: names.map(({ en }) => en).join(' plus ') }, rows };
};
