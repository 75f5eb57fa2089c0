import { headsColumn } from '../report/check-headers.ts';
import { editions, tableIds } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import { type GridRow, normaliseLabel } from '../report/grid.ts';

/** Labels that stand in two tables, and so name none. */
const shared = new Set(['其他', '总计', '合计']);

/** Labels that name one table only. */
const labelsByTable = new Map<TableId, Set<string>>(
  tableIds.map((table) => {
    const forms = editions.map((edition) => edition.tables[table]);
    const rows = forms.flatMap(({ rows }) => rows);
    const heads = forms.flatMap(({ head }) => head ?? []).flatMap((row) => row.map(({ label }) => label));
    const labels = rows.flatMap((row) => [row.label, ...(row.variants ?? []), ...(row.groups ?? [])]);
    const all = [...labels, ...heads].map(normaliseLabel).filter((label) => !shared.has(label));
    return [table, new Set(all)];
  }),
);

/** Which table of the form a row belongs to, where its words say so. */
export const tableOfRow = (row: GridRow): TableId | undefined =>
  tableIds.find((table) =>
    row.cells.some((cell) => {
      const label = normaliseLabel(cell.text);
      if (label === '' || cell.covered) return false;
      return (
        labelsByTable.get(table)?.has(label) || (table === 'proactive' && headsColumn(cell)) || isClause(table, label)
      );
    }),
  );

const isClause = (table: TableId, label: string): boolean => table === 'proactive' && /^第二十条第.项$/.test(label);
