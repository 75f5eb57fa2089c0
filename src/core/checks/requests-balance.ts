import { findRow } from '../report/editions/index.ts';
import { cellAt, cellPath } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { assessBalance, type Side } from './balance.ts';
import type { Check } from './check.ts';
import { columnName, rowName } from './labels.ts';

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
  *run(report) {
    const form = formIn(report, 'requests');
    if (!form) return yield tableMissing('requests');
    const rowsOf = (ids: string[]) => ids.flatMap((id) => findRow(form, id) ?? []);
    for (const column of form.rows[0]?.columns ?? []) {
      const side = (ids: string[]): Side => {
        const rows = rowsOf(ids);
        return {
          name: {
            zh: rows.map((row) => rowName(row).zh).join('加'),
            en: rows.map((row) => rowName(row).en).join(' plus '),
          },
          terms: rows.map((row) => ({
            name: rowName(row),
            cell: cellAt(report, 'requests', row.id, column.id),
            at: cellPath('requests', row.id, column.id),
          })),
        };
      };
      const subject = { zh: `${columnName(column).zh}列`, en: `Column ${columnName(column).en}` };
      yield {
        at: cellPath('requests', 'carriedOver', column.id),
        ...assessBalance(subject, side(leftRows), side(rightRows)),
      };
    }
  },
};
