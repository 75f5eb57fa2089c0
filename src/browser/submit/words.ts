import type { Origin } from '../../core/importer/blocks.ts';
import { findCell, formOf } from '../../core/importer/correct-draft.ts';
import type { Draft } from '../../core/importer/import-result.ts';
import { findRow } from '../../core/report/editions/index.ts';
import type { TableId } from '../../core/report/form.ts';
import { formSections } from '../../core/report/report.ts';
import { type Language, pick } from '../../i18n/language.ts';
import type { Messages } from '../../i18n/messages.ts';
import { fill } from '../dom.ts';

export type Words = Messages['submit'];

/** What everything that draws needs to speak. */
export interface Voice {
  words: Words;
  language: Language;
}

const originParts = ['page', 'table', 'row', 'column', 'line'] as const;

/** 第 2 页，第 3 张表，第 7 行，第 9 列. Empty where nothing is known. */
export const describeOrigin = (origin: Origin | undefined, words: Words): string =>
  originParts
    .flatMap((name) => (origin?.[name] === undefined ? [] : fill(words.origin[name], { n: origin[name] })))
    .join(words.originJoin);

/** What a finding is about: the id of its element on the page, and what people call it. */
export interface NamedSpot {
  id: string;
  name: string;
}

const tableNames: readonly TableId[] = ['proactive', 'requests', 'disputes'];

/** The spot a field path names; undefined for the report as a whole. */
export const nameSpot = (draft: Draft, at: string, { words, language }: Voice): NamedSpot | undefined => {
  const [first = '', second = ''] = at.split('.');
  if (first === 'sections') return nameSection(draft, second, { words, language });
  const table = tableNames.find((id) => id === first);
  if (table) return nameInTable(draft, table, at, { words, language });
  const field = fieldNames[first];
  return field && { id: first, name: field(words) };
};

const nameSection = (draft: Draft, id: string, { words, language }: Voice): NamedSpot => {
  const form = formSections.find((section) => section.id === id);
  const name = form
    ? pick({ zh: `${form.numeral}、${form.title}`, en: form.en }, language)
    : id === 'intro'
      ? words.intro
      : words.unknownSection;
  const isShown = id !== 'unknown' && draft.sections.some((section) => section.id === id);
  return { id: isShown ? `sections.${id}` : 'prose', name };
};

const nameInTable = (draft: Draft, table: TableId, at: string, { words, language }: Voice): NamedSpot => {
  const cell = findCell(draft, at);
  const form = formOf(draft, table);
  const row = cell?.row ?? (form && findRow(form, at.slice(table.length + 1)));
  if (!row) return { id: table, name: words.tableNames[table] };
  const label = pick({ zh: row.label, en: row.en }, language);
  if (!cell) return { id: `${table}.${row.id}`, name: label };
  return { id: at, name: `${label} · ${pick({ zh: cell.column.label, en: cell.column.en }, language)}` };
};

const fieldNames: Record<string, (words: Words) => string> = {
  title: (words) => words.fieldTitle,
  year: (words) => words.fieldYear,
  issuer: (words) => words.fieldIssuer,
  issued: (words) => words.fieldIssued,
  documentNumber: (words) => words.fieldDocumentNumber,
  signatory: (words) => words.fieldSignatory,
  region: (words) => words.region,
};
