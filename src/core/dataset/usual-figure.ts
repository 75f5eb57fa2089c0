import { findColumn, findRow, formTable } from '../report/editions/index.ts';
import { cellPath } from '../report/report.ts';
import { editionOf, type TableEditions } from './edition-of.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

export type Usual = Pick<Observation, 'status' | 'unit' | 'edition' | 'at'>;

/**
 * What an observation says beside its value as long as nothing is special about it, so that it can be left out where
 * observations are packed. `status` is that of a packed null, the rest is for the status given.
 */
export const usualOf = (
  indicator: Indicator,
  tables: TableEditions,
  place: string | undefined,
  status: Observation['status'],
): Usual => {
  const edition = editionOf(indicator, tables);
  const at = usualPlace(indicator, tables, place, status);
  return {
    status: indicator.stated ? 'notStated' : 'notInEdition',
    unit: indicator.unit,
    ...(edition !== undefined && { edition }),
    ...(at !== undefined && { at }),
  };
};

/** The first cell it is read from, or that cell's row where the row is absent; `place` for what is read from no cell. */
const usualPlace = (
  indicator: Indicator,
  tables: TableEditions,
  place: string | undefined,
  status: Observation['status'],
): string | undefined => {
  if (status === 'notStated' || status === 'notInEdition') return undefined;
  if (indicator.stated) return `stated.${indicator.id}`;
  if (indicator.from.length === 0) return place;
  const cell = indicator.from.find(({ table, row, column }) => {
    const edition = tables[table];
    const found = edition && findRow(formTable(table, edition), row);
    return found && findColumn(found, column);
  });
  if (!cell) return undefined;
  return status === 'absent' ? `${cell.table}.${cell.row}` : cellPath(cell.table, cell.row, cell.column);
};
