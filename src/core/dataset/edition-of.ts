import type { Edition, TableId } from '../report/form.ts';
import { type Indicator, isOfForm } from './indicator.ts';

export type TableEditions = Partial<Record<TableId, Edition>>;

/** The one edition of the tables an indicator reads; a report may mix two, and then there is none. */
export const editionOf = (indicator: Indicator, tables: TableEditions): Edition | undefined => {
  if (!isOfForm(indicator)) return undefined;
  const ids: TableId[] = indicator.from.length > 0 ? indicator.from.map((ref) => ref.table) : ['proactive', 'requests'];
  const editions = new Set(ids.map((id) => tables[id]));
  return editions.size === 1 ? [...editions][0] : undefined;
};
