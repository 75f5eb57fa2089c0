import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import type { ChartCell, ChartConfig, ChartTable } from './chart.ts';
import { type Scale, unitOnly } from './figures.ts';
import { baseOptions, categoryAxis, fontSize, isWhole, type Reach, valueAxis } from './options.ts';
import { palette } from './palette.ts';
import type { Place } from './place-labels.ts';
import { labelLines, textWidth } from './text-width.ts';

/** Of small multiples, which are read against each other: the unit, the axis, and the room beside it for the figures. */
export interface InCommon {
  scale: Scale;
  reach: Reach;
  room: { zh: number; en: number };
}

export interface Bar {
  place: Place;
  observation: Observation | undefined;
  cell: ChartCell;
}

/** How far the values reach, and how much room the figures need beside the bars. */
export const spanOfCells = (cells: readonly ChartCell[]): Pick<InCommon, 'reach' | 'room'> => {
  const values = cells.flatMap(({ value }) => value ?? []);
  return {
    reach: { low: Math.min(0, ...values), high: Math.max(0, ...values) },
    room: { zh: roomFor(cells, 'zh'), en: roomFor(cells, 'en') },
  };
};

/** Beside the longest bar. A reason stands where no bar is and runs over its place. */
const roomFor = (cells: readonly ChartCell[], language: 'zh' | 'en'): number =>
  8 +
  Math.max(
    0,
    ...cells.map(({ text, value }) => textWidth(text[language], fontSize) - (value === null ? placeOfBar : 0)),
  );

const placeOfBar = 120;

export const barsConfig = (
  bars: readonly Bar[],
  table: ChartTable,
  indicator: Indicator,
  { scale, reach, room }: InCommon,
): ChartConfig => {
  const cells = bars.map(({ cell }) => cell);
  return {
    type: 'bar',
    data: {
      labels: table.rows.map((row) => ({ zh: labelLines(row.header.zh), en: labelLines(row.header.en) })),
      datasets: [
        {
          label: indicator.name,
          data: cells.map((cell) => cell.value),
          valueTexts: cells.map((cell) => cell.text),
          sources: cells.map((cell) => cell.source ?? null),
          backgroundColor: bars.map(({ observation }) => palette[observation?.exact === false ? 'chart-6' : 'chart-1']),
          maxBarThickness: 18,
        },
      ],
    },
    options: {
      ...baseOptions,
      indexAxis: 'y',
      layout: { padding: { right: room, left: reach.low < 0 ? room : 0 } },
      scales: { x: valueAxis(unitOnly(scale), isWhole(indicator, scale), reach), y: categoryAxis() },
    },
  };
};
