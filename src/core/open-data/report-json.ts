import { type ReportRecord, reportRecord } from '../dataset/report-record.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';

/** The report as JSON, in the order in which a person reads it; cells and findings are what the CSVs hold, ungrouped by report. */
const formatReport = (record: ReportRecord): string =>
  `${JSON.stringify(
    {
      report: record.report,
      title: record.title,
      year: record.year,
      issuer: record.issuer,
      issued: record.issued,
      documentNumber: record.documentNumber,
      signatory: record.signatory,
      region: record.region,
      code: record.code,
      editions: record.editions,
      source: record.source,
      headings: record.headings,
      sections: record.sections,
      cells: record.cells.map(({ table, row, column, state, value, unit, raw }) => ({
        table,
        row,
        column,
        state,
        value,
        unit,
        raw,
      })),
      findings: record.findings.map(({ check, severity, outcome, at, message, acknowledged, reason }) => ({
        check,
        severity,
        outcome,
        at,
        message,
        acknowledged,
        reason,
      })),
      stated: record.stated,
    },
    undefined,
    1,
  )}\n`;

/** The JSON beside a report's page. */
export const reportJson = (checked: ReportSource, regions: DatasetSource['regions']): string =>
  formatReport(reportRecord(checked, regions));
