import type { ActiveElement, Chart, ChartConfiguration, ChartEvent, TooltipItem } from 'chart.js';
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
      onHover: (_, elements, chart) => {
        chart.canvas.style.cursor = hrefOf(chart, elements[0]) === undefined ? '' : 'pointer';
      },
      onClick: followOnClick(),
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

/** Where a bar or point comes from; whoever has no pointer finds the same links in the chart's table. */
const hrefOf = (chart: Chart, element: ActiveElement | undefined): string | undefined => {
  const dataset = element && (chart.data.datasets[element.datasetIndex] as { hrefs?: (string | null)[] } | undefined);
  return dataset?.hrefs?.[element?.index ?? -1] ?? undefined;
};

/** A finger cannot hover: its first tap on a bar shows the figure, the second follows it. */
const followOnClick = () => {
  let tapped: string | undefined;
  return ({ native }: ChartEvent, elements: ActiveElement[], chart: Chart): void => {
    const href = hrefOf(chart, elements[0]);
    const isTouch = native instanceof PointerEvent && native.pointerType === 'touch';
    if (href === undefined || (isTouch && tapped !== href)) {
      tapped = href;
      return;
    }
    // Shown inside another page, a chart leaves that page where it is.
    if (window.top === window) location.assign(href);
    else open(href, '_blank', 'noopener');
  };
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
