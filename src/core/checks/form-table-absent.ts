import { tableIds } from '../report/editions/index.ts';
import { compareFigures } from './advice.ts';
import type { Check } from './check.ts';
import { tableName } from './labels.ts';

export const formTableAbsent: Check = {
  id: 'form-table-absent',
  severity: 'error',
  group: 'form',
  title: { zh: '缺少表格', en: 'A table is absent' },
  why: {
    zh: '两版范本都要求三张表：主动公开、依申请公开、复议诉讼（《政府信息公开条例》第五十条）。缺表的报告没有可比的数，缺的格不当作 0。',
    en: 'Both editions of the form have three tables: proactive disclosure, requests, disputes (article 50 of the Regulations). Without a table there is nothing to compare; its cells are not taken as 0.',
  },
  fix: compareFigures,
  *run(report) {
    for (const table of tableIds) {
      const present = report.tables[table] !== undefined;
      const name = tableName(table);
      yield {
        at: table,
        outcome: present ? 'holds' : 'broken',
        message: present
          ? { zh: `有${name.zh}。`, en: `The report has ${name.en}.` }
          : { zh: `报告中没有${name.zh}。`, en: `The report lacks ${name.en}.` },
      };
    }
  },
};
