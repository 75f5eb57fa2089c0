import { reportCells } from '../../dataset/rows.ts';
import { codeColumn, column, digits, regionKey, reportKey, tableByReport } from '../open-table.ts';

export const cellsTable = tableByReport(
  {
    file: 'cells.csv',
    name: 'cells',
    title: { zh: '表格的每一格', en: 'Every cell of the form' },
    row: { zh: '统一格式中的一格，缺行的也在内', en: 'a cell of the form, those of absent rows too' },
    primaryKey: ['report', 'table', 'row', 'column'],
    columns: [
      reportKey,
      regionKey,
      codeColumn,
      column('year', 'year', '报告所述年度', 'The year reported on'),
      column('edition', 'integer', '该表所用的版本', 'Edition of the form this table follows', {
        values: ['2019', '2021'],
      }),
      column('table', 'string', '表：主动公开、依申请公开、复议诉讼', 'The table', {
        values: ['proactive', 'requests', 'disputes'],
      }),
      column('row', 'string', '行', 'Row of the form'),
      column('column', 'string', '列', 'Column of the form'),
      column(
        'state',
        'string',
        '格的状态：数字、空白、符号、文字、缺行。空白不是 0',
        'What stands in the cell; blank is not zero',
        {
          values: ['number', 'blank', 'notApplicable', 'text', 'absent'],
        },
      ),
      column(
        'value',
        'number',
        '数值；金额以元计。状态不是 number 则为空',
        'The value, money in yuan; empty unless state is number',
        {
          optional: true,
        },
      ),
      column('unit', 'string', '单位', 'Unit', { values: ['件', '项', '元'] }),
      column('raw', 'string', '原样，与数值不同时才有', 'As printed, where it differs from the value', {
        optional: true,
      }),
    ],
  },
  ({ report }, regions) =>
    reportCells(report, regions.get(report.region)?.code ?? '').map((row) => [
      row.report,
      row.region,
      row.code,
      row.year,
      row.edition,
      row.table,
      row.row,
      row.column,
      row.state,
      digits(row.value),
      row.unit,
      row.raw,
    ]),
);
