import type { Indicator } from '../dataset/indicator.ts';
import type { Text } from '../findings/text.ts';
import type { Scale } from './figures.ts';
import { palette } from './palette.ts';

export const fontSize = 13;

/** What all our charts share: quiet grid, no motion, no legend unless a chart asks for one. */
export const baseOptions = {
  font: { size: fontSize },
  color: palette.ink,
  plugins: { legend: { display: false } },
} as const;

/** The least and the greatest value that an axis has room for, so that several charts can have the same. */
export interface Reach {
  low: number;
  high: number;
}

/** Counts have no fractions; shares and amounts in 万元 do. */
export const isWhole = (indicator: Indicator, scale: Scale): boolean => scale.shift === 0 && indicator.unit !== '%';

/** The axis of the values. `whole` for counts, which have no fractions. */
export const valueAxis = (title: Text, whole: boolean, reach?: Reach): Record<string, unknown> => ({
  beginAtZero: true,
  ...(reach && { suggestedMin: Math.min(0, reach.low), suggestedMax: reach.high }),
  title: { display: true, text: title, color: palette.ink, font: { size: fontSize } },
  ticks: {
    color: palette['chart-text'],
    font: { size: fontSize - 1 },
    maxTicksLimit: 5,
    maxRotation: 0,
    ...(whole && { precision: 0 }),
  },
  grid: { color: palette['chart-axis'], drawTicks: false },
  border: { display: false },
});

/** The axis of the names or years. */
export const categoryAxis = (colour: string = palette.ink) => ({
  ticks: { color: colour, font: { size: fontSize }, autoSkip: false, maxRotation: 0 },
  grid: { display: false },
  border: { color: palette['rule-strong'] },
});
