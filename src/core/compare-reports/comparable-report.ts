import type { Cell } from '../report/cell.ts';
import type { Edition, TableId } from '../report/form.ts';
import { type ListedCell, listCells, type PublishedCells } from '../report/published-cells.ts';
import { cellPath, type Report } from '../report/report.ts';

/** As much of a report as can be compared: what the content file and the published JSON both give. */
export interface ComparableReport {
  /** `<region>/<year>`. */
  path: string;
  region: string;
  year: number;
  fields: Record<ComparedField, string | undefined>;
  editions: Partial<Record<TableId, Edition>>;
  /** By path: `requests.received.total`. Those of absent rows may be left out. */
  cells: ReadonlyMap<string, Cell>;
  sections: readonly ComparableSection[];
}

export type ComparedField = 'title' | 'issuer' | 'issued' | 'documentNumber' | 'signatory';

export interface ComparableSection {
  id: string;
  /** As printed; undefined where it is not known. */
  heading?: string;
  /** Plain text. Tables that are not the form's are no part of it. */
  paragraphs: readonly string[];
}

/** What of the JSON beside a report's page is read here. */
export interface PublishedReport {
  report: string;
  region: string;
  year: number;
  title: string;
  issuer: string;
  issued: string | null;
  documentNumber: string | null;
  signatory: string | null;
  editions: Partial<Record<TableId, Edition>>;
  headings?: Record<string, string>;
  sections: Record<string, string>;
  cells: PublishedCells;
}

export const comparableReport = (report: Report): ComparableReport => ({
  path: report.path,
  region: report.region,
  year: report.year,
  fields: {
    title: report.title,
    issuer: report.issuer,
    issued: report.issued,
    documentNumber: report.documentNumber,
    signatory: report.signatory,
  },
  editions: Object.fromEntries(Object.values(report.tables).map(({ table, edition }) => [table, edition])),
  cells: new Map(
    Object.values(report.tables).flatMap(({ table, cells }) =>
      [...cells].map(([key, cell]): [string, Cell] => [`${table}.${key}`, cell]),
    ),
  ),
  sections: joinSections(
    report.sections.map(({ id, heading, blocks }) => ({
      id,
      heading,
      paragraphs: blocks.filter(({ kind }) => kind !== 'table').map(({ text }) => text),
    })),
  ),
});

/** The JSON holds one text a section, so sections under one id are one here too. */
const joinSections = (sections: readonly ComparableSection[]): ComparableSection[] => {
  const joined = new Map<string, ComparableSection>();
  for (const section of sections) {
    const known = joined.get(section.id);
    joined.set(section.id, known ? { ...known, paragraphs: [...known.paragraphs, ...section.paragraphs] } : section);
  }
  return [...joined.values()];
};

export const readPublished = (published: PublishedReport): ComparableReport => ({
  path: published.report,
  region: published.region,
  year: published.year,
  fields: {
    title: published.title,
    issuer: published.issuer,
    issued: published.issued ?? undefined,
    documentNumber: published.documentNumber ?? undefined,
    signatory: published.signatory ?? undefined,
  },
  editions: published.editions,
  cells: new Map(
    listCells(published.cells).map((cell) => [cellPath(cell.table, cell.row, cell.column), readCell(cell)]),
  ),
  sections: Object.entries(published.sections).map(([id, text]) => ({
    id,
    ...(published.headings?.[id] !== undefined && { heading: published.headings[id] }),
    paragraphs: text === '' ? [] : text.split('\n\n'),
  })),
});

const readCell = ({ state, value, raw }: ListedCell): Cell => {
  if (state === 'blank' || state === 'absent') return { state };
  if (state !== 'number') return { state, raw: raw ?? '' };
  return { state, value: value as number, ...(raw !== undefined && { raw }) };
};
