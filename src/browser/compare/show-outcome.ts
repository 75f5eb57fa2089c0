import type { DrawnChart } from '../../core/charts/chart.ts';
import { type ShowViewOptions, showView } from '../../core/charts/show-view.ts';
import { routes } from '../../site/routes.ts';
import { element, fill, part } from '../dom.ts';
import { mostCounties } from './chosen-places.ts';
import { type Comparison, mostIndicators, type Outcome } from './comparison.ts';
import { buildResult, warningBox } from './result.ts';
import type { CompareSettings, CompareWords } from './settings.ts';

export interface OutcomeOptions {
  /** What of the address cannot be read. */
  unread: readonly string[];
  settings: CompareSettings;
  /** Of a panel: one level below the title. */
  heading: 'h2' | 'h3';
  retry(): void;
}

/** Puts what came of a choice in the place of what was there: title, status, and the result or the reason why there is none. */
export const showOutcome = (
  root: HTMLElement,
  outcome: Outcome,
  { unread, settings, heading, retry }: OutcomeOptions,
): void => {
  const { language, words } = settings;
  const results = part(root, 'results');
  const shown = outcome.kind === 'shown' ? outcome : undefined;
  part(root, 'title').textContent = shown ? (language === 'en' ? shown.title.en : shown.title.zh) : words.result;
  part(root, 'status').textContent = statusOf(outcome, words);
  if (!shown) {
    results.replaceChildren(...helpOf(outcome, settings, retry));
    return;
  }
  const view = showView(shown.view, viewOptions(language));
  const warnings = [...unknownWords(shown, unread, words), ...view.warnings];
  const pattern = part<HTMLTemplateElement>(root, 'pattern');
  const nodes =
    shown.view.counts.reports > 0
      ? buildResult({ ...view, warnings }, { words, heading, pattern, view: shown.state.view })
      : warningBox(words.warnings, warnings, heading);
  results.replaceChildren(...nodes);
  keepHeights(results);
};

export const viewOptions = (language: CompareSettings['language']): ShowViewOptions => ({
  language,
  hrefOf: (report, at) => routes.report(language, report, at),
  render: placeFor,
});

/** As large as the drawing that comes in its place. */
const placeFor = ({ width, height }: DrawnChart): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`;

/** A wider chart is no higher: its letters stay as large as those of the page. */
export const keepHeights = (results: HTMLElement): void => {
  for (const svg of results.querySelectorAll<SVGElement>('gk-chart svg')) {
    const [, , , height] = svg.getAttribute('viewBox')?.split(' ') ?? [];
    svg.style.height = `${height}px`;
  }
};

const statusOf = (outcome: Outcome, words: CompareWords): string => {
  if (outcome.kind === 'shown') {
    const { counts } = outcome.view;
    return counts.reports === 0 ? words.noReports : fill(words.counts, counts);
  }
  if (outcome.kind === 'failed') return fill(words.failed, { n: outcome.counties });
  if (outcome.kind === 'tooMany') return fill(words.tooManyCounties, { n: outcome.counties, most: mostCounties });
  return { regions: words.chooseRegion, years: words.chooseYear, indicators: words.chooseIndicator }[outcome.lacks];
};

const helpOf = (outcome: Outcome, { words, language }: CompareSettings, retry: () => void): HTMLElement[] => {
  if (outcome.kind === 'tooMany')
    return [element('p', {}, element('a', { href: routes.data(language) }, words.downloads))];
  if (outcome.kind !== 'failed') return [];
  const button = element('button', { type: 'button', class: 'button' }, words.retry);
  button.addEventListener('click', retry);
  return [element('p', {}, button)];
};

/** Parts of the address that nothing came of are named, not passed over. */
const unknownWords = ({ unknown }: Comparison, unread: readonly string[], words: CompareWords): string[] => {
  const say = (template: string, parts: readonly (string | number)[]) =>
    parts.length === 0 ? [] : [fill(template, { parts: parts.join(words.nameJoin), most: mostIndicators })];
  return [
    ...say(words.unread, unread),
    ...say(words.unknownRegions, unknown.regions),
    ...say(words.unknownYears, unknown.years),
    ...say(words.unknownIndicators, unknown.indicators),
    ...say(words.leftOut, unknown.leftOut),
  ];
};
