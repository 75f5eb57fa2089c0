import { siteConfig } from '../../site.config.ts';
import type { ChartValue } from '../core/charts/chart.ts';
import { type ChoiceState, writeChoice } from '../core/charts/choice-address.ts';
import { compareRegions } from '../core/charts/compare-regions.ts';
import { renderSvg } from '../core/charts/render-svg.ts';
import { formatSheetSvg } from '../core/charts/sheet-svg.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import { same } from '../core/findings/text.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { observeKept } from './observe.ts';
import { absolute, routes } from './routes.ts';

/** Charts anybody can read without choosing: one year, one edition of the form. */
export interface PreparedGroup {
  key: string;
  title: string;
  charts: { chart: ShownChart; name: string; href: string; svg: string }[];
  /** Where a chart would be empty. */
  words: string[];
}

/** More bars than this cannot be read. */
export const mostBars = 40;

/** Reports of one year on one edition of the form, the largest group first. */
export const likeWithLike = (portal: Portal): CheckedReport[][] =>
  [...Map.groupBy(portal.reports, ({ report }) => `${report.year}-${editionsOf(report).join('-')}`).values()].sort(
    (a, b) => b.length - a.length || (b[0]?.report.year ?? 0) - (a[0]?.report.year ?? 0),
  );

const editionsOf = ({ editions }: CheckedReport['report']): number[] =>
  [...new Set([editions.proactive, editions.requests])].flatMap((edition) => edition ?? []);

/** One indicator of one group, before it is put into a language. */
interface Made {
  indicator: Indicator;
  chart: ChartValue;
}

const groupsOf = (portal: Portal): CheckedReport[][] =>
  likeWithLike(portal).filter((group) => group.length > 1 && group.length <= mostBars);

const yearOf = (group: readonly CheckedReport[]): number => group[0]?.report.year ?? 0;

const keyOf = (group: readonly CheckedReport[]): string =>
  [yearOf(group), ...(group[0] ? editionsOf(group[0].report) : [])].join('-');

const make = (group: readonly CheckedReport[], portal: Portal): Made[] => {
  const observations = observeKept(portal)(group, headlineIndicators);
  return headlineIndicators
    .filter((indicator) => observations.some((one) => one.indicator === indicator.id && one.status !== 'notInEdition'))
    .map((indicator) => ({ indicator, chart: compareRegions({ indicator, year: yearOf(group), observations }) }));
};

const titleOf = (group: readonly CheckedReport[], language: Language): string => {
  const t = messages(language);
  return t.compareTool.preparedTitle
    .replace('{year}', String(yearOf(group)))
    .replace('{editions}', t.region.editions((group[0] ? editionsOf(group[0].report) : []).map(String)))
    .replace('{n}', String(group.length));
};

/** `shownAbove` is the indicator of the comparison the page opens with: the first group need not repeat it. */
export const prepareComparisons = (portal: Portal, language: Language, shownAbove: string): PreparedGroup[] =>
  groupsOf(portal).map((group, order) => {
    const made = make(group, portal).filter(({ indicator }) => order > 0 || indicator.id !== shownAbove);
    return {
      key: keyOf(group),
      title: titleOf(group, language),
      charts: made.flatMap((one) => showMade(one, group, language)),
      words: made.flatMap(({ chart }) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
    };
  });

const addressOf = (group: readonly CheckedReport[], { id }: Indicator, language: Language): string => {
  const regions = [...new Set(group.map(({ report }) => report.region))];
  const chosen: ChoiceState = {
    regions,
    years: [yearOf(group)],
    indicators: [id],
    view: 'chart',
    measure: 'count',
  };
  return routes.compare(language) + writeChoice(chosen);
};

const showMade = (
  { indicator, chart }: Made,
  group: readonly CheckedReport[],
  language: Language,
): PreparedGroup['charts'] => {
  if (chart.kind !== 'chart') return [];
  const shown = showChart(chart, language, renderSvg, (report, at) => routes.report(language, report, at));
  return [
    {
      chart: { ...shown, id: `prepared-${chart.id}` },
      name: pick(indicator.name, language),
      href: addressOf(group, indicator, language),
      svg: routes.preparedSvg(language, `${keyOf(group)}-${indicator.id}`),
    },
  ];
};

/** A prepared chart as a picture by itself, by the name of its file. */
export interface PreparedSvg {
  name: string;
  svg: string;
}

/** As many as there are drawn charts above: fourteen a group of at most forty reports, so hundreds for a whole country. */
export const preparedSvgs = (portal: Portal, language: Language): PreparedSvg[] =>
  groupsOf(portal).flatMap((group) =>
    make(group, portal).flatMap(({ indicator, chart }) => {
      const sheet = formatSheetSvg(
        {
          title: same(titleOf(group, language)),
          panels: [{ indicator, charts: [chart] }],
          source: same(messages(language).compareTool.source.replace('{site}', siteConfig.title[language])),
          address: absolute(addressOf(group, indicator, language)),
        },
        language,
      );
      return sheet ? [{ name: `${keyOf(group)}-${indicator.id}`, svg: sheet.svg }] : [];
    }),
  );
