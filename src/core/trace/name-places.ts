import { indicators } from '../dataset/indicators.ts';
import { pathOfCell } from '../dataset/pack-cells.ts';
import type { ReportRecord } from '../dataset/report-record.ts';
import { same, type Text } from '../findings/text.ts';
import { editions, findColumn, findRow, formTable, tableIds } from '../report/editions/index.ts';
import type { FormColumn, FormRow, TableId } from '../report/form.ts';
import type { ListedCell } from '../report/published-cells.ts';
import { formSections } from '../report/report.ts';
import { rowLabel } from '../report/row-label.ts';

/** What a place of a report is, in the words of the form where it has some. */
export type RecordedPlace =
  | { kind: 'form' | 'stated'; name: Text }
  /** `paragraph` counts from 1; undefined for a whole section. */
  | { kind: 'prose'; section: string; title: Text | undefined; paragraph: number | undefined }
  /** `issued`, `title` …; empty where the page has no closer place than itself. */
  | { kind: 'field'; field: string };

/** A place of a report with the address it has on its page. */
export type NamedSpot = RecordedPlace & { fragment: string };

type PlaceSource = Pick<ReportRecord, 'editions' | 'headings' | 'stated'>;

export const nameSpot = (record: PlaceSource, at: string): NamedSpot => {
  const [first = '', second = '', third] = at.split(/[.[\]]/);
  if (first === 'sections') return nameProse(record, second, third);
  if (first === 'stated') return nameStated(record, Number(second));
  const name = nameInForm(at, record.editions);
  return name ? { kind: 'form', fragment: `#${at}`, name } : { kind: 'field', fragment: `#${first}`, field: first };
};

const nameProse = ({ headings }: PlaceSource, section: string, paragraph: string | undefined): NamedSpot => {
  const form = formSections.find(({ id }) => id === section);
  const heading = headings[section];
  const title = form
    ? { zh: `${form.numeral}、${form.title}`, en: form.en }
    : section === 'intro' || heading === undefined
      ? undefined
      : same(heading);
  const number = paragraph === undefined ? undefined : Number(paragraph);
  const fragment = `#${section}${number === undefined ? '' : `.${number}`}`;
  return { kind: 'prose', fragment, section, title, paragraph: number };
};

const nameStated = ({ stated }: PlaceSource, index: number): NamedSpot => {
  const id = stated[index]?.indicator ?? '';
  const name = indicators.find((indicator) => indicator.id === id)?.name ?? same(id);
  return { kind: 'stated', fragment: `#stated.${id}`, name };
};

const nameInForm = (at: string, editionsOf: PlaceSource['editions']): Text | undefined => {
  const table = tableIds.find((id) => id === at);
  const section = table && formSections.find((one) => one.table === table);
  if (section) return { zh: section.title, en: section.en };
  const { row, column } = partsOf(at, editionsOf);
  if (!row) return undefined;
  return column ? joined(rowLabel(row), columnLabel(column)) : rowLabel(row);
};

/** A cell that a rule used, as it is told among the others of that rule. */
export interface NamedCell {
  at: string;
  name: Text;
  /** Undefined for one of the report of the year before. */
  cell: ListedCell | undefined;
}

/** Cells of one row are told by their columns, those of one column by their rows, others by both. */
export const nameCells = (
  record: Pick<ReportRecord, 'editions' | 'cells'>,
  paths: readonly string[],
  isPrevious = false,
): NamedCell[] => {
  const known = paths.map((at) => ({ at, ...partsOf(at, isPrevious ? {} : record.editions) }));
  const isOneRow = known.length > 1 && new Set(known.map(({ row }) => row?.id)).size === 1;
  const isOneColumn = known.length > 1 && new Set(known.map(({ column }) => column?.id)).size === 1;
  return known.map(({ at, row, column }) => ({
    at,
    name: !row || !column ? same(at) : told(row, column, isOneRow, isOneColumn),
    cell: isPrevious ? undefined : record.cells.find((one) => pathOfCell(one) === at),
  }));
};

const told = (row: FormRow, column: FormColumn, isOneRow: boolean, isOneColumn: boolean): Text =>
  isOneRow ? columnLabel(column) : isOneColumn ? rowLabel(row) : joined(rowLabel(row), columnLabel(column));

/** By the edition of the report's table; where that is not known, by the newest that has it. */
const partsOf = (at: string, editionsOf: PlaceSource['editions']): { row?: FormRow; column?: FormColumn } => {
  const table = tableIds.find((id): id is TableId => at.startsWith(`${id}.`));
  if (!table) return {};
  const path = at.slice(table.length + 1);
  const edition = editionsOf[table];
  for (const id of edition ? [edition] : editions.map((one) => one.id).toReversed()) {
    const form = formTable(table, id);
    const whole = findRow(form, path);
    if (whole) return { row: whole };
    const row = findRow(form, path.slice(0, path.lastIndexOf('.')));
    const column = row && findColumn(row, path.slice(row.id.length + 1));
    if (row && column) return { row, column };
  }
  return {};
};

const columnLabel = ({ label, en }: FormColumn): Text => ({ zh: label, en });

const joined = (row: Text, column: Text): Text => ({ zh: `${row.zh} · ${column.zh}`, en: `${row.en} · ${column.en}` });
