import type { Edition, FormColumn, FormEdition, FormRow, FormTable, TableId } from '../form.ts';
import { madeOnce } from '../remembered.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

/** Every edition of the national form, oldest first. A new edition is one file and one line here. */
export const editions: readonly FormEdition[] = [edition2019, edition2021];

export const tableIds: readonly TableId[] = ['proactive', 'requests', 'disputes'];

export const formEdition = (id: Edition): FormEdition => {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`No edition ${id} of the form`);
  return found;
};

export const formTable = (table: TableId, edition: Edition): FormTable => formEdition(edition).tables[table];

export const findRow = (form: FormTable, rowId: string): FormRow | undefined =>
  form.rows.find((row) => row.id === rowId);

export const findColumn = (row: FormRow, columnId: string): FormColumn | undefined =>
  row.columns.find((column) => column.id === columnId);

/** Every cell of a table, row by row, in the order of the form. */
export const formCells = madeOnce((form: FormTable): readonly { row: FormRow; column: FormColumn }[] =>
  form.rows.flatMap((row) => row.columns.map((column) => ({ row, column }))),
);

/** The rows that stand between 上年结转 and （七）总计: the results that add up to `concluded`. */
export const resultRows = madeOnce((form: FormTable): readonly FormRow[] => {
  const ids = form.rows.map((row) => row.id);
  return form.rows.slice(ids.indexOf('carriedIn') + 1, ids.indexOf('concluded'));
});
