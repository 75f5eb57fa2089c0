import { editions } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import { squash } from '../report/labelled-row.ts';

/** Every word that is printed in a table of the form, in any edition: labels, groups, headers. Without punctuation. */
export const formWords = (table: TableId): string[] => {
  const forms = editions.map((edition) => edition.tables[table]);
  const rows = forms.flatMap((form) => form.rows);
  const heads = forms.flatMap((form) => form.head ?? []).flatMap((row) => row.map(({ label }) => label));
  const labels = rows.flatMap((row) => [row.label, ...(row.variants ?? []), ...(row.groups ?? [])]);
  const columns = rows.flatMap((row) => row.columns.flatMap(({ label, variants }) => [label, ...(variants ?? [])]));
  const deciding = forms.flatMap((form) => form.deciding);
  return [...new Set([...labels, ...columns, ...heads, ...deciding, '信息内容', '行政诉讼'])].map(squash);
};
