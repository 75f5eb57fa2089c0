import type { Edition, TableId } from '../report/form.ts';
import { madeOnce } from '../report/remembered.ts';
import { type Indicator, isOfForm } from './indicator.ts';

export type TableEditions = Partial<Record<TableId, Edition>>;

/** The one edition of the tables an indicator reads; a report may mix two, and then there is none. */
export const editionOf = (indicator: Indicator, tables: TableEditions): Edition | undefined => {
  const [first, ...others] = tablesReadBy(indicator);
  const edition = first && tables[first];
  return others.every((id) => tables[id] === edition) ? edition : undefined;
};

/** None where it is not read from the form. */
const tablesReadBy = madeOnce((indicator: Indicator): readonly TableId[] => {
  if (!isOfForm(indicator)) return [];
  return indicator.from.length > 0 ? [...new Set(indicator.from.map((ref) => ref.table))] : ['proactive', 'requests'];
});
