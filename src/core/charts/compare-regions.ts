import type { Indicator } from '../dataset/indicator.ts';
import { numberOf, type Observation } from '../dataset/observation.ts';
import { byCode, byName, select } from '../dataset/select.ts';
import type { Text } from '../findings/text.ts';
import type { ChartConfig, ChartTable, ChartValue } from './chart.ts';
import { cellOf, type Scale, scaleOf, unitOnly, withUnit } from './figures.ts';
import { notesOn, whoIsMissing } from './notes.ts';
import { baseOptions, categoryAxis, fontSize, valueAxis } from './options.ts';
import { palette } from './palette.ts';
import { labelLines, textWidth } from './text-width.ts';

export interface CompareRegions {
  indicator: Indicator;
  year: number;
  /** All there are; the chart picks those of its indicator and year. */
  observations: readonly Observation[];
  /** By name unless a reader asks for another order. */
  sort?: 'name' | 'code' | 'value';
}

const width = 360;
const barHeight = 38;

/** Bars, one a region: one indicator in one year. */
export const compareRegions = ({ indicator, year, observations, sort = 'name' }: CompareRegions): ChartValue => {
  const chosen = order(select(observations, { indicator: indicator.id, year }), sort);
  const scale = scaleOf(indicator, chosen);
  const title = { zh: `${year} 年${indicator.name.zh}`, en: `${indicator.name.en}, ${year}` };
  const table = tableOf(title, chosen, indicator, scale);
  const shown = { id: `compare-${indicator.id}-${year}`, title, notes: notesOn(indicator, chosen), table };
  const words = inWords(chosen, scale, title);
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
    height: 56 + barHeight * chosen.length,
    config: configOf(table, chosen, indicator, scale),
  };
};

const order = (observations: readonly Observation[], sort: 'name' | 'code' | 'value'): Observation[] => {
  const size = (one: Observation) => numberOf(one) ?? Number.NEGATIVE_INFINITY;
  const byValue = (a: Observation, b: Observation) => size(b) - size(a) || byName(a, b);
  return observations.toSorted({ name: byName, code: byCode, value: byValue }[sort]);
};

/** A name that more than one region here bears is told apart by the region above it. */
const labelOf = (one: Observation, all: readonly Observation[]): Text => {
  const shared = all.some((other) => other.region !== one.region && other.name.zh === one.name.zh);
  if (!shared || !one.parentName) return one.name;
  return { zh: `${one.name.zh}（${one.parentName.zh}）`, en: `${one.name.en} (${one.parentName.en})` };
};

const tableOf = (title: Text, chosen: readonly Observation[], indicator: Indicator, scale: Scale): ChartTable => ({
  caption: { zh: `${title.zh}（${chosen.length} 个乡镇）`, en: `${title.en} (townships: ${chosen.length})` },
  columns: [{ zh: '乡镇', en: 'Township' }, withUnit(indicator, scale)],
  rows: chosen.map((one) => ({ header: labelOf(one, chosen), report: one.report, cells: [cellOf(one, scale)] })),
});

/** Words instead of a drawing that would show nothing, or compare one value with none. */
const inWords = (chosen: readonly Observation[], scale: Scale, title: Text): Text | undefined => {
  const valued = chosen.filter((one) => one.value !== null);
  const [first] = valued;
  const missing = whoIsMissing(chosen);
  const rest = missing ? { zh: `没有数的：${missing.zh}。`, en: ` No value: ${missing.en}.` } : { zh: '', en: '' };
  if (chosen.length === 0) return { zh: `${title.zh}：没有报告。`, en: `${title.en}: no reports.` };
  if (!first)
    return { zh: `${title.zh}：没有可用的数。${missing?.zh}。`, en: `${title.en}: no value. ${missing?.en}.` };
  if (valued.length === 1) {
    const { text } = cellOf(first, scale);
    return {
      zh: `${title.zh}：${first.name.zh}为 ${text.zh}${/\d$/.test(text.zh) ? ' ' : ''}${scale.unit.zh}。${rest.zh}`,
      en: `${title.en}: ${first.name.en} ${text.en} (${scale.unit.en}).${rest.en}`,
    };
  }
  if (valued.some((one) => Number(one.value) !== 0)) return undefined;
  return {
    zh: `${title.zh}：${valued.length} 个乡镇均为 0 ${scale.unit.zh}。${rest.zh}`,
    en: `${title.en}: all ${valued.length} townships report 0.${rest.en}`,
  };
};

const describe = (table: ChartTable, title: Text): Text => ({
  zh: `${title.zh}：${table.rows.map((row) => `${row.header.zh} ${row.cells[0]?.text.zh}`).join('，')}。`,
  en: `${title.en}: ${table.rows.map((row) => `${row.header.en} ${row.cells[0]?.text.en}`).join(', ')}.`,
});

const configOf = (
  table: ChartTable,
  chosen: readonly Observation[],
  indicator: Indicator,
  scale: Scale,
): ChartConfig => {
  const cells = table.rows.flatMap((row) => row.cells);
  const room = Math.max(
    ...cells.map((cell) => Math.max(textWidth(cell.text.zh, fontSize), textWidth(cell.text.en, fontSize))),
  );
  const negative = cells.some((cell) => (cell.value ?? 0) < 0);
  return {
    type: 'bar',
    data: {
      labels: table.rows.map((row) => ({ zh: labelLines(row.header.zh), en: labelLines(row.header.en) })),
      datasets: [
        {
          label: indicator.name,
          data: cells.map((cell) => cell.value),
          valueTexts: cells.map((cell) => cell.text),
          backgroundColor: chosen.map((one) => palette[one.exact === false ? 'chart-6' : 'chart-1']),
          maxBarThickness: 18,
        },
      ],
    },
    options: {
      ...baseOptions,
      indexAxis: 'y',
      layout: { padding: { right: room + 8, left: negative ? room + 8 : 0 } },
      scales: {
        x: valueAxis(unitOnly(scale), scale.shift === 0 && indicator.unit !== '%'),
        y: categoryAxis(),
      },
    },
  };
};
