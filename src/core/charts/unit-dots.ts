import type { Chart, Plugin } from 'chart.js';

/** What a configuration says of its dots, beside what Chart.js reads. */
interface UnitDots {
  colour: string;
  /** Rows of what has no value: rings instead of dots. */
  hollow: number[];
  /** Between rings and dots, in the dots' own colour. */
  lineWidth: number;
}

/** A dot a unit along each bar, for bars that count few things: every one can be seen. */
export const unitDots: Plugin = {
  id: 'unitDots',
  afterDatasetsDraw(chart) {
    const dots = (chart.options.plugins as { unitDots?: Partial<UnitDots> }).unitDots;
    const { x, y } = chart.scales;
    if (!dots?.colour || !x || !y) return;
    const pitch = x.getPixelForValue(1) - x.getPixelForValue(0);
    // In tenths, as an SVG is written: half a circle whose ends lie nearer than they should is a flat one.
    const radius = Math.floor(Math.min(4.5, pitch * 0.42) * 10) / 10;
    chart.ctx.save();
    chart.ctx.fillStyle = dots.colour;
    chart.ctx.strokeStyle = dots.colour;
    chart.ctx.lineWidth = dots.lineWidth ?? 1;
    for (const [row, count] of (chart.data.datasets[0]?.data ?? []).entries()) {
      const places = Array.from({ length: Number(count) }, (_, index) => x.getPixelForValue(index + 0.5));
      drawRow(chart, places, y.getPixelForValue(row), radius, dots.hollow?.includes(row) ?? false);
    }
    chart.ctx.restore();
  },
};

const drawRow = (chart: Chart, places: readonly number[], y: number, radius: number, hollow: boolean): void => {
  const { ctx } = chart;
  ctx.beginPath();
  for (const x of places) {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }
  if (hollow) ctx.stroke();
  else ctx.fill();
};
