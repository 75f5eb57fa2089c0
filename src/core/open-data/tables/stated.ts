import { column, digits, reportKey, tableByReport } from '../open-table.ts';

export const statedTable = tableByReport(
  {
    file: 'stated.csv',
    name: 'stated',
    title: { zh: '正文所述数字', en: 'Figures stated in the prose' },
    row: { zh: '正文里的一个数，附原句', en: 'a figure of the prose, with its sentence' },
    columns: [
      reportKey,
      column('indicator', 'string', '指标', 'The indicator', {
        references: { table: 'indicator-definitions', column: 'indicator' },
      }),
      column(
        'value',
        'number',
        '正文写的数；exact 为 false 时是约数',
        'The figure as written; about that much where exact is false',
      ),
      column('unit', 'string', '正文所用的单位', 'Unit, as written'),
      column(
        'exact',
        'boolean',
        '是否确数；“余”“约”“多”“近”为 false',
        'False where the prose says 余, 约, 多 or 近 (about)',
      ),
      column('quote', 'string', '原句', 'The words of the report, verbatim'),
    ],
  },
  ({ report }) =>
    report.stated.map(({ indicator, value, unit, exact, quote }) => [
      report.path,
      indicator,
      digits(value),
      unit,
      exact,
      quote,
    ]),
);
