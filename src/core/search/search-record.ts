import { escapeXml } from '../dataset/escape-xml.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';
import type { Finding } from '../findings/finding.ts';
import { countOf, printedAs } from '../report/cell.ts';
import { formTable, tableIds } from '../report/editions/index.ts';
import type { FormColumn, FormRow, TableId } from '../report/form.ts';
import { cellAt, formSections, type Report } from '../report/report.ts';
import { spellOut } from './index-text.ts';
import type { FigureKind, FindingKind, SearchedReport, SearchedSection } from './published.ts';

/** What is searched of one report. */
export interface SearchRecord extends SearchedReport {
  /** Below the site's base. */
  url: string;
  sections: SearchedSection[];
}

export const searchRecords = (source: Pick<DatasetSource, 'reports'>): SearchRecord[] =>
  source.reports.map(searchRecord);

/** One at a time: the texts of a whole country need not be in memory at once. */
export const searchRecord = ({ report, findings }: Pick<ReportSource, 'report' | 'findings'>): SearchRecord => ({
  url: urlOf(report),
  title: report.title,
  region: report.region,
  year: report.year,
  editions: editionsOf(report),
  findings: findingKinds(findings),
  figures: figureKinds.filter((kind) => hasFigures(report, kind)),
  sections: [...headOf(report), ...sectionsOf(report)],
});

/** The address of a report's page, below the site's base. */
export const urlOf = ({ region, year }: Pick<SearchedReport, 'region' | 'year'>): string => `/${region}/${year}/`;

/** What originals print above their title, in their own words; the rest of it is the region's. */
const headOf = ({ documentNumber, signatory }: Report): SearchRecord['sections'] => {
  const paragraphs = [
    ...(documentNumber === undefined ? [] : [`文号：${documentNumber}`]),
    ...(signatory === undefined ? [] : [`签发人：${signatory}`]),
  ];
  return paragraphs.length === 0 ? [] : [{ id: '', heading: '', paragraphs }];
};

const editionsOf = (report: Report): string[] => [
  ...new Set(tableIds.flatMap((id) => (report.tables[id] ? [String(report.tables[id].edition)] : []))),
];

/** In the order in which they are offered. */
const findingOrder: readonly FindingKind[] = ['broken', 'acknowledged', 'notAssessable', 'holdsIfBlankIsZero'];

const findingKinds = (findings: readonly Finding[]): FindingKind[] => {
  const kinds = new Set(findings.flatMap(kindsOf));
  return kinds.size === 0 ? ['none'] : findingOrder.filter((kind) => kinds.has(kind));
};

/** What holds is not a finding; the type cannot say so. */
const kindsOf = ({ acknowledged, outcome }: Finding): FindingKind[] => {
  if (acknowledged !== undefined) return ['acknowledged'];
  return outcome === 'holds' ? [] : [outcome];
};

/** The rows of the form that tell of each. */
const rowsOfFigures: Record<FigureKind, { table: TableId; rows: readonly string[] }> = {
  requests: { table: 'requests', rows: ['received', 'carriedIn', 'carriedOver'] },
  reconsideration: { table: 'disputes', rows: ['reconsideration'] },
  litigation: { table: 'disputes', rows: ['litigationDirect', 'litigationAfterReconsideration'] },
};

export const figureKinds = ['requests', 'reconsideration', 'litigation'] as const satisfies readonly FigureKind[];

/** Any cell of its rows: where the total is blank, the others still tell. */
const hasFigures = (report: Report, kind: FigureKind): boolean => {
  const { table: id, rows } = rowsOfFigures[kind];
  const table = report.tables[id];
  if (!table) return false;
  return formTable(id, table.edition)
    .rows.filter((row) => rows.includes(row.id))
    .some((row) => row.columns.some((column) => (countOf(cellAt(report, id, row.id, column.id)) ?? 0) > 0));
};

/** The prose, and of the tables what is not 0: the form's own labels stand in every report. */
const sectionsOf = (report: Report): SearchRecord['sections'] =>
  report.sections.map(({ id, heading, blocks }) => {
    const table = formSections.find((section) => section.id === id)?.table;
    return {
      id: heading === '' ? '' : id,
      heading,
      paragraphs: [...blocks.map((block) => block.text), ...(table ? figures(report, table) : [])],
    };
  });

/** 未经复议直接起诉 其他结果 1件. */
const figures = (report: Report, id: TableId): string[] => {
  const table = report.tables[id];
  if (!table) return [];
  return formTable(id, table.edition).rows.flatMap((row) =>
    row.columns.flatMap((column) => figure(report, id, row, column)),
  );
};

const figure = (report: Report, id: TableId, row: FormRow, column: FormColumn): string[] => {
  const cell = cellAt(report, id, row.id, column.id);
  if (cell.state !== 'number' || Number(cell.value) === 0) return [];
  const group = row.groups?.at(-1)?.startsWith('第二十条') ? '' : (row.groups?.at(-1) ?? '');
  const printed = printedAs(cell);
  const words = [group, row.label, column.label].map(withoutNumeral).filter(Boolean);
  return [`${words.join(' ')} ${/\d$/.test(printed) ? printed + column.unit : printed}`];
};

const withoutNumeral = (label: string): string => label.replace(/^(?:[一二三四五六七八九十]+、|（.）|\d+\.)/, '');

/**
 * The record as the page the index is made from. Nobody sees it: the published page stays free of word breaks. The title
 * is no h1, since the engine would take it for a field of its own and search that in its own way.
 */
export const searchDocument = ({ title, sections }: Pick<SearchRecord, 'title' | 'sections'>): string => {
  const body = sections.map(({ id, heading, paragraphs }) => {
    const head = heading === '' ? '' : `<h2 id="${id}">${escapeXml(spellOut(heading, 'heading'))}</h2>`;
    return head + paragraphs.map((paragraph) => `<p>${words(paragraph)}</p>`).join('');
  });
  return `<html lang="zh-CN"><body><main data-pagefind-body data-pagefind-weight="1"><p>${words(title)}</p>${body.join('')}</main></body></html>`;
};

const words = (text: string): string => escapeXml(spellOut(text));
