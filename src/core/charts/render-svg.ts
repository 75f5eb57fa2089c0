import { BasicPlatform, type ChartConfiguration } from 'chart.js';
import { escapeXml } from '../dataset/escape-xml.ts';
import { SvgRecorder } from './canvas-to-svg.ts';
import { type DrawnChart, inLanguage, type Language, wordsIn } from './chart.ts';
import { registerParts } from './drawing.ts';
import { tokenOf } from './palette.ts';

/** The chart as a static SVG for readers without JavaScript. It takes its colours from the page's tokens, so it follows light and dark. */
export const renderSvg = (chart: DrawnChart, language: Language): string => {
  const recorder = new SvgRecorder(chart.width, chart.height, paint);
  draw(recorder, inLanguage(chart.config, language) as ChartConfiguration, language);
  const title = escapeXml(wordsIn(chart.title, language));
  return [
    // No ids: the same chart may stand on a page twice.
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-label="${title}"`,
    ' font-family="inherit">',
    `<title>${title}</title>`,
    `<desc>${escapeXml(wordsIn(chart.description, language))}</desc>`,
    ...recorder.elements,
    '</svg>',
  ].join('');
};

const paint = (colour: string): string => {
  const token = tokenOf(colour);
  return token ? `var(--${token}, ${colour})` : escapeXml(colour);
};

const draw = (recorder: SvgRecorder, config: ChartConfiguration, language: Language): void => {
  const Chart = registerParts();
  const drawn = new Chart(recorder as unknown as CanvasRenderingContext2D, {
    ...config,
    // In a browser Chart.js would take the recorder for an element of the page.
    platform: BasicPlatform,
    options: {
      ...config.options,
      locale: language,
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
    },
  });
  drawn.destroy();
};
