import type { RegionTree } from '../regions/region-tree.ts';
import { tableIds } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import type { ReportSource as Original, StatedFigure } from '../report/report.ts';
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
  editions: Partial<Record<TableId, Edition>>;
  source: Original;
  /** The headings as printed, by section; empty for what stands before the first. */
  headings: Record<string, string>;
  /** The prose, paragraphs parted by an empty line, by section. */
  sections: Record<string, string>;
  cells: CellRow[];
  findings: FindingRow[];
  stated: StatedFigure[];
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
    editions: Object.fromEntries(tableIds.flatMap((id) => editionEntry(id, report.tables[id]?.edition))),
    source: report.source,
    headings: sectionHeadings(report),
    sections: sectionTexts(report),
    cells: reportCells(report, code),
    findings: findingRows({ regions, reports: [checked] }),
    stated: report.stated,
  };
};

const editionEntry = (id: TableId, edition: Edition | undefined): [TableId, Edition][] =>
  edition === undefined ? [] : [[id, edition]];

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
