import type { Text } from '../findings/text.ts';
import type { FormColumn, FormRow, TableId } from '../report/form.ts';
import { madeOnce, remembered } from '../report/remembered.ts';
import { formSections } from '../report/report.ts';
import { rowLabel } from '../report/row-label.ts';

/** The row as a sentence quotes it. */
export const rowName = madeOnce((row: FormRow): Text => ({ zh: `“${rowLabel(row).zh}”`, en: `“${row.en}”` }));

export const columnName = madeOnce((column: FormColumn): Text => ({ zh: `“${column.label}”`, en: `“${column.en}”` }));

/** A column as what a sentence is about. */
export const columnSubject = madeOnce(
  (column: FormColumn): Text => ({ zh: `${columnName(column).zh}列`, en: `Column ${columnName(column).en}` }),
);

export const cellName = (row: FormRow, column: FormColumn): Text => ({
  zh: `${rowName(row).zh}的${columnName(column).zh}`,
  en: `${columnName(column).en} of ${rowName(row).en}`,
});

/** A table by the title of the section it stands in. */
export const tableName = remembered((table: TableId): Text => {
  const section = formSections.find((candidate) => candidate.table === table);
  return section ? { zh: `“${section.title}”表`, en: `the table “${section.en}”` } : { zh: table, en: table };
});

export const listed = (names: readonly Text[]): Text => ({
  zh: names.map((name) => name.zh).join('、'),
  en: names.map((name) => name.en).join(', '),
});
