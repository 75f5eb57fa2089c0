import { parentPath } from '../regions/region.ts';
import { tableIds } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import type { TableEditions } from './edition-of.ts';
import type { Indicator } from './indicator.ts';
import { findIndicator } from './indicators.ts';
import type { Observation } from './observation.ts';
import type { PackedCell, PackedFigure, PackedObservations, PackedReport } from './observations-schema.ts';
import { usualOf } from './usual-figure.ts';

/**
 * All observations of one county, by township and year, as a browser fetches them: what all have in common stands once,
 * and what is usual is left out. `unpackObservations` gives them back as they were.
 */
export const packObservations = (observations: readonly Observation[]): PackedObservations => {
  const [first] = observations;
  const indicators = [...new Set(observations.map((one) => one.indicator))];
  const places = placesOf(observations);
  const townships = [...Map.groupBy(observations, (one) => one.region)].flatMap(([region, own]) => {
    const [{ code, name } = { code: '', name: { zh: region, en: region } }] = own;
    const reports = [...Map.groupBy(own, (one) => one.report).values()].map((one) =>
      packReport(one, indicators, places),
    );
    return [{ region, code, name, reports }];
  });
  return {
    version: 1,
    county: (first && parentPath(first.region)) ?? first?.region ?? '',
    ...(first?.parentName && { name: first.parentName }),
    indicators,
    places,
    townships,
  };
};

/** Where what is read from no cell has its place, as most reports say. */
const placesOf = (observations: readonly Observation[]): Record<string, string> => {
  const places: Record<string, string> = {};
  for (const { indicator, at } of observations) {
    const known = findIndicator(indicator);
    if (at !== undefined && known && known.from.length === 0 && !known.stated) places[indicator] ??= at;
  }
  return places;
};

const packReport = (
  own: readonly Observation[],
  indicators: readonly string[],
  places: Record<string, string>,
): PackedReport => {
  const tables = tablesOf(own);
  const byIndicator = new Map(own.map((one) => [one.indicator, one]));
  const cells = indicators.map((id): PackedCell => {
    const [one, indicator] = [byIndicator.get(id), findIndicator(id)];
    if (!one || !indicator) throw new Error(`${own[0]?.report} has no observation of ${id}, or nobody knows it`);
    return packCell(one, indicator, tables, places[id]);
  });
  const [proactive, requests, disputes] = tableIds.map((id) => tables[id] ?? 0);
  return { year: own[0]?.year ?? 0, editions: [proactive ?? 0, requests ?? 0, disputes ?? 0], cells };
};

/** As the indicators tell that are read from one table alone. */
const tablesOf = (own: readonly Observation[]): TableEditions => {
  const tables: TableEditions = {};
  for (const { indicator, edition } of own) {
    const read = new Set(findIndicator(indicator)?.from.map((cell) => cell.table));
    const [only] = read;
    if (only !== undefined && read.size === 1 && edition !== undefined) tables[only] ??= edition;
  }
  return tables;
};

const packCell = (
  one: Observation,
  indicator: Indicator,
  tables: TableEditions,
  place: string | undefined,
): PackedCell => {
  const usual = usualOf(indicator, tables, place, one.status);
  const more: PackedFigure = {
    ...(one.unit !== usual.unit && { unit: one.unit }),
    ...(one.exact !== undefined && { exact: one.exact }),
    ...(one.quote !== undefined && { quote: one.quote }),
    ...(one.edition !== usual.edition && { edition: one.edition ?? 0 }),
    ...(one.at !== usual.at && { at: one.at ?? '' }),
    ...(one.base !== undefined && { base: one.base }),
  };
  const plain = Object.keys(more).length === 0;
  if (one.value !== null) return plain ? one.value : { value: one.value, ...more };
  if (one.status === 'number') throw new Error(`${one.report} has a number without value: ${one.indicator}`);
  if (!plain) return { status: one.status, ...more };
  return one.status === usual.status ? null : one.status;
};

/** `wanted` leaves out all other indicators: of a hundred, a comparison shows a few. */
export const unpackObservations = (packed: PackedObservations, wanted?: ReadonlySet<string>): Observation[] => {
  const { name: parentName, indicators, places, townships } = packed;
  // A file from before or after this build may hold indicators that this build does not know.
  const known = indicators.flatMap((id, index) => {
    const indicator = !wanted || wanted.has(id) ? findIndicator(id) : undefined;
    return indicator ? [{ indicator, index, place: places[id] }] : [];
  });
  return townships.flatMap(({ region, code, name, reports }) =>
    reports.flatMap(({ year, editions, cells }) => {
      const shared = { region, code, name, ...(parentName && { parentName }), year, report: `${region}/${year}` };
      const tables = Object.fromEntries(tableIds.flatMap((id, order) => editionEntry(id, editions[order])));
      return known.map(({ indicator, index, place }) => ({
        ...shared,
        ...unpackCell(cells[index] ?? null, indicator, tables, place),
      }));
    }),
  );
};

const editionEntry = (id: TableId, edition: Edition | 0 | undefined): [TableId, Edition][] =>
  edition ? [[id, edition]] : [];

const unpackCell = (
  cell: PackedCell,
  indicator: Indicator,
  tables: TableEditions,
  place: string | undefined,
): Omit<Observation, 'region' | 'code' | 'name' | 'year' | 'report'> => {
  const figure = readCell(cell, indicator);
  const usual = usualOf(indicator, tables, place, figure.status);
  const [edition, at] = [figure.edition ?? usual.edition ?? 0, figure.at ?? usual.at ?? ''];
  return {
    indicator: indicator.id,
    value: figure.value,
    status: figure.status,
    unit: figure.unit ?? usual.unit,
    comparable: indicator.comparable,
    ...(edition !== 0 && { edition }),
    ...(figure.exact !== undefined && { exact: figure.exact }),
    ...(figure.quote !== undefined && { quote: figure.quote }),
    ...(at !== '' && { at }),
    ...(figure.base !== undefined && { base: figure.base as NonNullable<Observation['base']> }),
  };
};

type ReadFigure = Omit<PackedFigure, 'value' | 'status'> & Pick<Observation, 'value' | 'status'>;

/** Words that are no reason are amounts: digits. */
const readCell = (cell: PackedCell, indicator: Indicator): ReadFigure => {
  if (cell === null) return { value: null, status: indicator.stated ? 'notStated' : 'notInEdition' };
  if (typeof cell === 'number') return { value: cell, status: 'number' };
  if (typeof cell === 'string')
    return /^-?\d/.test(cell)
      ? { value: cell as Observation['value'], status: 'number' }
      : { value: null, status: cell as Observation['status'] };
  const { value = null, status = 'number', ...more } = cell;
  return { ...more, value: value as Observation['value'], status };
};
