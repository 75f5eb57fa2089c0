import type { Chart, ChartConfiguration, TooltipItem } from 'chart.js';
import { registerParts } from '../core/charts/drawing.ts';
import { palette, tokenOf } from '../core/charts/palette.ts';

/** Draws a configuration of ours on a canvas, in the colours the page has just now. */
export const draw = (canvas: HTMLCanvasElement, config: ChartConfiguration, language: string): Chart => {
  const ChartJs = registerParts();
  const page = getComputedStyle(canvas);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const inTheme = repaint(config, page) as ChartConfiguration;
  ChartJs.defaults.font.family = page.fontFamily;
  return new ChartJs(canvas, {
    ...inTheme,
    options: {
      ...inTheme.options,
      locale: language,
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 200 },
      plugins: {
        ...inTheme.options?.plugins,
        valueTexts: {
          text: colourOf('ink', page),
          muted: colourOf('chart-text', page),
          rule: colourOf('rule-strong', page),
        },
        tooltip: {
          displayColors: false,
          backgroundColor: colourOf('ink', page),
          titleColor: colourOf('paper', page),
          bodyColor: colourOf('paper', page),
          callbacks: { label: tooltipText },
        },
      } as NonNullable<ChartConfiguration['options']>['plugins'] & object,
    },
  });
};

/** The figure as the table has it, with its name. */
const tooltipText = ({ dataset, dataIndex, formattedValue }: TooltipItem<'bar' | 'line'>): string => {
  const { tipTexts, valueTexts } = dataset as { tipTexts?: string[]; valueTexts?: string[] };
  const texts = tipTexts ?? valueTexts;
  return `${dataset.label ?? ''} ${texts?.[dataIndex] ?? formattedValue}`;
};

const colourOf = (token: keyof typeof palette, page: CSSStyleDeclaration): string =>
  page.getPropertyValue(`--${token}`).trim() || palette[token];

/** The same configuration with every colour of the palette as the page's tokens define it. */
const repaint = (value: unknown, page: CSSStyleDeclaration): unknown => {
  if (typeof value === 'string') {
    const token = tokenOf(value);
    return token ? page.getPropertyValue(`--${token}`).trim() || value : value;
  }
  if (Array.isArray(value)) return value.map((one) => repaint(one, page));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, repaint(one, page)]));
};
