import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import { select } from '../dataset/select.ts';
import { same, type Text } from '../findings/text.ts';
import type { ChartCell, ChartTable, ChartValue } from './chart.ts';
import { dotConfig } from './dot-plot-config.ts';
import { cellOf, type Scale, scaleOf, withUnit } from './figures.ts';
import { notesOn } from './notes.ts';
import { labelPlaces, type Place } from './place-labels.ts';

export interface DotPlot {
  indicator: Indicator;
  /** A row each, in this order. */
  townships: readonly Place[];
  /** Oldest first; a dot each. */
  years: readonly number[];
  observations: readonly Observation[];
}

/** A township's row: its years side by side. */
export interface DotRow {
  place: Place;
  name: Text;
  dots: Dot[];
}

export interface Dot {
  year: number;
  observation: Observation | undefined;
  cell: ChartCell;
}

/** Many townships over several years at once: a row a township, a dot a year; what is missing stands in words in its row. */
export const dotPlot = ({ indicator, townships, years, observations }: DotPlot): ChartValue => {
  const chosen = select(observations, { indicator: indicator.id }).filter(
    ({ region, year }) => years.includes(year) && townships.some((one) => one.region === region),
  );
  const scale = scaleOf(indicator, chosen);
  const rows = rowsOf(townships, years, chosen, scale);
  const title = titleOf(indicator, years);
  const shown = {
    id: `dots-${indicator.id}`,
    title,
    notes: [...notesOn(indicator, chosen), ...baseNotes(chosen, years)],
    table: tableOf(title, rows, years, indicator, scale),
  };
  const words = inWords(rows, scale, title);
  if (words) return { kind: 'words', ...shown, text: words };
  return {
    kind: 'chart',
    ...shown,
    description: describe(rows, title),
    ...dotConfig(rows, years, indicator, scale),
  };
};

const titleOf = (indicator: Indicator, years: readonly number[]): Text => {
  const [first, last] = [years[0], years.at(-1)];
  const [zh, en] = first === last ? [`${first} 年`, `${first}`] : [`${first}—${last} 年`, `${first}–${last}`];
  return { zh: `${zh}${indicator.name.zh}`, en: `${indicator.name.en}, ${en}` };
};

const rowsOf = (
  townships: readonly Place[],
  years: readonly number[],
  chosen: readonly Observation[],
  scale: Scale,
): DotRow[] => {
  const label = labelPlaces(townships);
  const byPlace = new Map(chosen.map((one) => [`${one.region}/${one.year}`, one]));
  return townships.map((place) => ({
    place,
    name: label(place),
    dots: years.map((year) => {
      const observation = byPlace.get(`${place.region}/${year}`);
      return { year, observation, cell: cellOf(observation, scale) };
    }),
  }));
};

/** A dot has no room for its N. */
const baseNotes = (chosen: readonly Observation[], years: readonly number[]): Text[] =>
  years.length > 1 && chosen.some((one) => one.base !== undefined && one.value !== null)
    ? [{ zh: '各点的 N 见数据表。', en: 'The N of each dot is in the table.' }]
    : [];

const tableOf = (
  title: Text,
  rows: readonly DotRow[],
  years: readonly number[],
  indicator: Indicator,
  scale: Scale,
): ChartTable => {
  const [year, ...more] = years;
  const columns = more.length === 0 ? [withUnit(indicator, scale)] : years.map((one) => same(String(one)));
  return {
    caption:
      more.length === 0
        ? { zh: `${title.zh}（${rows.length} 个乡镇）`, en: `${title.en} (townships: ${rows.length})` }
        : { zh: `${title.zh}（单位：${scale.unit.zh}）`, en: `${title.en} (unit: ${scale.unit.en})` },
    columns: [{ zh: '乡镇', en: 'Township' }, ...(year === undefined ? [] : columns)],
    rows: rows.map(({ name, dots }) => {
      const report = more.length === 0 ? dots[0]?.observation?.report : undefined;
      return { header: name, ...(report !== undefined && { report }), cells: dots.map(({ cell }) => cell) };
    }),
  };
};

const inWords = (rows: readonly DotRow[], scale: Scale, title: Text): Text | undefined => {
  const values = rows.flatMap(({ dots }) => dots.flatMap(({ cell }) => cell.value ?? []));
  const missing = rows.flatMap(({ dots }) => dots).length - values.length;
  if (values.length === 0) return { zh: `${title.zh}：没有可用的数。`, en: `${title.en}: no value.` };
  if (values.some((value) => value !== 0)) return undefined;
  return {
    zh: `${title.zh}：有数的都是 0 ${scale.unit.zh}${missing > 0 ? `；另有 ${missing} 处没有数，见数据表` : ''}。`,
    en: `${title.en}: every value is 0${missing > 0 ? `; values missing, see the table: ${missing}` : ''}.`,
  };
};

const describe = (rows: readonly DotRow[], title: Text): Text => ({
  zh: `${title.zh}。${rows.map(({ name, dots }) => `${name.zh}：${dots.map(({ year, cell }) => `${year} 年 ${cell.text.zh}`).join('，')}`).join('；')}。`,
  en: `${title.en}. ${rows.map(({ name, dots }) => `${name.en}: ${dots.map(({ year, cell }) => `${year} ${cell.text.en}`).join(', ')}`).join('; ')}.`,
});
