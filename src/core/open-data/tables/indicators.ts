import { observeReport } from '../../dataset/build-dataset.ts';
import type { Observation } from '../../dataset/observation.ts';
import type { Digits } from '../csv.ts';
import { codeColumn, column, digits, regionKey, tableByReport } from '../open-table.ts';

export const indicatorsTable = tableByReport(
  {
    file: 'indicators.csv',
    name: 'indicators',
    title: { zh: '指标', en: 'Indicators' },
    row: { zh: '一个地区一年的一个指标', en: 'an indicator of a region in a year' },
    primaryKey: ['region', 'year', 'indicator'],
    columns: [
      regionKey,
      codeColumn,
      column('year', 'year', '年度', 'Year'),
      column('indicator', 'string', '指标', 'The indicator', {
        references: { table: 'indicator-definitions', column: 'indicator' },
      }),
      column(
        'value',
        'number',
        '数值；金额以元计。未填、缺行或正文只写约数的为空，空不是 0',
        'The value, money in yuan; empty where cells are blank or absent, or the prose gives only an inexact figure. Empty is not zero',
        { optional: true },
      ),
      column('unit', 'string', '单位', 'Unit'),
      column('comparable', 'boolean', '能否跨表格版本比较', 'Whether values compare across the editions of the form'),
    ],
  },
  (checked, regions) =>
    observeReport(checked, regions)
      .filter(isObserved)
      .map((one) => [one.region, one.code, one.year, one.indicator, exactValue(one), one.unit, one.comparable]),
);

/** An indicator the report's form does not have, or its prose does not state, is no row. */
export const isObserved = ({ status }: Observation): boolean => status !== 'notInEdition' && status !== 'notStated';

/** The columns have no place for "about": an inexact figure is in stated.csv. */
export const exactValue = (one: Observation): Digits | null => (one.exact === false ? null : digits(one.value));
