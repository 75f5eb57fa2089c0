import { escapeXml } from '../dataset/escape-xml.ts';
import type { DatasetSource, ReportSource } from '../dataset/source.ts';
import type { Finding, Outcome } from '../findings/finding.ts';
import { printedAs } from '../report/cell.ts';
import { formTable, tableIds } from '../report/editions/index.ts';
import type { FormColumn, FormRow, TableId } from '../report/form.ts';
import { cellAt, formSections, type Report } from '../report/report.ts';
import { spellOut } from './index-text.ts';

/** Whether a report has findings, and with which outcomes; each is a filter of its own. */
export type FindingKind = Exclude<Outcome, 'holds'> | 'acknowledged' | 'none';

/** What the full-text index holds of one report. */
export interface SearchRecord {
  /** Below the site's base. */
  url: string;
  title: string;
  /** The region's path. */
  region: string;
  year: number;
  filters: { province: string[]; year: string[]; edition: string[]; findings: FindingKind[] };
  /** `id` is the section's fragment on the report's page; none for what stands before the first. */
  sections: { id?: string; heading: string; paragraphs: string[] }[];
}

export const searchRecords = (source: DatasetSource): SearchRecord[] => source.reports.map(searchRecord);

const searchRecord = ({ report, findings }: ReportSource): SearchRecord => ({
  url: `/${report.path}/`,
  title: report.title,
  region: report.region,
  year: report.year,
  filters: {
    province: [report.region.split('/')[0] ?? ''],
    year: [String(report.year)],
    edition: editionsOf(report),
    findings: findingKinds(findings),
  },
  sections: [...headOf(report), ...sectionsOf(report)],
});

/** What originals print above their title, in their own words; the rest of it is the region's. */
const headOf = ({ documentNumber, signatory }: Report): SearchRecord['sections'] => {
  const paragraphs = [
    ...(documentNumber === undefined ? [] : [`文号：${documentNumber}`]),
    ...(signatory === undefined ? [] : [`签发人：${signatory}`]),
  ];
  return paragraphs.length === 0 ? [] : [{ heading: '', paragraphs }];
};

const editionsOf = (report: Report): string[] => [
  ...new Set(tableIds.flatMap((id) => (report.tables[id] ? [String(report.tables[id].edition)] : []))),
];

const findingKinds = (findings: readonly Finding[]): FindingKind[] => {
  const kinds = new Set(findings.flatMap(kindsOf));
  return kinds.size === 0 ? ['none'] : [...kinds];
};

/** What holds is not a finding; the type cannot say so. */
const kindsOf = ({ acknowledged, outcome }: Finding): FindingKind[] => {
  if (acknowledged !== undefined) return ['acknowledged'];
  return outcome === 'holds' ? [] : [outcome];
};

/** The prose, and of the tables what is not 0: the form's own labels stand in every report. */
const sectionsOf = (report: Report): SearchRecord['sections'] =>
  report.sections.map(({ id, heading, blocks }) => {
    const table = formSections.find((section) => section.id === id)?.table;
    return {
      ...(heading !== '' && { id }),
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

/** The record as the page the index is made from. Nobody sees it: the published page stays free of word breaks. */
export const searchDocument = ({ title, region, year, filters, sections }: SearchRecord): string => {
  const attributes = { title, region, year: String(year) };
  const metas = Object.entries(attributes).map(
    ([key, value]) => `<meta data-pagefind-meta="${key}[content]" content="${escapeXml(value)}">`,
  );
  const filterMetas = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${key}[content]" content="${escapeXml(value)}">`),
  );
  const sort = `<meta data-pagefind-sort="year[content]" content="${year}">`;
  const body = sections.map(({ id, heading, paragraphs }) => {
    const head = heading === '' ? '' : `<h2${id ? ` id="${id}"` : ''}>${escapeXml(spellOut(heading, 'heading'))}</h2>`;
    return head + paragraphs.map((paragraph) => `<p>${words(paragraph)}</p>`).join('');
  });
  return `<html lang="zh-CN"><head>${metas.join('')}${filterMetas.join('')}${sort}</head><body><main data-pagefind-body data-pagefind-weight="1"><h1>${words(title)}</h1>${body.join('')}</main></body></html>`;
};

const words = (text: string): string => escapeXml(spellOut(text));
