import { divideYuan } from '../../report/money.ts';
import type { Report } from '../../report/report.ts';
import { type CellRef, fromCells, type Indicator, measureCells } from '../indicator.ts';
import type { Measured } from '../observation.ts';
import { fromProactive } from './proactive.ts';

const amount: CellRef = { table: 'proactive', row: 'procurement', column: 'amount' };
const projects: CellRef = { table: 'proactive', row: 'procurement', column: 'projects' };

/** Exact to the fen. Without a project there is nothing to take the mean of. */
const meanOf = (report: Report): Measured => {
  const [total, count] = [measureCells(report, [amount]), measureCells(report, [projects])];
  if (total.status !== 'number') return total;
  if (count.status !== 'number') return count;
  const traced = { ...(total.at !== undefined && { at: total.at }), base: count.value };
  if (typeof total.value !== 'string' || typeof count.value !== 'number' || count.value === 0)
    return { status: 'notApplicable', ...traced };
  return { status: 'number', value: divideYuan(total.value, count.value), ...traced };
};

const procurementMean: Indicator = {
  ...fromCells(
    {
      id: 'procurementMean',
      group: 'money',
      name: { zh: '平均每项采购金额', en: 'Mean procurement amount' },
      definition: {
        zh: '政府集中采购总金额除以项目数，四舍五入到分；没有项目的不计（2019 年版表格）',
        en: 'Government procurement in total, divided by the number of projects, rounded to the fen; none without a project (2019 edition)',
      },
    },
    [amount, projects],
  ),
  formula: {
    zh: 'proactive.procurement.amount ÷ proactive.procurement.projects，四舍五入到分',
    en: 'proactive.procurement.amount ÷ proactive.procurement.projects, rounded to the fen',
  },
  value: ({ report }) => meanOf(report),
};

/** Rows （八） and （九） of article 20. */
export const moneyIndicators: readonly Indicator[] = [
  fromProactive(
    'procurementAmount',
    'money',
    'procurement.amount',
    ['政府集中采购金额', 'Procurement amount'],
    [
      '政府集中采购的总金额；原件不写单位时没有数（2019 年版表格）',
      'Government procurement in total; no value where the original names no unit (2019 edition)',
    ],
  ),
  fromProactive(
    'procurementProjects',
    'money',
    'procurement.projects',
    ['政府集中采购项目', 'Procurement projects'],
    ['政府集中采购的项目数量（2019 年版表格）', 'Government procurement projects (2019 edition)'],
  ),
  procurementMean,
  fromProactive(
    'feesAmount',
    'money',
    'fees.amount',
    ['行政事业性收费金额', 'Fees collected'],
    ['本年行政事业性收费金额（2021 年版表格）', 'Administrative fees collected in the year (2021 edition)'],
  ),
  fromProactive(
    'feeItems',
    'money',
    'fees.itemsLastYear',
    ['行政事业性收费上年项目数', 'Fee items last year'],
    [
      '行政事业性收费的上一年项目数量，是项目数，不是金额（2019 年版表格）',
      'Kinds of administrative fees in the year before: a count, not money (2019 edition)',
    ],
  ),
  fromProactive(
    'feeChange',
    'money',
    'fees.change',
    ['行政事业性收费项目增减数', 'Change in fee items'],
    [
      '行政事业性收费的本年增减项目数，可为负，不是金额（2019 年版表格）',
      'Change in the kinds of administrative fees: a count, may be negative (2019 edition)',
    ],
  ),
];
