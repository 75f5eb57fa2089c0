import { tableName } from '../core/checks/labels.ts';
import type { Finding } from '../core/findings/finding.ts';
import { same, type Text } from '../core/findings/text.ts';
import { findColumn, findRow, formTable, tableIds } from '../core/report/editions/index.ts';
import type { TableId } from '../core/report/form.ts';
import { cellAt, formSections, type Report } from '../core/report/report.ts';
import { rowLabel } from '../core/report/row-label.ts';
import { type Messages, messages } from '../i18n/messages.ts';
import { statedFragment, statedMarks } from './stated-marks.ts';

/** A spot of a report as its page names it. */
export interface ReportPlace {
  /** `#requests.received.total`; empty where the page has no closer place than itself. */
  fragment: string;
  /** By the labels of the form, the titles of the sections, the names of the fields. */
  name: Text;
  /** Those of the form that a cell or a row is known by, as a sentence quotes them. */
  labels?: readonly Text[];
}

/**
 * Where on its report's page something is, and what that spot is called. A cell whose row the original does not have
 * is one wide cell there, so it is told by its row; a paragraph is told by its line.
 */
export const reportPlace = (report: Report, at: string, line?: number): ReportPlace => {
  const [first = ''] = at.split(/[.[]/);
  const table = tableIds.find((id) => id === first);
  if (table) return placeInTable(report, table, at.slice(table.length + 1));
  if (first === 'sections') return placeInProse(report, at.split('.'), line);
  if (first === 'stated') return placeOfStated(report, at);
  const name = fieldNames[first];
  return name ? { fragment: `#${first}`, name: inBoth(name) } : { fragment: '', name: inBoth((t) => t.report.whole) };
};

export const placeOfFinding = (report: Report, { at, place }: Finding): ReportPlace =>
  reportPlace(report, at, place.line);

/** The spot itself, and the cells that it is compared with where it is one of the prose. */
export const placesOfFinding = (report: Report, finding: Finding): ReportPlace[] => [
  placeOfFinding(report, finding),
  ...cellsOf(report, finding),
];

/** A rule over the table is told at one cell; what it adds up stands around it. */
const cellsOf = (report: Report, { at, cells = [] }: Finding): ReportPlace[] =>
  at.startsWith('sections.') ? cells.map((cell) => reportPlace(report, cell)) : [];

/** What stands at the head and the foot of the page; each is the id of its element there. */
const fieldNames: Record<string, (t: Messages) => string> = {
  title: (t) => t.report.title,
  issuer: (t) => t.report.issuer,
  issued: (t) => t.report.issued,
  documentNumber: (t) => t.report.documentNumber,
  signatory: (t) => t.report.signatory,
  source: (t) => t.report.source,
};

const inBoth = (words: (t: Messages) => string): Text => ({ zh: words(messages('zh-CN')), en: words(messages('en')) });

const placeInTable = (report: Report, table: TableId, path: string): ReportPlace => {
  const whole = { fragment: `#${table}`, name: tableName(table) };
  const edition = report.tables[table]?.edition;
  if (!edition) return whole;
  const form = formTable(table, edition);
  const row = findRow(form, path) ?? findRow(form, path.slice(0, path.lastIndexOf('.')));
  if (!row) return whole;
  const column = findColumn(row, path.slice(row.id.length + 1));
  const isShown = column && cellAt(report, table, row.id, column.id).state !== 'absent';
  const label = rowLabel(row);
  const inSentences = { zh: label.zh, en: row.en };
  if (!isShown) return { fragment: `#${table}.${row.id}`, name: label, labels: [inSentences] };
  return {
    fragment: `#${table}.${row.id}.${column.id}`,
    name: { zh: `${label.zh} · ${column.label}`, en: `${label.en} · ${column.en}` },
    labels: [inSentences, { zh: column.label, en: column.en }],
  };
};

const placeInProse = (
  report: Report,
  [, id = '', number]: readonly string[],
  line: number | undefined,
): ReportPlace => {
  const section = report.sections.find((known) => known.id === id);
  const blocks = section?.blocks ?? [];
  const byLine = blocks.findIndex((block) => line !== undefined && line >= block.line && line <= block.endLine);
  const index = number === undefined ? byLine : Number(number) - 1;
  const title = sectionTitle(id, section?.heading);
  if (!blocks[index]) return { fragment: `#${id}`, name: title };
  return { fragment: paragraphFragment(id, index), name: paragraphName(title, index) };
};

/** @param heading as printed, of a section that is none of the form's */
const sectionTitle = (id: string, heading: string | undefined): Text => {
  const form = formSections.find((known) => known.id === id);
  if (form) return { zh: `${form.numeral}、${form.title}`, en: form.en };
  return id === 'intro' || heading === undefined ? inBoth((t) => t.report.intro) : same(heading);
};

const paragraphName = (title: Text, index: number): Text => ({
  zh: messages('zh-CN').report.paragraphOf(title.zh, index + 1),
  en: messages('en').report.paragraphOf(title.en, index + 1),
});

/** A paragraph whose report need not be at hand. */
export const placeOfParagraph = (section: string, number: number, heading?: string): ReportPlace => ({
  fragment: paragraphFragment(section, number - 1),
  name: paragraphName(sectionTitle(section, heading), number - 1),
});

/** The paragraphs of a section count from 1, as in `sections.overview.2`. */
export const paragraphFragment = (section: string, index: number): string => `#${section}.${index + 1}`;

/** A figure taken from the prose stands in its sentence, and is told by the paragraph that has it. */
const placeOfStated = (report: Report, at: string): ReportPlace => {
  const indicator = report.stated[Number(at.slice('stated['.length, -1))]?.indicator ?? '';
  const id = statedFragment(indicator);
  const [block] = [...statedMarks(report)].find(([, marks]) => marks.some((mark) => mark.id === id)) ?? [];
  const section = block && report.sections.find(({ blocks }) => blocks.includes(block));
  if (section) return { ...placeInProse(report, ['sections', section.id], block.line), fragment: `#${id}` };
  return { fragment: '', name: inBoth((t) => t.report.statedFigures) };
};
