import type { Chart } from 'chart.js';
import { palette } from './palette.ts';

export const fontOf = (chart: Chart, size: number): string =>
  `${size}px ${String((chart.constructor as typeof Chart).defaults.font.family ?? chart.id)}`;

interface Colours {
  text: string;
  muted: string;
  rule: string;
}

/** Of words that our own plugins write. */
export const colours = (chart: Chart): Colours => {
  const own = (chart.options.plugins as { valueTexts?: Partial<Colours> }).valueTexts;
  return {
    text: own?.text ?? palette.ink,
    muted: own?.muted ?? palette['chart-text'],
    rule: own?.rule ?? palette['rule-strong'],
  };
};
