import { type ReportRecord, reportRecord } from '../dataset/report-record.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';

/** The report as JSON, in the order in which a person reads it; cells and findings are what the CSVs hold, ungrouped by report. */
const formatReport = (record: ReportRecord, version: string | undefined): string =>
  formatLines({
    report: record.report,
    version,
    title: record.title,
    year: record.year,
    issuer: record.issuer,
    issued: record.issued,
    documentNumber: record.documentNumber,
    signatory: record.signatory,
    region: record.region,
    code: record.code,
    file: record.file,
    editions: record.editions,
    rows: record.rows,
    source: record.source,
    headings: record.headings,
    sections: record.sections,
    cells: record.cells.map(({ table, row, column, state, value, unit, raw, line }) => ({
      table,
      row,
      column,
      state,
      value,
      unit,
      raw,
      line,
    })),
    assessments: record.assessments,
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
  });

/** A list of records has one a line: half the size of one value a line, and still to be read and compared. */
const formatLines = (value: Record<string, unknown>): string => {
  const fields = Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const isList = Array.isArray(field) && field.length > 0;
    const text = isList ? `[\n  ${field.map((one) => JSON.stringify(one)).join(',\n  ')}\n ]` : JSON.stringify(field);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n ${fields.join(',\n ')}\n}\n`;
};

/**
 * The JSON beside a report's page.
 *
 * @param version of the report's content file, see `Version`
 */
export const reportJson = (checked: ReportSource, regions: DatasetSource['regions'], version?: string): string =>
  formatReport(reportRecord(checked, regions), version);
