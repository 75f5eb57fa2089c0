import type { ChartValue } from '../core/charts/chart.ts';
import { compareRegions } from '../core/charts/compare-regions.ts';
import { distribution, mostDots } from '../core/charts/distribution.ts';
import { scaleOf, withUnit } from '../core/charts/figures.ts';
import { formFilled } from '../core/charts/form-filled.ts';
import { fewestForQuartiles } from '../core/charts/quartiles.ts';
import { renderSvg } from '../core/charts/render-svg.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import type { Observation } from '../core/dataset/observation.ts';
import { byName, select } from '../core/dataset/select.ts';
import type { CheckedReport } from '../core/portal.ts';
import { type Language, pick } from '../i18n/language.ts';
import { type LinkedCell, linkedCell } from './course.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { comparedIndicators, type Observe } from './observe.ts';
import { routes } from './routes.ts';

export interface SortableTable {
  columns: string[];
  rows: SortableRow[];
  /** Where columns are years: the place in each year's report of every number that names none itself. */
  at?: string;
}

export interface SortableRow {
  name: string;
  county: string;
  href: string;
  /** The course of the cells as an SVG. */
  spark?: string;
  cells: LinkedCell[];
}

/** Reports that may be compared: of one year, on one edition of the form. */
export interface Comparison {
  key: string;
  year: number;
  editions: number[];
  /** How many reports. */
  count: number;
  /** Bars by name for few townships; for more a dot each; for very many, who are not named, counts. */
  drawnAs: 'bars' | 'dots' | 'counts';
  charts: ShownChart[];
  /** Where a chart would be empty. */
  words: string[];
  table?: SortableTable;
}

/**
 * Like with like only: one comparison an edition of the form. They are of one year, the latest that most of those who
 * ever reported have reached. A report without its equal is in a comparison of one.
 */
export const buildComparisons = (
  reports: readonly CheckedReport[],
  observe: Observe,
  language: Language,
): Comparison[] => {
  const groups = [...Map.groupBy(reports, ({ report }) => `${report.year}-${editionsOf(report).join('-')}`)]
    .map(([key, group]) => bareComparison(key, group))
    .sort((a, b) => b.year - a.year || b.count - a.count || (a.key < b.key ? -1 : 1));
  const year = drawnYear(groups);
  return groups.filter((group) => group.year === year).map((group) => compare(group, observe, language));
};

/** Early in a year two new reports stand against forty old ones; those would say little of the region. */
const drawnYear = (groups: readonly Bare[]): number | undefined => {
  const most = Math.max(0, ...groups.map(({ count }) => count));
  return groups.find(({ count }) => count * 2 >= most)?.year;
};

interface Bare {
  key: string;
  year: number;
  editions: number[];
  count: number;
  group: readonly CheckedReport[];
}

const bareComparison = (key: string, group: readonly CheckedReport[]): Bare => ({
  key,
  year: group[0]?.report.year ?? 0,
  editions: group[0] ? editionsOf(group[0].report) : [],
  count: group.length,
  group,
});

/** Those of the tables, without repeating one. The third table is the same in all. */
const editionsOf = ({ editions }: CheckedReport['report']): number[] =>
  [...new Set([editions.proactive, editions.requests])].flatMap((edition) => edition ?? []);

const compare = ({ group, ...bare }: Bare, observe: Observe, language: Language): Comparison => {
  const drawnAs = bare.count > mostDots ? 'counts' : bare.count < fewestForQuartiles ? 'bars' : 'dots';
  const empty: Comparison = { ...bare, drawnAs, charts: [], words: [] };
  if (bare.count < 2) return empty;
  const observations = observe(group, comparedIndicators);
  const charts = drawnAs === 'bars' ? barsOf(observations, bare.year) : distributionsOf(observations, bare.year);
  return {
    ...empty,
    charts: charts.filter((chart) => chart.kind === 'chart').map((chart) => show(chart, bare.key, language)),
    words: charts.flatMap((chart) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
    ...(drawnAs !== 'counts' && { table: tableOf(observations, language) }),
  };
};

/** How full the form is has a chart of its own. */
const barsOf = (observations: readonly Observation[], year: number): ChartValue[] => [
  ...present(observations)
    .filter(({ group }) => group !== 'completeness')
    .map((indicator) => compareRegions({ indicator, year, observations })),
  formFilled({ year, observations }),
];

const distributionsOf = (observations: readonly Observation[], year: number): ChartValue[] =>
  present(observations).map((indicator) => distribution({ indicator, year, observations }));

/** An indicator this edition of the form does not have says nothing here. */
const present = (observations: readonly Observation[]) =>
  headlineIndicators.filter((indicator) =>
    observations.some((one) => one.indicator === indicator.id && one.status !== 'notInEdition'),
  );

/** Two editions of one year stand on one page, so a chart's id names its group. */
const show = (chart: ChartValue, key: string, language: Language): ShownChart => ({
  ...showChart(chart, language, renderSvg, (report, at) => routes.report(language, report, at)),
  id: `${chart.id}-${key}`,
});

/** Figures that differ at all, or are missing somewhere. What is 0 everywhere stands in words beside it. */
const tableOf = (observations: readonly Observation[], language: Language): SortableTable => {
  const columns = present(observations)
    .map((indicator) => ({ indicator, own: select(observations, { indicator: indicator.id }) }))
    .filter(({ own }) => own.some((one) => Number(one.value) !== 0 || one.value === null))
    .map(({ indicator, own }) => ({
      header: withUnit(indicator, scaleOf(indicator, own)),
      scale: scaleOf(indicator, own),
      byReport: new Map(own.map((one) => [one.report, one])),
    }));
  const townships = [...new Map(observations.map((one) => [one.report, one])).values()].sort(byName);
  return {
    columns: columns.map(({ header }) => pick(header, language)),
    rows: townships.map((township) => ({
      name: pick(township.name, language),
      county: township.parentName ? pick(township.parentName, language) : '',
      href: routes.report(language, township.report),
      cells: columns.map(({ byReport, scale }) => linkedCell(byReport.get(township.report), scale, language)),
    })),
  };
};
