import type { RegionTree } from '../regions/region-tree.ts';
import { listCells, type PublishedCells, publishCells } from '../report/published-cells.ts';
import type { ReportSource as Original, StatedFigure } from '../report/report.ts';
import { type PackedCells, packCells } from './pack-cells.ts';
import { type PackedChecks, packChecks } from './pack-checks.ts';
import type { ReportSource } from './source.ts';

/** One whole report as plain values: what its JSON holds, with the cells in a list. */
export interface ReportRecord extends PackedCells, PackedChecks {
  report: string;
  /** Of its content file, see `Version`. */
  version?: string;
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
  source: Original;
  /** The headings as printed, by section; empty for what stands before the first. */
  headings: Record<string, string>;
  /** The prose, paragraphs parted by an empty line, by section. */
  sections: Record<string, string>;
  stated: StatedFigure[];
}

/** The JSON itself. */
export type PublishedRecord = Omit<ReportRecord, 'cells'> & { cells: PublishedCells };

export const publishRecord = (record: ReportRecord): PublishedRecord => ({
  ...record,
  cells: publishCells(record.cells),
});

export const readRecord = (published: PublishedRecord): ReportRecord => ({
  ...published,
  cells: listCells(published.cells),
});

export const reportRecord = (checked: ReportSource, regions: RegionTree): ReportRecord => {
  const { report } = checked;
  const packed = packCells(report);
  return {
    report: report.path,
    title: report.title,
    year: report.year,
    issuer: report.issuer,
    issued: report.issued ?? null,
    documentNumber: report.documentNumber ?? null,
    signatory: report.signatory ?? null,
    region: report.region,
    code: regions.get(report.region)?.code ?? '',
    file: report.file,
    ...packed,
    source: report.source,
    headings: sectionHeadings(report),
    sections: sectionTexts(report),
    ...packChecks(checked, packed.cells),
    stated: report.stated,
  };
};

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
