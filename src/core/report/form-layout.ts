import { absent, type Cell } from './cell.ts';
import { groupName } from './editions/group-names.ts';
import type { FormHeader, FormTable } from './form.ts';
import { cellKey, cellPath, type ReportTable } from './report.ts';

/** A cell of the printed form: a header, or a value with its path. */
export type LayoutCell =
  | {
      kind: 'header';
      label: string;
      en: string;
      colspan: number;
      rowspan: number;
      scope: 'col' | 'row' | 'colgroup' | 'rowgroup';
      at?: string;
    }
  | { kind: 'value'; at: string; cell: Cell; colspan: number; label: string; en: string };

/** A part of a table that is read on its own: the first table has one for each clause of Article 20. */
export interface LayoutGroup {
  head: LayoutCell[][];
  body: LayoutCell[][];
}

/** Lays a table out as the national form prints it, with what this report has in its cells. */
export const layoutTable = (form: FormTable, table: ReportTable | undefined): LayoutGroup[] => {
  if (form.table === 'proactive') return layoutClauses(form, table);
  // The rows of the third table are printed side by side: what names one is the header above its cells.
  const rowAt = ({ label, colspan = 1 }: FormHeader): string | undefined => {
    const row = form.rows.find((known) => known.label === label && known.columns.length === colspan);
    return form.table === 'disputes' && row ? `${form.table}.${row.id}` : undefined;
  };
  const head = (form.head ?? []).map((row) =>
    row.map((cell) => header(cell, (cell.colspan ?? 1) > 1 ? 'colgroup' : 'col', rowAt(cell))),
  );
  return [
    {
      head,
      body:
        form.table === 'disputes'
          ? [form.rows.flatMap((row) => values(form, table, row.id))]
          : layoutNestedRows(form, table),
    },
  ];
};

const header = (
  { label, en, colspan = 1, rowspan = 1 }: FormHeader,
  scope: 'col' | 'row' | 'colgroup' | 'rowgroup',
  at?: string,
): LayoutCell => ({
  kind: 'header',
  label,
  en,
  colspan,
  rowspan,
  scope,
  ...(at !== undefined && { at }),
});

const values = (form: FormTable, table: ReportTable | undefined, rowId: string): LayoutCell[] => {
  const row = form.rows.find((known) => known.id === rowId);
  return (row?.columns ?? []).map((column) => ({
    kind: 'value',
    at: cellPath(form.table, rowId, column.id),
    cell: table?.cells.get(cellKey(rowId, column.id)) ?? absent,
    colspan: 1,
    label: column.label,
    en: column.en,
  }));
};

/** The first table is printed four columns wide; where a clause has fewer, its last column takes the rest. */
const printedWidth = 4;

const layoutClauses = (form: FormTable, table: ReportTable | undefined): LayoutGroup[] => {
  const clauses = Map.groupBy(form.rows, (row) => row.groups?.[0] ?? '');
  return [...clauses].map(([clause, rows]) => {
    const columns = rows[0]?.columns ?? [];
    const stretch = printedWidth - columns.length;
    const article = { label: clause, en: groupName(clause), colspan: printedWidth };
    const captions = columns.map((column, index) => ({
      ...column,
      colspan: index === columns.length - 1 ? stretch : 1,
    }));
    return {
      head: [
        [header(article, 'colgroup')],
        [header({ label: '信息内容', en: 'Content' }, 'col'), ...captions.map((c) => header(c, 'col'))],
      ],
      body: rows.map((row) => {
        const cells = values(form, table, row.id).map((cell, index, all) => ({
          ...cell,
          colspan: index === all.length - 1 ? stretch : 1,
        }));
        return [header(row, 'row', `${form.table}.${row.id}`), ...cells];
      }),
    };
  });
};

/** Three columns of labels: a result's group is merged over its rows, and a label without a group over the columns left. */
const labelColumns = 3;

const layoutNestedRows = (form: FormTable, table: ReportTable | undefined): LayoutCell[][] =>
  form.rows.map((row, index) => {
    const groups = row.groups ?? [];
    const above = form.rows[index - 1]?.groups ?? [];
    const opened = groups.flatMap((group, depth) => {
      if (above[depth] === group) return [];
      const rowspan = form.rows.slice(index).findIndex((below) => below.groups?.[depth] !== group);
      return [
        header(
          { label: group, en: groupName(group), rowspan: rowspan < 0 ? form.rows.length - index : rowspan },
          'rowgroup',
        ),
      ];
    });
    const own = header(
      { label: row.label, en: row.en, colspan: labelColumns - groups.length },
      'row',
      `${form.table}.${row.id}`,
    );
    return [...opened, own, ...values(form, table, row.id)];
  });
