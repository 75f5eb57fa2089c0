import { reportRow } from '../../dataset/rows.ts';
import { column, regionKey, tableByReport } from '../open-table.ts';

const editions = ['2019', '2021'];

export const reportsTable = tableByReport(
  {
    file: 'reports.csv',
    name: 'reports',
    title: { zh: '报告', en: 'Reports' },
    row: { zh: '一份报告', en: 'a report' },
    primaryKey: ['report'],
    columns: [
      column('report', 'string', '报告：地区/年度', 'The report: region/year'),
      regionKey,
      column('year', 'year', '报告所述年度', 'The year reported on'),
      column('title', 'string', '标题，依原件', 'Title, as in the original'),
      column('issuer', 'string', '发布机关', 'The reporting authority'),
      column('issued', 'date', '落款日期；原件没有则为空', 'Date of issue; empty when the original gives none', {
        optional: true,
      }),
      column('proactive_edition', 'integer', '第二部分表格的版本', 'Edition of the table in section 二', {
        values: editions,
        optional: true,
      }),
      column('requests_edition', 'integer', '第三部分表格的版本', 'Edition of the table in section 三', {
        values: editions,
        optional: true,
      }),
      column('source_url', 'string', '原件网址', 'Address of the original', { optional: true }),
      column('source_sha256', 'string', '原件文件的 SHA-256', 'SHA-256 of the original file', { optional: true }),
      column('errors', 'integer', '未确认的错误数', 'Findings of severity error not acknowledged'),
      column('warnings', 'integer', '未确认的警告数', 'Findings of severity warning not acknowledged'),
      column('acknowledged', 'integer', '已确认（附理由）的发现数', 'Findings acknowledged with a reason'),
    ],
  },
  (checked) => {
    const row = reportRow(checked);
    return [
      [
        row.report,
        row.region,
        row.year,
        row.title,
        row.issuer,
        row.issued,
        row.proactiveEdition,
        row.requestsEdition,
        row.sourceUrl,
        row.sourceSha256,
        row.errors,
        row.warnings,
        row.acknowledged,
      ],
    ];
  },
);
