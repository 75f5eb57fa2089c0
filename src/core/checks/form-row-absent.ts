import { tableIds } from '../report/editions/index.ts';
import type { FormRow } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { compareFigures } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { rowName, tableName } from './labels.ts';

export const formRowAbsent: Check = {
  id: 'form-row-absent',
  severity: 'error',
  group: 'form',
  title: { zh: '表中缺行', en: 'A row is absent' },
  why: {
    zh: '范本规定的行在报告的表中找不到。缺行不是 0：可能是原件少了一行，也可能是录入时漏了，所以需要有人核对并说明（《政府信息公开条例》第五十条）。',
    en: 'A row of the form is not in the report’s table. An absent row is not a 0: the original may lack it, or it was lost in transcription, so a person has to look and say which (article 50 of the Regulations).',
  },
  fix: compareFigures,
  *run(report, { faultsOnly }) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      for (const row of form?.rows ?? []) {
        const present = report.tables[table]?.rows.includes(row.id) ?? false;
        if (faultsOnly && present) continue;
        const name = rowName(row);
        yield {
          at: `${table}.${row.id}`,
          outcome: present ? 'holds' : 'broken',
          message: present
            ? isThere(row)
            : {
                zh: `${tableName(table).zh}中没有${name.zh}一行。`,
                en: `Row ${name.en} is not in ${tableName(table).en}.`,
              },
        };
      }
    }
  },
};

const isThere = madeOnce((row: FormRow) => ({
  zh: `有${rowName(row).zh}一行。`,
  en: `Row ${rowName(row).en} is there.`,
}));
