import { findColumn } from '../report/editions/index.ts';
import type { FormRow } from '../report/form.ts';
import type { Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { negationsOf } from './negations.ts';
import { assessNoAmount, assessStated, type Spot, type Stated } from './prose-against-table.ts';
import type { ProseAssessment } from './sentences.ts';

/** What happened in the year; stocks carried from earlier years say nothing about it. */
const yearColumns = ['made', 'issued', 'decisions', 'projects', 'amount'];

export const narrativeNegative: Check = {
  id: 'narrative-negative',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文称没有的事项', en: 'What the prose says there was none of' },
  why: {
    zh: '正文称没有规章、规范性文件、行政许可、行政处罚、行政强制、收费或集中采购，则表中当年的数应为 0（《政府信息公开条例》第二十条所列事项）。只比较当年发生数；只看语义明确的句子；两处不同不说明哪一处有误。',
    en: 'Where the prose says there were no documents, licences, penalties, coercive measures, fees or procurement, the table’s figures for the year should be 0 (matters listed in article 20 of the Regulations). Only figures of the year and plain sentences are compared; a difference does not say which of the two is wrong.',
  },
  fix: compareWording,
  *run(report) {
    const form = formIn(report, 'proactive');
    if (!form) return;
    for (const { sentence, topics, quote } of negationsOf(report)) {
      const rows = form.rows.filter((row) => topics.includes(`proactive.${row.id}`));
      for (const row of rows) yield* assessRow(report, row, { sentence, quote, value: 0 });
    }
  },
};

const assessRow = (report: Report, row: FormRow, stated: Stated): ProseAssessment[] => {
  const column = yearColumn(row);
  if (!column) return [];
  const spot: Spot = { table: 'proactive', row: row.id, column: column.id };
  return column.money ? assessNoAmount(report, stated, spot) : assessStated(report, stated, [spot]);
};

const yearColumn = (row: FormRow) =>
  yearColumns.map((id) => findColumn(row, id)).find((column) => column !== undefined);
