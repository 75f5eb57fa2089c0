import type { Outcome, Severity } from '../findings/finding.ts';
import { parentPath, type RegionLevel } from '../regions/region.ts';
import type { CellState } from '../report/cell.ts';
import { formCells, formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, TableId, Unit } from '../report/form.ts';
import type { Yuan } from '../report/money.ts';
import { cellAt } from '../report/report.ts';
import type { DatasetSource, ReportSource } from './source.ts';

export interface RegionRow {
  region: string;
  code: string;
  level: RegionLevel;
  kind: string | null;
  name: string;
  parent: string | null;
}

export interface ReportRow {
  report: string;
  region: string;
  year: number;
  title: string;
  issuer: string;
  issued: string | null;
  proactiveEdition: Edition | null;
  requestsEdition: Edition | null;
  sourceUrl: string | null;
  sourceSha256: string | null;
  /** ISO date on which the original was fetched. */
  retrieved: string | null;
  /** Broken rules nobody has acknowledged. */
  errors: number;
  warnings: number;
  acknowledged: number;
}

export interface CellRow {
  report: string;
  region: string;
  code: string;
  year: number;
  edition: Edition;
  table: TableId;
  row: string;
  column: string;
  state: CellState;
  /** Null unless the state is number. */
  value: number | Yuan | null;
  unit: Unit;
  /** As printed, where it differs from the value. */
  raw: string | null;
}

export interface FindingRow {
  report: string;
  check: string;
  severity: Severity;
  outcome: Outcome;
  at: string;
  /** In the language of the reports. */
  message: string;
  acknowledged: boolean;
  reason: string | null;
}

export const regionRows = (source: DatasetSource): RegionRow[] =>
  source.regions.all.map(({ path, code, level, kind, name }) => ({
    region: path,
    code,
    level,
    kind: kind ?? null,
    name,
    parent: parentPath(path) ?? null,
  }));

export const reportRows = (source: DatasetSource): ReportRow[] => source.reports.map(reportRow);

export const reportRow = ({ report, findings }: ReportSource): ReportRow => {
  const open = findings.filter((finding) => finding.acknowledged === undefined);
  return {
    report: report.path,
    region: report.region,
    year: report.year,
    title: report.title,
    issuer: report.issuer,
    issued: report.issued ?? null,
    proactiveEdition: report.tables.proactive?.edition ?? null,
    requestsEdition: report.tables.requests?.edition ?? null,
    sourceUrl: report.source.url ?? null,
    sourceSha256: report.source.sha256 ?? null,
    retrieved: report.source.retrieved ?? null,
    errors: open.filter((finding) => finding.severity === 'error').length,
    warnings: open.filter((finding) => finding.severity === 'warning').length,
    acknowledged: findings.length - open.length,
  };
};

export const cellRows = (source: DatasetSource): CellRow[] =>
  source.reports.flatMap(({ report }) => reportCells(report, source.regions.get(report.region)?.code ?? ''));

/** Every cell of the form in the edition each table follows, those of absent rows too. */
export const reportCells = (report: ReportSource['report'], code: string): CellRow[] =>
  tableIds.flatMap((id) => {
    const table = report.tables[id];
    if (!table) return [];
    return formCells(formTable(id, table.edition)).map(({ row, column }): CellRow => {
      const cell = cellAt(report, id, row.id, column.id);
      return {
        report: report.path,
        region: report.region,
        code,
        year: report.year,
        edition: table.edition,
        table: id,
        row: row.id,
        column: column.id,
        state: cell.state,
        value: cell.state === 'number' ? cell.value : null,
        unit: column.unit,
        raw: 'raw' in cell ? (cell.raw ?? null) : null,
      };
    });
  });

export const findingRows = (source: DatasetSource): FindingRow[] => source.reports.flatMap(reportFindings);

export const reportFindings = ({ report, findings }: ReportSource): FindingRow[] =>
  findings.map((finding) => ({
    report: report.path,
    check: finding.check,
    severity: finding.severity,
    outcome: finding.outcome,
    at: finding.at,
    message: finding.message.zh,
    acknowledged: finding.acknowledged !== undefined,
    reason: finding.acknowledged ?? null,
  }));
