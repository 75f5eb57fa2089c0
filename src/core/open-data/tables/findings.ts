import { reportFindings } from '../../dataset/rows.ts';
import { column, reportKey, tableByReport } from '../open-table.ts';

export const findingsTable = tableByReport(
  {
    file: 'findings.csv',
    name: 'findings',
    title: { zh: '核对发现', en: 'Findings' },
    row: { zh: '一条核对发现，已确认的也在内', en: 'a finding, acknowledged ones too' },
    columns: [
      reportKey,
      column('check', 'string', '核对规则', 'The check'),
      column('severity', 'string', '轻重', 'Severity', { values: ['error', 'warning', 'hint'] }),
      column('outcome', 'string', '结果：空白当作 0 时成立、不成立、无法判断', 'Outcome', {
        values: ['holdsIfBlankIsZero', 'broken', 'notAssessable'],
      }),
      column('at', 'string', '所指之处', 'What it is about: a path such as requests.received.total'),
      column('message', 'string', '说明', 'What was found, in Chinese'),
      column(
        'acknowledged',
        'boolean',
        '维护者是否已确认为原件之误',
        'Whether a maintainer has confirmed it as a fault of the original',
      ),
      column('reason', 'string', '确认的理由', 'The reason given', { optional: true }),
    ],
  },
  (checked) =>
    reportFindings(checked).map((row) => [
      row.report,
      row.check,
      row.severity,
      row.outcome,
      row.at,
      row.message,
      row.acknowledged,
      row.reason,
    ]),
);
