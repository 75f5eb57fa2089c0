import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import { select, yearsOf } from '../dataset/select.ts';
import type { Text } from '../findings/text.ts';
import type { ChartCell, ChartConfig, ChartRow, ChartSeries, ChartTable, ChartValue } from './chart.ts';
import { cellOf, type Scale, scaleOf, unitOnly, withUnit } from './figures.ts';
import { notesOn } from './notes.ts';
import { baseOptions, categoryAxis, valueAxis } from './options.ts';
import { palette } from './palette.ts';

export interface RegionTrend {
  indicator: Indicator;
  /** The region's path. */
  region: string;
  /** All there are; the chart picks those of its region and indicator. */
  observations: readonly Observation[];
}

interface Point {
  year: number;
  observation: Observation | undefined;
  cell: ChartCell;
}

const size = { width: 360, height: 230 };

/** One indicator of one region over the years. A year without a value is a gap, a new edition of the form a break. */
export const regionTrend = ({ indicator, region, observations }: RegionTrend): ChartValue => {
  const ofRegion = select(observations, { region });
  const chosen = select(ofRegion, { indicator: indicator.id });
  const name = ofRegion[0]?.name ?? { zh: region, en: region };
  const scale = scaleOf(indicator, chosen);
  const points = pointsOf(yearsOf(ofRegion), chosen, scale);
  const title = { zh: `${name.zh}历年${indicator.name.zh}`, en: `${indicator.name.en} of ${name.en} over the years` };
  const breaks = indicator.comparable ? [] : breaksOf(points);
  const table = tableOf(title, points, indicator, scale);
  const shown = {
    id: `trend-${region.replaceAll('/', '-')}-${indicator.id}`,
    title,
    notes: notesOn(indicator, chosen),
    table,
  };
  const words = inWords(points, scale, title);
  if (words) return { kind: 'words', ...shown, text: words };
  return {
    kind: 'chart',
    ...shown,
    ...size,
    description: describe(table, title),
    config: configOf(points, breaks, indicator, scale),
  };
};

/** Every year from the first report to the last: a year nobody reported is a gap too. */
const pointsOf = (years: readonly number[], chosen: readonly Observation[], scale: Scale): Point[] => {
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const observation = chosen.find((one) => one.year === first + index);
    return { year: first + index, observation, cell: cellOf(observation, scale) };
  });
};

const editionOf = (point: Point): number | undefined => point.observation?.edition;

/** Indexes of the points with which another edition begins. */
const breaksOf = (points: readonly Point[]): number[] => {
  const known = points.flatMap((point, index) => (editionOf(point) === undefined ? [] : [index]));
  return known.filter((index, place) => {
    const [point, before] = [points[index], points[known[place - 1] ?? index]];
    return point !== undefined && before !== undefined && editionOf(point) !== editionOf(before);
  });
};

const tableOf = (title: Text, points: readonly Point[], indicator: Indicator, scale: Scale): ChartTable => ({
  caption: title,
  columns: [{ zh: '年度', en: 'Year' }, withUnit(indicator, scale), { zh: '表格版本', en: 'Edition of the form' }],
  rows: points.map((point): ChartRow => {
    const edition = editionOf(point);
    const words = { zh: edition ? `${edition} 年版` : '—', en: edition ? String(edition) : '—' };
    return {
      header: { zh: String(point.year), en: String(point.year) },
      ...(point.observation && { report: point.observation.report }),
      cells: [point.cell, { text: words, value: edition ?? null }],
    };
  }),
});

const inWords = (points: readonly Point[], scale: Scale, title: Text): Text | undefined => {
  const valued = points.filter((point) => point.cell.value !== null);
  const [only] = valued;
  if (!only) return { zh: `${title.zh}：没有可用的数。`, en: `${title.en}: no value.` };
  const years = valued.map((point) => point.year);
  if (valued.every((point) => point.cell.value === 0)) {
    return {
      zh: `${title.zh}：${years.join('、')} 年${years.length > 1 ? '均' : ''}为 0 ${scale.unit.zh}。`,
      en: `${title.en}: 0 in ${years.join(', ')}.`,
    };
  }
  if (valued.length > 1) return undefined;
  const { zh, en } = only.cell.text;
  return {
    zh: `${title.zh}：只有 ${only.year} 年有数，为 ${zh} ${scale.unit.zh}。`,
    en: `${title.en}: only ${only.year} has a value, ${en} (${scale.unit.en}).`,
  };
};

const describe = (table: ChartTable, title: Text): Text => ({
  zh: `${title.zh}：${table.rows.map((row) => `${row.header.zh} 年 ${row.cells[0]?.text.zh}`).join('，')}。`,
  en: `${title.en}: ${table.rows.map((row) => `${row.header.en}: ${row.cells[0]?.text.en}`).join(', ')}.`,
});

const configOf = (
  points: readonly Point[],
  breaks: readonly number[],
  indicator: Indicator,
  scale: Scale,
): ChartConfig => ({
  type: 'line',
  data: {
    labels: points.map(({ year }) => ({ zh: String(year), en: String(year) })),
    datasets: segments(points, breaks, indicator),
  },
  options: {
    ...baseOptions,
    layout: { padding: { top: 48, right: 24 } },
    scales: {
      x: { ...categoryAxis(), offset: true },
      y: {
        ...valueAxis(unitOnly(scale), scale.shift === 0 && indicator.unit !== '%'),
        title: { display: false },
      },
    },
    plugins: {
      ...baseOptions.plugins,
      axisHead: { text: unitOnly(scale), colour: palette.ink },
      editionBreak: {
        colour: palette['chart-break'],
        breaks: breaks.map((index) => {
          const edition = points[index]?.observation?.edition;
          return { before: index, label: { zh: `改用 ${edition} 年版表格`, en: `${edition} edition` } };
        }),
      },
    },
  },
});

/** One dataset from each break to the next, so that no line can cross it. Missing values are written at the first. */
const segments = (points: readonly Point[], breaks: readonly number[], indicator: Indicator): ChartSeries[] =>
  [0, ...breaks].map((start, order) => {
    const end = breaks[order] ?? points.length;
    const inside = (index: number) => index >= start && index < end;
    const colour = palette[order % 2 === 0 ? 'chart-1' : 'chart-2'];
    return {
      label: indicator.name,
      data: points.map((point, index) => (inside(index) ? point.cell.value : null)),
      valueTexts: points.map((point, index) => (inside(index) ? point.cell.text : { zh: '', en: '' })),
      sources: points.map((point, index) => (inside(index) ? (point.cell.source ?? null) : null)),
      backgroundColor: points.map((point) => (point.observation?.exact === false ? palette['chart-6'] : colour)),
      borderColor: colour,
      borderWidth: 2,
      pointRadius: 3.5,
      pointBorderWidth: 0,
      spanGaps: false,
    };
  });
