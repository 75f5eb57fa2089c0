import { compareRegions } from '../core/charts/compare-regions.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import { buildView, type ComparisonView } from '../core/charts/view.ts';
import { buildDataset } from '../core/dataset/build-dataset.ts';
import { indicatorGroups, indicators } from '../core/dataset/indicators.ts';
import type { Observation } from '../core/dataset/observation.ts';
import { select } from '../core/dataset/select.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { indexOf } from './portal-index.ts';
import { routes } from './routes.ts';

/** What the compare page shows and can be asked for, in the form its address has it. */
export interface ChoiceIds {
  regions: string[];
  years: number[];
  indicator: string;
}

/** Charts anybody can read without choosing: one year, one edition of the form. */
export interface PreparedGroup {
  key: string;
  title: string;
  charts: { chart: ShownChart; name: string; href: string }[];
  /** Where a chart would be empty. */
  words: string[];
}

const usualIndicator = 'procurementAmount';

/** More bars than this cannot be read. */
const mostBars = 40;

/** The indicators as the choice lists them. */
export const indicatorChoices = (language: Language) =>
  [...Map.groupBy(indicators, (indicator) => indicator.group)].map(([group, own]) => ({
    label: pick(indicatorGroups[group], language),
    options: own.map(({ id, name }) => ({ id, name: pick(name, language) })),
  }));

/** The years with a report, the newest first. */
export const reportYears = (portal: Portal): number[] =>
  [...new Set(portal.reports.map(({ report }) => report.year))].sort((a, b) => b - a);

/** The comparison that most townships take part in; of a whole country, one county of it. */
export const defaultChoice = (portal: Portal): ChoiceIds => {
  const [largest = []] = likeWithLike(portal);
  const upTo = (levels: number) => [
    ...new Set(largest.map(({ report }) => report.region.split('/').slice(0, levels).join('/'))),
  ];
  const provinces = upTo(1);
  const county = upTo(3).sort((a, b) => indexOf(portal).below(b).length - indexOf(portal).below(a).length);
  const regions = largest.length <= mostBars ? provinces : county.slice(0, 1);
  return { regions, years: largest[0] ? [largest[0].report.year] : [], indicator: usualIndicator };
};

export const showDefault = (portal: Portal, language: Language): { chosen: ComparisonView; charts: ShownChart[] } => {
  const { regions, years, indicator: id } = defaultChoice(portal);
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`There is no indicator ${id}`);
  const chosen = buildView(
    { regions, years, indicators: [indicator], measure: 'count', form: 'bar' },
    buildDataset(portal),
  );
  return { chosen, charts: chosen.panels.flatMap(({ charts }) => charts.map((chart) => show(chart, language))) };
};

const show = (chart: Parameters<typeof showChart>[0], language: Language): ShownChart =>
  showChart(chart, language, (report, at) => routes.report(language, report, at));

/** Reports of one year on one edition of the form, the largest group first. */
const likeWithLike = (portal: Portal): CheckedReport[][] =>
  [...Map.groupBy(portal.reports, ({ report }) => `${report.year}-${editionsOf(report).join('-')}`).values()].sort(
    (a, b) => b.length - a.length || (b[0]?.report.year ?? 0) - (a[0]?.report.year ?? 0),
  );

const editionsOf = ({ tables }: CheckedReport['report']): number[] =>
  [...new Set([tables.proactive?.edition, tables.requests?.edition])].flatMap((edition) => edition ?? []);

export const prepareComparisons = (portal: Portal, language: Language): PreparedGroup[] => {
  const observations = buildDataset(portal);
  return likeWithLike(portal)
    .filter((group) => group.length > 1 && group.length <= mostBars)
    .map((group, order) => prepare(group, observations, language, order === 0 ? usualIndicator : undefined));
};

const prepare = (
  group: readonly CheckedReport[],
  all: readonly Observation[],
  language: Language,
  shownAbove: string | undefined,
): PreparedGroup => {
  const t = messages(language);
  const paths = new Set(group.map(({ path }) => path));
  const year = group[0]?.report.year ?? 0;
  const editions = group[0] ? editionsOf(group[0].report) : [];
  const observations = select(all, { year }).filter((one) => paths.has(one.report));
  const regions = [...new Set(group.map(({ report }) => report.region))];
  const made = headlineIndicators
    .filter((indicator) => indicator.id !== shownAbove)
    .filter((indicator) => observations.some((one) => one.indicator === indicator.id && one.status !== 'notInEdition'))
    .map((indicator) => ({ indicator, chart: compareRegions({ indicator, year, observations }) }));
  return {
    key: `${year}-${editions.join('-')}`,
    title: t.compareTool.preparedTitle
      .replace('{year}', String(year))
      .replace('{editions}', t.region.editions(editions.map(String)))
      .replace('{n}', String(group.length)),
    charts: made.flatMap(({ indicator, chart }) => {
      if (chart.kind !== 'chart') return [];
      const href = routes.compare(language) + choiceQuery({ regions, years: [year], indicator: indicator.id });
      return [
        { chart: { ...show(chart, language), id: `prepared-${chart.id}` }, name: pick(indicator.name, language), href },
      ];
    }),
    words: made.flatMap(({ chart }) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
  };
};

const choiceQuery = ({ regions, years, indicator }: ChoiceIds): string => {
  const values = new URLSearchParams();
  for (const region of regions) values.append('r', region);
  for (const year of years) values.append('y', String(year));
  values.set('i', indicator);
  return `?${values}`;
};
