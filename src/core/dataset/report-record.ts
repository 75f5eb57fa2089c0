import type { Outcome } from '../findings/finding.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import { tableIds } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import { cellPath, type ReportSource as Original, type ReportTable, type StatedFigure } from '../report/report.ts';
import { type CellRow, type FindingRow, findingRows, reportCells } from './rows.ts';
import type { ReportSource } from './source.ts';

/** One whole report as plain values: what its JSON holds. */
export interface ReportRecord {
  report: string;
  title: string;
  year: number;
  issuer: string;
  issued: string | null;
  documentNumber: string | null;
  signatory: string | null;
  region: string;
  code: string;
  /** In content/. */
  file: string;
  editions: Partial<Record<TableId, Edition>>;
  /** The rows of each table in the order of the original. */
  rows: Partial<Record<TableId, string[]>>;
  source: Original;
  /** The headings as printed, by section; empty for what stands before the first. */
  headings: Record<string, string>;
  /** The prose, paragraphs parted by an empty line, by section. */
  sections: Record<string, string>;
  cells: TracedCell[];
  /** Everything the checks say, also where they hold. */
  assessments: AssessmentRow[];
  findings: FindingRow[];
  stated: StatedFigure[];
}

/** A cell with the line of the content file it stands in; one whose row is absent stands in none. */
export interface TracedCell extends CellRow {
  line: number | null;
}

/** What one rule says of one spot, and the cells it says it by. */
export interface AssessmentRow {
  check: string;
  outcome: Outcome;
  at: string;
  cells?: readonly string[];
  /** Of the report of the year before. */
  previousCells?: readonly string[];
  message: string;
  messageEn: string;
}

export const reportRecord = (checked: ReportSource, regions: RegionTree): ReportRecord => {
  const { report } = checked;
  const code = regions.get(report.region)?.code ?? '';
  return {
    report: report.path,
    title: report.title,
    year: report.year,
    issuer: report.issuer,
    issued: report.issued ?? null,
    documentNumber: report.documentNumber ?? null,
    signatory: report.signatory ?? null,
    region: report.region,
    code,
    file: report.file,
    editions: Object.fromEntries(tableIds.flatMap((id) => editionEntry(id, report.tables[id]?.edition))),
    rows: Object.fromEntries(tableIds.flatMap((id) => rowsEntry(id, report.tables[id]))),
    source: report.source,
    headings: sectionHeadings(report),
    sections: sectionTexts(report),
    cells: reportCells(report, code).map((cell) => ({ ...cell, line: lineOf(report, cell) })),
    assessments: assessmentRows(checked),
    findings: findingRows({ regions, reports: [checked] }),
    stated: report.stated,
  };
};

const editionEntry = (id: TableId, edition: Edition | undefined): [TableId, Edition][] =>
  edition === undefined ? [] : [[id, edition]];

const rowsEntry = (id: TableId, table: ReportTable | undefined): [TableId, string[]][] =>
  table === undefined ? [] : [[id, table.rows]];

const lineOf = (report: ReportSource['report'], { table, row, column, state }: CellRow): number | null =>
  state === 'absent' ? null : report.placeOf(cellPath(table, row, column)).line;

const assessmentRows = ({ assessments }: ReportSource): AssessmentRow[] =>
  [...assessments].flatMap(([check, found]) =>
    found.map(({ outcome, at, cells, previousCells, message }) => ({
      check,
      outcome,
      at,
      ...(cells && { cells }),
      ...(previousCells && { previousCells }),
      message: message.zh,
      messageEn: message.en,
    })),
  );

/** The first of those under one id, as the texts of these are joined. */
const sectionHeadings = (report: { sections: { id: string; heading: string }[] }): Record<string, string> =>
  Object.fromEntries(report.sections.toReversed().map(({ id, heading }) => [id, heading]));

const sectionTexts = (report: { sections: { id: string; blocks: { kind: string; text: string }[] }[] }) => {
  const texts: Record<string, string> = {};
  for (const { id, blocks } of report.sections) {
    const prose = blocks.filter((block) => block.kind !== 'table').map((block) => block.text);
    texts[id] = [...(texts[id] ? [texts[id]] : []), ...prose].join('\n\n');
  }
  return texts;
};
