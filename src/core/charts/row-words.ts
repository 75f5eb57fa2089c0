import type { Chart, Plugin } from 'chart.js';
import { fontOf } from './drawing-words.ts';

interface RowWords {
  texts: string[];
  colour: string;
}

const fontSize = 12;
/** Below the middle of the row, where dots leave room. */
const drop = 15;

/** Writes in a row of dots why some of them are not there. */
export const rowWords: Plugin = {
  id: 'rowWords',
  afterDatasetsDraw(chart) {
    const { y } = chart.scales;
    const own = (chart.options.plugins as { rowWords?: Partial<RowWords> }).rowWords;
    if (!y || !own?.texts || !own.colour) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = fontOf(chart, fontSize);
    ctx.fillStyle = own.colour;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    for (const [index, text] of own.texts.entries())
      ctx.fillText(
        cut(chart, text, 0.94 * (chart.width - chartArea.left - 4)),
        chartArea.left + 4,
        y.getPixelForValue(index) + drop,
      );
    ctx.restore();
  },
};

/** What does not fit is in the table. Some room is left, since a font may run wider than was measured. */
const cut = ({ ctx }: Chart, text: string, room: number): string => {
  if (ctx.measureText(text).width <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && ctx.measureText(`${characters.join('')}…`).width > room) characters.pop();
  return `${characters.join('')}…`;
};
