import { findIndicator } from '../dataset/indicators.ts';
import type { Observation } from '../dataset/observation.ts';
import { byName, regionsOf, select } from '../dataset/select.ts';
import type { Text } from '../findings/text.ts';
import { same } from '../findings/text.ts';
import type { ChartRow, ChartTable, ChartValue } from './chart.ts';
import { baseOptions, categoryAxis, fontSize, valueAxis } from './options.ts';
import { type ChartColour, palette } from './palette.ts';
import { labelLines } from './text-width.ts';

/** The parts that make up every cell of the form, as drawn from the axis outwards. */
const parts: readonly { id: string; colour: ChartColour }[] = [
  { id: 'cellsAboveZero', colour: 'chart-1' },
  { id: 'cellsZero', colour: 'chart-axis' },
  { id: 'cellsMarked', colour: 'chart-3' },
  { id: 'cellsBlank', colour: 'chart-2' },
  { id: 'cellsAbsent', colour: 'chart-6' },
];

export interface FormFilled {
  year: number;
  observations: readonly Observation[];
}

/** Stacked bars, one a region: what stands in the cells of the form. */
export const formFilled = ({ year, observations }: FormFilled): ChartValue => {
  const ofYear = select(observations, { year });
  const title = { zh: `${year} 年报告三张表的填写`, en: `How the three tables were filled in, ${year}` };
  const table = tableOf(title, ofYear);
  const shown = { id: `form-filled-${year}`, title, notes: [], table };
  if (table.rows.length === 0) {
    return { kind: 'words', ...shown, text: { zh: `${year} 年没有报告。`, en: `No reports for ${year}.` } };
  }
  return {
    kind: 'chart',
    ...shown,
    description: describe(table, title),
    width: 360,
    height: 116 + 38 * table.rows.length,
    config: configOf(table),
  };
};

const nameOf = (id: string): Text => findIndicator(id)?.name ?? same(id);

const tableOf = (title: Text, ofYear: readonly Observation[]): ChartTable => ({
  caption: title,
  columns: [{ zh: '乡镇', en: 'Township' }, ...parts.map((part) => nameOf(part.id))],
  rows: regionsOf(ofYear)
    .toSorted(byName)
    .map((region): ChartRow => {
      const own = select(ofYear, { region: region.region });
      return {
        header: region.name,
        ...(own[0] && { report: own[0].report }),
        cells: parts.map((part) => {
          const value = own.find((one) => one.indicator === part.id)?.value ?? null;
          if (value === null) return { text: { zh: '缺表', en: 'table absent' }, value: null, missing: 'absent' };
          return { text: same(String(value)), value: Number(value) };
        }),
      };
    }),
});

const describe = (table: ChartTable, title: Text): Text => {
  const one = (row: ChartRow, language: 'zh' | 'en') =>
    row.cells.map((cell, index) => `${table.columns[index + 1]?.[language]} ${cell.text[language]}`);
  return {
    zh: `${title.zh}。${table.rows.map((row) => `${row.header.zh}：${one(row, 'zh').join('，')}`).join('；')}。`,
    en: `${title.en}. ${table.rows.map((row) => `${row.header.en}: ${one(row, 'en').join(', ')}`).join('; ')}.`,
  };
};

const configOf = (table: ChartTable) => ({
  type: 'bar' as const,
  data: {
    labels: table.rows.map((row) => ({ zh: labelLines(row.header.zh), en: labelLines(row.header.en) })),
    datasets: parts
      .map((part, index) => ({
        label: nameOf(part.id),
        data: table.rows.map((row) => row.cells[index]?.value ?? null),
        backgroundColor: palette[part.colour],
        maxBarThickness: 18,
      }))
      .filter((series) => series.data.some((value) => value !== 0)),
  },
  options: {
    ...baseOptions,
    indexAxis: 'y',
    layout: { padding: { right: 12 } },
    scales: {
      x: { ...valueAxis({ zh: '单位：格', en: 'Unit: cells' }, true), stacked: true },
      y: { ...categoryAxis(), stacked: true },
    },
    plugins: {
      legend: {
        display: true,
        position: 'bottom',
        align: 'start',
        labels: { boxWidth: 10, boxHeight: 10, color: palette.ink, font: { size: fontSize - 1 } },
      },
    },
  },
});
