import type { Text } from '../findings/text.ts';
import { columnIndexes } from './check-headers.ts';
import type { FormTable } from './form.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isBlank, isFigure, isValue, sameLabel } from './labelled-row.ts';
import { headerNotice, provesColumns } from './prove-header.ts';
import type { Recognition } from './recognition.ts';
import { runNotice } from './split-glued.ts';
import { TableReader } from './table-reader.ts';
import { findValues, type ValuePositions } from './value-positions.ts';

/** Fifteen cells in the one row below the headers: five each for the three rows of the form. */
export const recogniseDisputes = (form: FormTable, rows: readonly GridRow[]): Recognition => {
  const headers = form.rows.flatMap((row) => [
    row.label,
    ...(row.groups ?? []),
    ...row.columns.flatMap(({ label, variants }) => [label, ...(variants ?? [])]),
  ]);
  const isHeaderRow = (row: GridRow) => row.cells.some((cell) => headers.some((label) => sameLabel(label, cell.text)));
  const lastHeader = rows.findLastIndex(isHeaderRow);
  const count = form.rows.reduce((sum, row) => sum + row.columns.length, 0);
  if (rows.slice(0, Math.max(0, lastHeader)).some(({ cells }) => cells.some(({ text }) => isFigure(text))))
    return unreadable(rows[lastHeader], count, 0, { problem: severalTables });
  const below = rows.slice(lastHeader + 1).filter(({ cells }) => cells.some(isPrinted));
  const values = below[0] ?? rows[lastHeader + 1];
  const reader = new TableReader(form, { of: () => undefined, differInWidth: () => false });
  if (lastHeader < 0 || !values) return unreadable(values ?? rows[0], count, 0);
  const heads = columnIndexes(form, rows.slice(0, lastHeader + 1));
  const positions: ValuePositions = {
    of: () => (heads?.width === values.cells.length ? heads.indexes : undefined),
    differInWidth: () => false,
  };
  const found = findValues({ row: values, labels: [], start: 0 }, count, positions);
  if ('problem' in found || below.length > 1)
    return unreadable(values, count, values.cells.filter(isPrinted).length, 'problem' in found ? found : undefined);
  for (const [index, row] of form.rows.entries()) {
    const start = index * row.columns.length;
    reader.readCells(row, values.line, found.cells.slice(start, start + row.columns.length));
    if (found.merged) reader.note('merged', values, row, mergedNotice);
    if (found.parted) reader.note('glued', values, row, runNotice(count));
  }
  if (!provesColumns(form, rows)) reader.note('header', values, undefined, headerNotice);
  return reader.result();
};

const severalTables: Text = {
  zh: '一行数字下面又有表头，是几张表还是拆开的一张分不清',
  en: 'a header stands below a row of figures: several tables, or one that was parted',
};

const isPrinted = (cell: GridCell): boolean =>
  !isBlank(cell) && (isFigure(cell.text) || isValue(cell.text) || cell.text.trim() !== '');

const mergedNotice = {
  zh: '这一行有一格合并了几列，合并的内容按每列各有一份记录。',
  en: 'One cell of this row is merged over several columns; what it says was taken down for each of them.',
};

const unreadable = (
  row: GridRow | undefined,
  count: number,
  found: number,
  why?: { problem: Text; glued?: true },
): Recognition => ({
  places: new Map(),
  problems: [
    {
      kind: why?.glued ? 'glued' : 'table',
      line: row?.line ?? 1,
      column: 1,
      ...(row?.cells[0]?.origin && { origin: row.cells[0].origin }),
      message: {
        zh: `表头下应有一行 ${count} 格，现有 ${row?.cells.length ?? 0} 格、${found} 个数：${why?.problem.zh ?? '分不清各属哪一格'}。`,
        en: `One row of ${count} cells should stand below the header; there are ${row?.cells.length ?? 0} cells with ${found} values: ${why?.problem.en ?? 'they cannot be told apart'}.`,
      },
    },
  ],
  notices: [],
});
