import type { Chart, Plugin, PointElement, PointOptions } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import { colours, fontOf } from './drawing-words.ts';

interface EndName {
  lines: string[];
  /** The last point of the line. */
  point: PointElement;
  /** Of the last year. */
  isLast: boolean;
  /** Of the middle of the words. */
  y: number;
  height: number;
}

const fontSize = 12;
const lineHeight = 14;
const apart = 3;

/** Names each line where it ends, with its marker, so that nobody has to go back and forth to a legend. */
export const endNames: Plugin = {
  id: 'endNames',
  afterDatasetsDraw(chart) {
    const names = spread(namesOf(chart), chart.chartArea.bottom);
    chart.ctx.save();
    for (const name of names) write(chart, name);
    chart.ctx.restore();
  },
};

const namesOf = (chart: Chart): EndName[] =>
  chart.data.datasets.flatMap((dataset, order) => {
    const lines = (dataset as { endName?: string[] }).endName;
    const last = dataset.data.findLastIndex((value) => value !== null);
    const point = chart.getDatasetMeta(order).data[last] as PointElement | undefined;
    return lines && point && chart.isDatasetVisible(order)
      ? [{ lines, point, isLast: last === dataset.data.length - 1, y: point.y, height: lines.length * lineHeight }]
      : [];
  });

/** Moved down where one would stand upon another, and up again where they would leave the chart. */
const spread = (names: readonly EndName[], bottom: number): EndName[] => {
  const placed: EndName[] = [];
  for (const name of names.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    const least = above ? above.y + (above.height + name.height) / 2 + apart : 0;
    placed.push({ ...name, y: Math.max(name.y, least) });
  }
  let floor = bottom + lineHeight / 2;
  return placed.toReversed().map((name) => {
    const y = Math.min(name.y, floor - name.height / 2);
    floor = y - name.height / 2 - apart;
    return { ...name, y };
  });
};

/** Leads from the point to its name; never over years without a value, where it would look like the line itself. */
const lead = (chart: Chart, from: { x: number; y: number }, to: { x: number; y: number }): void => {
  const { ctx } = chart;
  ctx.strokeStyle = colours(chart).rule;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(from.x + 6, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
};

const write = (chart: Chart, { lines, point, isLast, y }: EndName): void => {
  const { ctx, chartArea } = chart;
  const left = chartArea.right + 4;
  const { backgroundColor, borderColor, borderWidth, pointStyle } = point.options as unknown as PointOptions;
  if (isLast) lead(chart, point, { x: left, y });
  ctx.strokeStyle = borderColor;
  ctx.fillStyle = backgroundColor;
  ctx.lineWidth = borderWidth;
  drawPoint(ctx, { pointStyle, radius: 4, rotation: 0, borderWidth }, left + 5, y);
  ctx.font = fontOf(chart, fontSize);
  ctx.fillStyle = colours(chart).text;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const [index, line] of lines.entries())
    ctx.fillText(line, left + 13, y + (index - (lines.length - 1) / 2) * lineHeight);
};
