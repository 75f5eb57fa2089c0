import { writeChoice } from '../core/charts/choice-address.ts';
import { compareRegions } from '../core/charts/compare-regions.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { routes } from './routes.ts';

/** Charts anybody can read without choosing: one year, one edition of the form. */
export interface PreparedGroup {
  key: string;
  title: string;
  charts: { chart: ShownChart; name: string; href: string }[];
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

const editionsOf = ({ tables }: CheckedReport['report']): number[] =>
  [...new Set([tables.proactive?.edition, tables.requests?.edition])].flatMap((edition) => edition ?? []);

/** `shownAbove` is the indicator of the comparison the page opens with: the first group need not repeat it. */
export const prepareComparisons = (portal: Portal, language: Language, shownAbove: string): PreparedGroup[] =>
  likeWithLike(portal)
    .filter((group) => group.length > 1 && group.length <= mostBars)
    .map((group, order) => prepare(group, portal, language, order === 0 ? shownAbove : undefined));

const prepare = (
  group: readonly CheckedReport[],
  portal: Portal,
  language: Language,
  shownAbove: string | undefined,
): PreparedGroup => {
  const t = messages(language);
  const year = group[0]?.report.year ?? 0;
  const editions = group[0] ? editionsOf(group[0].report) : [];
  const observations = group.flatMap((checked) => observeReport(checked, portal.regions));
  const regions = [...new Set(group.map(({ report }) => report.region))];
  const made = headlineIndicators
    .filter((indicator) => indicator.id !== shownAbove)
    .filter((indicator) => observations.some((one) => one.indicator === indicator.id && one.status !== 'notInEdition'))
    .map((indicator) => ({ indicator, chart: compareRegions({ indicator, year, observations }) }));
  const addressOf = (id: string) =>
    routes.compare(language) +
    writeChoice({ regions, years: [year], indicators: [id], view: 'chart', measure: 'count' });
  return {
    key: `${year}-${editions.join('-')}`,
    title: t.compareTool.preparedTitle
      .replace('{year}', String(year))
      .replace('{editions}', t.region.editions(editions.map(String)))
      .replace('{n}', String(group.length)),
    charts: made.flatMap(({ indicator, chart }) => {
      if (chart.kind !== 'chart') return [];
      const shown = showChart(chart, language, (report, at) => routes.report(language, report, at));
      const name = pick(indicator.name, language);
      return [{ chart: { ...shown, id: `prepared-${chart.id}` }, name, href: addressOf(indicator.id) }];
    }),
    words: made.flatMap(({ chart }) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
  };
};
