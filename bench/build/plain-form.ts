import { editions, tableIds } from '../../src/core/report/editions/index.ts';
import type { FormTable } from '../../src/core/report/form.ts';
import type { PlainBand, PlainForm } from './plain-pages.ts';

/** The national form as plain data, for generators that know nothing of ours: by edition, then table. */
export const plainForm = (): PlainForm =>
  Object.fromEntries(
    editions.map(({ id, tables }) => [
      id,
      Object.fromEntries(tableIds.map((table) => [table, { bands: buildBands(tables[table]) }])),
    ]),
  );

/** Rows that share their columns stand below one header. */
const buildBands = ({ rows }: FormTable): PlainBand[] => {
  const bands: PlainBand[] = [];
  let last: unknown;
  for (const { id, label, en, groups = [], columns } of rows) {
    if (columns !== last)
      bands.push({ columns: columns.map((one) => ({ id: one.id, zh: one.label, en: one.en })), rows: [] });
    last = columns;
    bands.at(-1)?.rows.push({ path: id.split('.'), zh: [...groups, label].join(' '), en });
  }
  return bands;
};

/** Hugo writes every name of the front matter in small letters. */
export const lowerNames = (form: PlainForm): PlainForm =>
  JSON.parse(JSON.stringify(form), (key, value) =>
    key === 'path' ? value.map((step: string) => step.toLowerCase()) : key === 'id' ? value.toLowerCase() : value,
  );
