import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import { colours, fontOf } from './drawing-words.ts';
import { endNames } from './end-names.ts';
import { rowWords } from './row-words.ts';
import { unitDots } from './unit-dots.ts';

/** What our own series carry beside what Chart.js reads. */
interface WithTexts {
  valueTexts?: string[];
}

interface EditionBreak {
  colour: string;
  breaks: { before: number; label: string }[];
}

const gap = 6;

/** Writes each value at the end of its bar or above its point, and the reason where there is none. */
const valueTexts: Plugin = {
  id: 'valueTexts',
  afterDatasetsDraw(chart) {
    chart.ctx.save();
    for (const [order, dataset] of chart.data.datasets.entries()) {
      const elements = chart.getDatasetMeta(order).data;
      for (const [index, text] of ((dataset as WithTexts).valueTexts ?? []).entries()) {
        const element = elements[index];
        if (!text || !element) continue;
        const value = dataset.data[index];
        if (value === null) writeText(chart, text, onAxis(chart, index), 'missing');
        else writeText(chart, text, element, Number(value) < 0 ? 'below' : 'above');
      }
    }
    chart.ctx.restore();
  },
};

const writeText = (
  chart: Chart,
  text: string,
  at: { x: number; y: number },
  what: 'missing' | 'below' | 'above',
): void => {
  const { ctx } = chart;
  const away = what === 'below' ? -gap : gap;
  ctx.font = fontOf(chart, what === 'missing' ? 12 : 13);
  ctx.fillStyle = colours(chart)[what === 'missing' ? 'muted' : 'text'];
  if (chart.options.indexAxis === 'y') {
    ctx.textBaseline = 'middle';
    ctx.textAlign = what === 'below' ? 'right' : 'left';
    ctx.fillText(text, at.x + away, at.y);
  } else {
    ctx.textBaseline = what === 'below' ? 'top' : 'bottom';
    ctx.textAlign = 'center';
    // A reason at the first or last year may be longer than there is room to either side of it.
    const half = ctx.measureText(text).width / 2;
    ctx.fillText(text, Math.min(Math.max(at.x, half), chart.width - half), at.y - away);
  }
};

/** Where a missing value is named: at the foot of its bar or point. */
const onAxis = (chart: Chart, index: number): { x: number; y: number } => {
  const { x, y } = chart.scales;
  if (!x || !y) throw new Error('A chart of ours has an x and a y axis');
  if (chart.options.indexAxis === 'y') return { x: x.getPixelForValue(0), y: y.getPixelForValue(index) };
  return { x: x.getPixelForValue(index), y: y.getPixelForValue(0) };
};

/** A dashed line between the years where the form changed: what stands left and right of it is not one series. */
const editionBreak: Plugin = {
  id: 'editionBreak',
  afterDraw(chart) {
    const { x } = chart.scales;
    const marked = (chart.options.plugins as { editionBreak?: EditionBreak }).editionBreak;
    if (!x || !marked?.breaks) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    for (const { before, label } of marked.breaks) {
      const middle = Math.round((x.getPixelForValue(before - 1) + x.getPixelForValue(before)) / 2);
      ctx.strokeStyle = marked.colour;
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(middle, chartArea.top - 14);
      ctx.lineTo(middle, chartArea.bottom);
      ctx.stroke();
      ctx.font = fontOf(chart, 12);
      ctx.fillStyle = marked.colour;
      ctx.textBaseline = 'bottom';
      const fits = middle + ctx.measureText(label).width + 4 < chart.width;
      ctx.textAlign = fits ? 'left' : 'right';
      ctx.fillText(label, middle + (fits ? 4 : -4), chartArea.top - 8);
    }
    ctx.restore();
  },
};

/** Heads the value axis from above, where words need not be turned on their side. */
const axisHead: Plugin = {
  id: 'axisHead',
  afterDraw(chart) {
    const head = (chart.options.plugins as { axisHead?: { text?: string; colour: string } }).axisHead;
    if (!head?.text) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = fontOf(chart, 13);
    ctx.fillStyle = head.colour;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    ctx.fillText(head.text, 0, 2);
    ctx.restore();
  },
};

/** The parts of Chart.js our charts use, and our own; used alike in the build and in a browser. */
export const registerParts = (): typeof Chart => {
  Chart.register(BarController, BarElement, LineController, LineElement, PointElement);
  Chart.register(CategoryScale, LinearScale, Legend, Tooltip);
  Chart.register(valueTexts, unitDots, editionBreak, axisHead, endNames, rowWords);
  return Chart;
};
