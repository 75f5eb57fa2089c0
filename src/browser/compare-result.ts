import type { DrawnChart } from '../core/charts/chart.ts';
import { showChart } from '../core/charts/show-chart.ts';
import { buildView } from '../core/charts/view.ts';
import { findIndicator } from '../core/dataset/indicators.ts';
import type { Observation } from '../core/dataset/observation.ts';
import type { ObservationsIndex, PackedObservations } from '../core/dataset/observations-schema.ts';
import { unpackObservations } from '../core/dataset/pack-observations.ts';
import type { Text } from '../core/findings/text.ts';
import type { Language } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages.ts';
import { chartFigure } from './chart-figure.ts';
import type { CompareState } from './compare-state.ts';
import { element, fill } from './dom.ts';

export interface ResultSettings {
  words: Messages['compareTool'];
  language: Language;
  /** The site's home in the page's language. */
  root: string;
}

export interface CompareResult {
  status: string;
  nodes: HTMLElement[];
}

/** Of the counties of the chosen regions only. `root` is the folder of the observations. */
export const fetchObservations = async (root: string, regions: readonly string[]): Promise<Observation[]> => {
  const { counties } = await fetchJson<ObservationsIndex>(`${root}index.json`);
  const within = (one: string, other: string) => `${one}/`.startsWith(`${other}/`);
  const chosen = counties.filter(({ region: county }) =>
    regions.some((region) => within(county, region) || within(region, county)),
  );
  const packed = await Promise.all(chosen.map(({ region }) => fetchJson<PackedObservations>(`${root}${region}.json`)));
  return packed.flatMap((one) => unpackObservations(one));
};

const fetchJson = async <Value>(address: string): Promise<Value> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Value;
};

/** What is shown for a choice: warnings first, then what the figure is, then each chart with its table. */
export const buildResult = (
  state: CompareState,
  observations: readonly Observation[],
  pattern: HTMLTemplateElement,
  { words, language, root }: ResultSettings,
): CompareResult => {
  const indicator = findIndicator(state.indicator);
  if (!indicator || state.regions.length === 0) return { status: words.chooseRegion, nodes: [] };
  if (state.years.length === 0) return { status: words.chooseYear, nodes: [] };
  const form = state.regions.length === 1 && state.years.length > 1 ? 'line' : 'bar';
  const choice = {
    regions: state.regions,
    years: state.years,
    indicators: [indicator],
    measure: 'count',
    form,
  } as const;
  const { panels, warnings, counts } = buildView(choice, observations);
  const charts = panels.flatMap((panel) => panel.charts);
  if (counts.townships === 0) return { status: words.noReports, nodes: [] };
  const say = (text: Text) => (language === 'en' ? text.en : text.zh);
  const hrefOf = (report: string, at?: string) => `${root}${report}/${at === undefined ? '' : `#${at}`}`;
  const figures = charts.map((chart) => {
    const figure = chartFigure(pattern, showChart(chart, language, hrefOf, placeFor));
    const data = figure.querySelector('details');
    if (data) data.open = state.view === 'table';
    return figure;
  });
  const definition = fill(words.definition, { definition: say(indicator.definition) });
  return {
    status: fill(words.counts, counts),
    nodes: [
      ...(warnings.length === 0 ? [] : [warningBox(words.warnings, warnings.map(say))]),
      element('p', { class: 'small soft' }, definition),
      element('div', { class: 'charts' }, ...figures),
    ],
  };
};

const warningBox = (title: string, warnings: readonly string[]): HTMLElement =>
  element(
    'section',
    { class: 'warnings' },
    element('h2', {}, title),
    element('ul', {}, ...warnings.map((warning) => element('li', {}, warning))),
  );

/** As large as the drawing that comes in its place. */
const placeFor = ({ width, height }: DrawnChart): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`;
