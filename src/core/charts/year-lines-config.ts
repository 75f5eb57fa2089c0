import type { Indicator } from '../dataset/indicator.ts';
import { same, type Text } from '../findings/text.ts';
import type { ChartConfig, ChartSeries } from './chart.ts';
import { type Scale, unitOnly } from './figures.ts';
import { baseOptions, categoryAxis, fontSize, isWhole, valueAxis } from './options.ts';
import { type ChartColour, palette } from './palette.ts';
import { labelLines, textWidth } from './text-width.ts';
import { breaksOf, type Course, editionAt, type Point } from './year-courses.ts';

/** Lines are told apart by colour, marker and dash, and named at their end. */
const looks: readonly { colour: ChartColour; marker: string; dash: number[] }[] = [
  { colour: 'chart-1', marker: 'circle', dash: [] },
  { colour: 'chart-2', marker: 'rect', dash: [6, 3] },
  { colour: 'chart-3', marker: 'triangle', dash: [2, 2] },
  { colour: 'chart-4', marker: 'rectRot', dash: [8, 3, 2, 3] },
  { colour: 'chart-5', marker: 'circle', dash: [4, 4] },
  { colour: 'chart-6', marker: 'rect', dash: [1, 3] },
];

/** More lines than this cannot be told apart. */
export const mostLines = looks.length;

export const linesConfig = (courses: readonly Course[], indicator: Indicator, scale: Scale): ChartConfig => {
  const alone = courses.length === 1;
  const breaks = courses.map(({ points }) => (indicator.comparable ? [] : breaksOf(points)));
  const [first] = courses;
  return {
    type: 'line',
    data: {
      labels: (first?.points ?? []).map(({ year }) => same(String(year))),
      datasets: courses.flatMap((course, order) =>
        alone
          ? aloneSegments(course, breaks[0] ?? [], indicator)
          : segments(
              course,
              breaks[order] ?? [],
              looks[order % looks.length] ?? { colour: 'chart-1', marker: '', dash: [] },
            ),
      ),
    },
    options: {
      ...baseOptions,
      layout: {
        padding: { top: 48, right: alone ? 24 : { zh: nameWidth(courses, 'zh'), en: nameWidth(courses, 'en') } },
      },
      scales: {
        x: { ...categoryAxis(), offset: true },
        y: { ...valueAxis(unitOnly(scale), isWhole(indicator, scale)), title: { display: false } },
      },
      plugins: {
        ...baseOptions.plugins,
        axisHead: { text: unitOnly(scale), colour: palette.ink },
        editionBreak: { colour: palette['chart-break'], breaks: marksOf(courses, breaks) },
      },
    },
  };
};

/** Room for the marker and the name at the end of a line. */
const nameWidth = (courses: readonly Course[], language: 'zh' | 'en'): number =>
  24 +
  Math.max(...courses.flatMap(({ name }) => labelLines(name[language])).map((line) => textWidth(line, fontSize - 1)));

/** Where the townships changed to another edition; not all need do so in one year. */
const marksOf = (courses: readonly Course[], breaks: readonly number[][]): { before: number; label: Text }[] =>
  [...new Set(breaks.flat())]
    .sort((a, b) => a - b)
    .map((index) => {
      const changing = courses.filter((_, order) => breaks[order]?.includes(index));
      const edition = editionAt(changing[0]?.points[index]);
      // Who has no report there has not stayed behind.
      const some = courses.some(({ points }) => (editionAt(points[index]) ?? edition) !== edition);
      return {
        before: index,
        label: {
          zh: `${some ? '部分' : ''}改用 ${edition} 年版表格`,
          en: `${edition} edition${some ? ' (some)' : ''}`,
        },
      };
    });

/** One dataset from each break to the next, so that no line can cross it. */
const cut = (points: readonly Point[], breaks: readonly number[]): ((index: number) => boolean)[] =>
  [0, ...breaks].map((start, order) => {
    const end = breaks[order] ?? points.length;
    return (index) => index >= start && index < end;
  });

/** With every value written at its point, and why it is missing at the foot of its year. */
const aloneSegments = ({ points }: Course, breaks: readonly number[], indicator: Indicator): ChartSeries[] =>
  cut(points, breaks).map((inside, order) => {
    const colour = palette[order % 2 === 0 ? 'chart-1' : 'chart-2'];
    return {
      label: indicator.name,
      data: points.map((point, index) => (inside(index) ? point.cell.value : null)),
      valueTexts: points.map((point, index) => (inside(index) ? point.cell.text : same(''))),
      sources: points.map((point) => point.cell.source ?? null),
      backgroundColor: points.map((point) => (point.observation?.exact === false ? palette['chart-6'] : colour)),
      borderColor: colour,
      borderWidth: 2,
      pointRadius: 3.5,
      pointBorderWidth: 0,
      spanGaps: false,
    };
  });

const segments = ({ name, points }: Course, breaks: readonly number[], look: (typeof looks)[number]): ChartSeries[] => {
  const colour = palette[look.colour];
  const made = cut(points, breaks).map(
    (inside): ChartSeries => ({
      label: name,
      data: points.map((point, index) => (inside(index) ? point.cell.value : null)),
      tipTexts: points.map((point) => point.cell.text),
      sources: points.map((point) => point.cell.source ?? null),
      backgroundColor: points.map((point) => (point.observation?.exact === false ? palette.paper : colour)),
      borderColor: colour,
      borderWidth: 2,
      borderDash: look.dash,
      pointStyle: look.marker,
      pointRadius: 4,
      pointBorderWidth: 1.5,
      spanGaps: false,
    }),
  );
  const last = made.findLastIndex(({ data }) => data.some((value) => value !== null));
  return made.map((series, order) =>
    order === last ? { ...series, endName: { zh: labelLines(name.zh), en: labelLines(name.en) } } : series,
  );
};
