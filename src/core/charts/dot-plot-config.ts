import type { Indicator } from '../dataset/indicator.ts';
import { same, type Text } from '../findings/text.ts';
import type { ChartConfig, ChartSeries } from './chart.ts';
import type { Dot, DotRow } from './dot-plot.ts';
import { type Scale, unitOnly } from './figures.ts';
import { baseOptions, categoryAxis, fontSize, isWhole, valueAxis } from './options.ts';
import { type ChartColour, palette } from './palette.ts';
import { labelLines, textWidth } from './text-width.ts';
import { spanYears } from './year-span.ts';

const looks: readonly { colour: ChartColour; marker: string }[] = [
  { colour: 'chart-1', marker: 'circle' },
  { colour: 'chart-2', marker: 'rectRot' },
  { colour: 'chart-3', marker: 'triangle' },
  { colour: 'chart-4', marker: 'rect' },
  { colour: 'chart-5', marker: 'circle' },
  { colour: 'chart-6', marker: 'rectRot' },
];

const width = 360;
const head = 44;
const foot = 40;
/** With words below the dots, and without. */
const rowHeights = { words: 44, bare: 34 };

/** The dots of one year; of one year and one edition where the editions count otherwise. */
interface Series {
  name: Text;
  year: number;
  has(dot: Dot): boolean;
}

export const dotConfig = (
  rows: readonly DotRow[],
  years: readonly number[],
  indicator: Indicator,
  scale: Scale,
): { width: number; height: number; config: ChartConfig } => {
  const series = seriesOf(rows, years, indicator).filter(({ has }) =>
    rows.some(({ dots }) => dots.some((dot) => has(dot) && dot.cell.value !== null)),
  );
  const axis = categoryAxis();
  const words = rows.map((row) => wordsOf(row, years.length > 1));
  const spoken = words.some(({ zh }) => zh !== '');
  const alone = years.length === 1 && series.length === 1;
  const texts = alone ? rows.flatMap(({ dots }) => dots.map(({ cell }) => cell.text)) : [];
  const room = Math.max(
    12,
    ...texts.flatMap(({ zh, en }) => [textWidth(zh, fontSize) + 8, textWidth(en, fontSize) + 8]),
  );
  return {
    width,
    height: (alone ? 12 : head) + foot + (spoken && !alone ? rowHeights.words : rowHeights.bare) * rows.length,
    config: {
      type: 'line',
      data: {
        labels: rows.map(({ name }) => ({ zh: labelLines(name.zh), en: labelLines(name.en) })),
        datasets: series.map((one, order) => dotsOf(rows, one, series.length - 1 - order, alone)),
      },
      options: {
        ...baseOptions,
        indexAxis: 'y',
        layout: { padding: { right: room } },
        scales: {
          x: valueAxis(unitOnly(scale), isWhole(indicator, scale)),
          y: {
            ...axis,
            ticks: { ...axis.ticks, padding: 10 },
            offset: true,
            grid: { color: palette['chart-axis'], offset: false, drawTicks: false },
          },
        },
        plugins: {
          legend: legendOf(alone),
          rowWords: { texts: alone ? [] : words, colour: palette['chart-text'] },
        },
      },
    },
  };
};

const legendOf = (alone: boolean) =>
  alone
    ? { display: false }
    : {
        display: true,
        position: 'top',
        align: 'start',
        labels: { usePointStyle: true, boxHeight: 8, color: palette.ink, font: { size: fontSize - 1 } },
      };

const seriesOf = (rows: readonly DotRow[], years: readonly number[], indicator: Indicator): Series[] => {
  const editionsIn = (year?: number) => [
    ...new Set(
      rows.flatMap(({ dots }) =>
        dots
          .filter((dot) => dot.cell.value !== null && (year === undefined || dot.year === year))
          .flatMap((dot) => dot.observation?.edition ?? []),
      ),
    ),
  ];
  const apart = !indicator.comparable && editionsIn().length > 1;
  return years.flatMap((year): Series[] => {
    if (!apart) return [{ name: same(String(year)), year, has: (dot) => dot.year === year }];
    // Without a value there is no dot, and a series without dots is left out.
    return editionsIn(year)
      .sort((a, b) => a - b)
      .map((edition) => ({
        name: { zh: `${year}（${edition} 年版）`, en: `${year} (${edition} edition)` },
        year,
        has: (dot) => dot.year === year && dot.observation?.edition === edition,
      }));
  });
};

/** The latest year is a full dot, older ones are rings that grow with age: years of one value stay to be seen. */
const dotsOf = (rows: readonly DotRow[], { name, has }: Series, age: number, alone: boolean): ChartSeries => {
  const look = looks[age % looks.length] ?? { colour: 'chart-1' as const, marker: 'circle' };
  const colour = palette[look.colour];
  const own = rows.map(({ dots }) => dots.find(has));
  return {
    label: name,
    data: own.map((dot) => dot?.cell.value ?? null),
    tipTexts: own.map((dot) => dot?.cell.text ?? same('')),
    sources: own.map((dot) => dot?.cell.source ?? null),
    ...(alone && { valueTexts: own.map((dot) => dot?.cell.text ?? same('')) }),
    backgroundColor: own.map((dot) => (age === 0 && dot?.observation?.exact !== false ? colour : 'transparent')),
    borderColor: colour,
    pointStyle: look.marker,
    pointRadius: 3.5 + 1.1 * Math.min(age, 4),
    pointBorderWidth: 1.75,
    showLine: false,
  };
};

/** Why years have no dot: "2020 未填；2021—2023 无报告". */
const wordsOf = ({ dots }: DotRow, several: boolean): Text => {
  const missing = dots.filter(({ cell }) => cell.value === null);
  const byReason = [...Map.groupBy(missing, ({ cell }) => cell.text.zh).values()];
  const each = (language: 'zh' | 'en') =>
    byReason.map((those) => {
      const reason = those[0]?.cell.text[language] ?? '';
      return several
        ? `${spanYears(
            those.map(({ year }) => year),
            language,
          )} ${reason}`
        : reason;
    });
  return { zh: each('zh').join('；'), en: each('en').join('; ') };
};
