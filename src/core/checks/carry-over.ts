import type { Assessment } from '../findings/finding.ts';
import { countOf } from '../report/cell.ts';
import { findRow } from '../report/editions/index.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { compareFigures } from './advice.ts';
import { formIn, tableMissing } from './assessable-tables.ts';
import { assessBalance } from './balance.ts';
import type { Check } from './check.ts';
import { cellName, rowName, tableName } from './labels.ts';

export const carryOver: Check = {
  id: 'carry-over',
  severity: 'error',
  group: 'years',
  title: { zh: '上年结转一致', en: 'Carried in equals last year’s carried over' },
  why: {
    zh: '本年“上年结转政府信息公开申请数量”应等于上年报告的“结转下年度继续办理”，七列各自比较。范本没有印出这一等式，由两年的表格推出，并经真实报告验证；只在本站同时有两年报告时比较。',
    en: 'What a report carries in from last year should equal what last year’s report carried over, in each of the seven columns. The form does not print this; it follows from the two tables and was confirmed on real reports. It is compared only where both years are here.',
  },
  fix: compareFigures,
  *run(report, { previous, faultsOnly }) {
    if (!previous) return;
    const form = formIn(report, 'requests');
    if (!form) return yield tableMissing('requests');
    const formBefore = formIn(previous, 'requests');
    if (!formBefore) return yield previousTableMissing(previous);
    const carriedIn = findRow(form, 'carriedIn');
    const carriedOver = findRow(formBefore, 'carriedOver');
    if (!carriedIn || !carriedOver) return;
    for (const column of carriedIn.columns) {
      const counts = faultsOnly && [
        countOf(cellAt(report, 'requests', 'carriedIn', column.id)),
        countOf(cellAt(previous, 'requests', 'carriedOver', column.id)),
      ];
      if (counts && counts[0] !== undefined && counts[0] === counts[1]) continue;
      const here = {
        name: cellName(carriedIn, column),
        cell: cellAt(report, 'requests', 'carriedIn', column.id),
        at: cellPath('requests', 'carriedIn', column.id),
      };
      const before = {
        name: cellName(carriedOver, column),
        cell: cellAt(previous, 'requests', 'carriedOver', column.id),
        at: cellPath('requests', 'carriedOver', column.id),
        isPrevious: true,
      };
      yield assessBalance(
        { at: here.at },
        here.name,
        { name: { zh: `${report.year} 年报告`, en: `the ${report.year} report` }, terms: [here] },
        {
          name: {
            zh: `${previous.year} 年报告的${rowName(carriedOver).zh}`,
            en: `${rowName(carriedOver).en} in the ${previous.year} report`,
          },
          terms: [before],
        },
      );
    }
  },
};

/** Said once: without last year's table its seven cells are not empty ones that might be 0. */
const previousTableMissing = (previous: Report): Assessment => ({
  at: 'requests.carriedIn',
  outcome: 'notAssessable',
  message: {
    zh: `${previous.year} 年报告中没有${tableName('requests').zh}，上年结转无从比较，无法判断。`,
    en: `The ${previous.year} report lacks ${tableName('requests').en}, so there is nothing to compare what was carried in with: cannot be judged.`,
  },
});
