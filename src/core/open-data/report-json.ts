import { type PublishedRecord, publishRecord, reportRecord } from '../dataset/report-record.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';

/**
 * The report as JSON, in the order in which a person reads it: a field a line, and of the long lists a row of the form, a
 * rule or a finding a line, so that two versions can be compared line by line.
 */
const formatReport = (record: PublishedRecord, version: string | undefined): string => {
  const lines = [
    field('report', record.report),
    ...(version === undefined ? [] : [field('version', version)]),
    field('title', record.title),
    field('year', record.year),
    field('issuer', record.issuer),
    field('issued', record.issued),
    field('documentNumber', record.documentNumber),
    field('signatory', record.signatory),
    field('region', record.region),
    field('code', record.code),
    field('file', record.file),
    field('editions', record.editions),
    field('lines', record.lines),
    field('source', record.source),
    field('headings', record.headings),
    field('sections', record.sections),
    `"cells":{${formatCells(record.cells)}}`,
    `"holds":{${Object.entries(record.holds)
      .map(([check, spots]) => `\n${field(check, spots)}`)
      .join()}}`,
    list('findings', record.findings),
    list('stated', record.stated),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
};

const field = (name: string, value: unknown): string => `${JSON.stringify(name)}:${JSON.stringify(value)}`;

const list = (name: string, values: readonly unknown[]): string =>
  `${JSON.stringify(name)}:[${values.map((one) => `\n${JSON.stringify(one)}`).join()}]`;

const formatCells = (cells: PublishedRecord['cells']): string =>
  Object.entries(cells)
    .map(([table, rows]) => {
      const lines = Object.entries(rows).map(([row, ofRow]) => `\n${field(row, ofRow)}`);
      return `\n${JSON.stringify(table)}:{${lines.join()}}`;
    })
    .join();

/**
 * The JSON beside a report's page.
 *
 * @param version of the report's content file, see `Version`
 */
export const reportJson = (checked: ReportSource, regions: DatasetSource['regions'], version?: string): string =>
  formatReport(publishRecord(reportRecord(checked, regions)), version);
