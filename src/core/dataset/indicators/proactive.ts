import { fromCells, type Indicator, type IndicatorGroup } from '../indicator.ts';

export type Words = [zh: string, en: string];

/** One cell of the first table: `row.column`. */
export const fromProactive = (
  id: string,
  group: IndicatorGroup,
  cell: string,
  name: Words,
  definition: Words,
): Indicator => {
  const [row = '', column = ''] = cell.split('.');
  return fromCells(
    { id, group, name: { zh: name[0], en: name[1] }, definition: { zh: definition[0], en: definition[1] } },
    [{ table: 'proactive', row, column }],
  );
};
