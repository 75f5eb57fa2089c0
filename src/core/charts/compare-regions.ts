import type { Indicator } from '../dataset/indicator.ts';
import { missingLabels, type Observation } from '../dataset/observation.ts';
import { byName, regionsOf, select } from '../dataset/select.ts';
import type { Text } from '../findings/text.ts';
import { type Bar, barsConfig, type InCommon, spanOfCells } from './bars-config.ts';
import type { ChartTable, ChartValue } from './chart.ts';
import { cellOf, type Scale, scaleOf, withUnit } from './figures.ts';
import { notesOn, whoIsMissing } from './notes.ts';
import { labelPlaces, type Place } from './place-labels.ts';

export interface CompareRegions {
  indicator: Indicator;
  year: number;
  /** All there are; the chart picks those of its indicator and year. */
  observations: readonly Observation[];
  /** In the order in which they stand; those with a report for the year, by name, where nobody says otherwise. */
  townships?: readonly Place[];
  /** What it has in common with the charts beside it. */
  common?: InCommon;
}

const width = 360;
const barHeight = 38;

/** Bars, one a township: one indicator in one year. */
export const compareRegions = (wanted: CompareRegions): ChartValue => {
  const { indicator, year, observations } = wanted;
  const chosen = select(observations, { indicator: indicator.id, year });
  const scale = wanted.common?.scale ?? scaleOf(indicator, chosen);
  const bars = barsOf(chosen, wanted.townships ?? regionsOf(chosen).sort(byName), scale);
  const title = { zh: `${year} 年${indicator.name.zh}`, en: `${indicator.name.en}, ${year}` };
  const table = tableOf(title, bars, indicator, scale);
  const shown = { id: `compare-${indicator.id}-${year}`, title, notes: notesOn(indicator, chosen), table };
  const words = inWords(bars, scale, title);
  if (words) return { kind: 'words', ...shown, text: words };
  const missing = whoIsMissing(chosen);
  return {
    kind: 'chart',
    ...shown,
    notes: missing
      ? [...shown.notes, { zh: `没有数的：${missing.zh}。`, en: `No value: ${missing.en}.` }]
      : shown.notes,
    description: describe(table, title),
    width,
    height: 56 + barHeight * bars.length,
    config: barsConfig(
      bars,
      table,
      indicator,
      wanted.common ?? { scale, ...spanOfCells(bars.map(({ cell }) => cell)) },
    ),
  };
};

const barsOf = (chosen: readonly Observation[], townships: readonly Place[], scale: Scale): Bar[] => {
  const byRegion = new Map(chosen.map((one) => [one.region, one]));
  return townships.map((place) => {
    const observation = byRegion.get(place.region);
    return { place, observation, cell: cellOf(observation, scale) };
  });
};

const tableOf = (title: Text, bars: readonly Bar[], indicator: Indicator, scale: Scale): ChartTable => {
  const label = labelPlaces(bars.map(({ place }) => place));
  return {
    caption: { zh: `${title.zh}（${bars.length} 个乡镇）`, en: `${title.en} (townships: ${bars.length})` },
    columns: [{ zh: '乡镇', en: 'Township' }, withUnit(indicator, scale)],
    rows: bars.map(({ place, observation, cell }) => ({
      header: label(place),
      ...(observation && { report: observation.report }),
      cells: [cell],
    })),
  };
};

/** Words instead of a drawing that would show nothing, or compare one value with none. */
const inWords = (bars: readonly Bar[], scale: Scale, title: Text): Text | undefined => {
  const chosen = bars.flatMap(({ observation }) => observation ?? []);
  const valued = bars.filter(({ cell }) => cell.value !== null);
  const [first] = valued;
  const missing = whoIsMissing(chosen);
  const rest = missing ? { zh: `没有数的：${missing.zh}。`, en: ` No value: ${missing.en}.` } : { zh: '', en: '' };
  if (chosen.length === 0) return { zh: `${title.zh}：没有报告。`, en: `${title.en}: no reports.` };
  if (!first) return noValue(chosen, title);
  if (valued.length === 1) {
    const { text } = first.cell;
    const { name } = first.place;
    return {
      zh: `${title.zh}：${name.zh}为 ${text.zh}${/\d$/.test(text.zh) ? ' ' : ''}${scale.unit.zh}。${rest.zh}`,
      en: `${title.en}: ${name.en} ${text.en} (${scale.unit.en}).${rest.en}`,
    };
  }
  if (valued.some(({ cell }) => cell.value !== 0)) return undefined;
  return {
    zh: `${title.zh}：${valued.length} 个乡镇均为 0 ${scale.unit.zh}。${rest.zh}`,
    en: `${title.en}: all ${valued.length} townships report 0.${rest.en}`,
  };
};

/** One reason for all is said once. */
const noValue = (chosen: readonly Observation[], title: Text): Text => {
  const [status, ...others] = new Set(chosen.map((one) => one.status));
  if (chosen.length > 2 && others.length === 0 && status !== undefined && status !== 'number') {
    const { zh, en } = missingLabels[status];
    return {
      zh: `${title.zh}：没有可用的数，${chosen.length} 份报告都是“${zh}”。`,
      en: `${title.en}: no value; all ${chosen.length} reports: ${en}.`,
    };
  }
  const missing = whoIsMissing(chosen);
  return { zh: `${title.zh}：没有可用的数。${missing?.zh}。`, en: `${title.en}: no value. ${missing?.en}.` };
};

const describe = (table: ChartTable, title: Text): Text => ({
  zh: `${title.zh}：${table.rows.map((row) => `${row.header.zh} ${row.cells[0]?.text.zh}`).join('，')}。`,
  en: `${title.en}: ${table.rows.map((row) => `${row.header.en} ${row.cells[0]?.text.en}`).join(', ')}.`,
});
