import { type ChoiceState, writeChoice } from '../core/charts/choice-address.ts';
import { headlineOf } from '../core/charts/headline.ts';
import { renderSvg } from '../core/charts/render-svg.ts';
import { type ShownView, showView } from '../core/charts/show-view.ts';
import { buildView } from '../core/charts/view.ts';
import type { Version } from '../core/cite/content-version.ts';
import { findIndicator, indicatorGroups, indicators } from '../core/dataset/indicators.ts';
import type { Text } from '../core/findings/text.ts';
import type { Portal } from '../core/portal.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { type Citations, citationsOf, comparisonWork } from './citations.ts';
import { listObservations } from './observations.ts';
import { observeKept } from './observe.ts';
import { indexOf } from './portal-index.ts';
import { likeWithLike, mostBars, type PreparedGroup, prepareComparisons } from './prepared-comparisons.ts';
import { rememberLatest } from './remember-latest.ts';
import { routes } from './routes.ts';

/** The indicators as the checklist has them. */
export type IndicatorChoices = {
  label: string;
  options: { id: string; name: string; definition: string; hasShare: boolean }[];
}[];

/** The comparison the page opens with, as it is shown without JavaScript. */
export interface UsualComparison {
  choice: ChoiceState;
  /** What its places are called. */
  labels: Record<string, string>;
  title: string;
  status: string;
  shown: ShownView;
  citations: Citations;
  /** Counties whose figures lie ready as files. */
  files: { path: string; name: string }[];
}

export interface ComparePage {
  /** With a report, oldest first. */
  years: number[];
  groups: IndicatorChoices;
  usual: UsualComparison;
  prepared: PreparedGroup[];
}

const usualIndicator = 'procurementAmount';

export const comparePage = (portal: Portal, version: Version, language: Language): ComparePage => {
  return {
    years: [...new Set(portal.reports.map(({ report }) => report.year))].sort((a, b) => a - b),
    groups: indicatorChoices(language),
    usual: usualComparison(portal, version, language),
    prepared: prepareComparisons(portal, language, usualIndicator),
  };
};

const nameOf = (portal: Portal, path: string): Text => {
  const region = portal.regions.get(path);
  return { zh: region?.name ?? path, en: region?.nameEn ?? region?.name ?? path };
};

/** 湟中区（全部 2 个乡镇）. */
const labelOf = (portal: Portal, path: string, language: Language): string => {
  const townships = new Set(
    indexOf(portal)
      .below(path)
      .map(({ report }) => report.region),
  ).size;
  const { whole } = messages(language).compareTool;
  return whole.replace('{name}', pick(nameOf(portal, path), language)).replace('{n}', String(townships));
};

const indicatorChoices = (language: Language): IndicatorChoices =>
  [...Map.groupBy(indicators, (indicator) => indicator.group)].map(([group, own]) => ({
    label: pick(indicatorGroups[group], language),
    options: own.map(({ id, name, definition, shareOf }) => ({
      id,
      name: pick(name, language),
      definition: pick(definition, language),
      hasShare: shareOf !== undefined,
    })),
  }));

/** The comparison that most townships take part in; of a whole country, one county of it. */
const usualChoice = (portal: Portal): ChoiceState => {
  const [largest = []] = likeWithLike(portal);
  const upTo = (levels: number) => [
    ...new Set(largest.map(({ report }) => report.region.split('/').slice(0, levels).join('/'))),
  ];
  const county = upTo(3).sort((a, b) => indexOf(portal).below(b).length - indexOf(portal).below(a).length);
  return {
    regions: largest.length <= mostBars ? upTo(1) : county.slice(0, 1),
    years: largest[0] ? [largest[0].report.year] : [],
    indicators: [usualIndicator],
    view: 'chart',
    measure: 'count',
  };
};

/** What it is made from is the same in every language, and in a page of somebody else's. */
const usualSource = rememberLatest((portal: Portal) => {
  const choice = usualChoice(portal);
  const reports = choice.regions.flatMap((path) => indexOf(portal).below(path));
  const wanted = choice.indicators.flatMap((id) => findIndicator(id) ?? []);
  return { choice, observations: observeKept(portal)(reports, wanted) };
});

export const usualComparison = (portal: Portal, version: Version, language: Language): UsualComparison => {
  const { choice, observations } = usualSource(portal);
  const { regions, years } = choice;
  const chosen = choice.indicators.flatMap((id) => findIndicator(id) ?? []);
  const view = buildView({ regions, years, indicators: chosen, measure: 'count', form: 'bar' }, observations);
  const { counts } = messages(language).compareTool;
  const places = regions.map((path) => nameOf(portal, path));
  const title = pick(headlineOf({ places, years, indicators: chosen.map(({ name }) => name) }), language);
  const address = routes.compare(language) + writeChoice(choice);
  return {
    choice,
    labels: Object.fromEntries(regions.map((path) => [path, labelOf(portal, path, language)])),
    title,
    citations: citationsOf(comparisonWork({ title, address }, version, language), language),
    files: listObservations(portal)
      .counties.filter(({ region }) => regions.some((path) => `${region}/`.startsWith(`${path}/`)))
      .map(({ region, name }) => ({ path: region, name: pick(name, language) })),
    status: Object.entries(view.counts).reduce((text, [name, n]) => text.replace(`{${name}}`, String(n)), counts),
    shown: showView(view, { language, render: renderSvg, hrefOf: (report, at) => routes.report(language, report, at) }),
  };
};
