import type { ChartValue } from '../core/charts/chart.ts';
import { compareRegions } from '../core/charts/compare-regions.ts';
import { cellOf, scaleOf, withUnit } from '../core/charts/figures.ts';
import { formFilled } from '../core/charts/form-filled.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import type { Observation } from '../core/dataset/observation.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { type Language, pick } from '../i18n/language.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { routes } from './routes.ts';

export interface SortableCell {
  text: string;
  /** What it is sorted by; null where there is no number. */
  value: number | null;
}

export interface SortableTable {
  columns: string[];
  rows: { name: string; county: string; href: string; cells: SortableCell[] }[];
}

/** Reports that may be compared: of one year, on one edition of the form. */
export interface Comparison {
  key: string;
  year: number;
  editions: number[];
  /** How many reports. */
  count: number;
  charts: ShownChart[];
  /** More townships than a chart can show. */
  crowded: boolean;
  /** Where a chart would be empty. */
  words: string[];
  table?: SortableTable;
}

/** More bars than this cannot be read, more rows are better downloaded. */
const mostBars = 40;
const mostRows = 500;

/** Like with like only, the latest year first. A report without its equal is in a comparison of one. */
export const buildComparisons = (
  reports: readonly CheckedReport[],
  regions: RegionTree,
  language: Language,
): Comparison[] => {
  const groups = Map.groupBy(reports, ({ report }) => `${report.year}-${editionsOf(report).join('-')}`);
  return [...groups]
    .map(([key, group]) => compare(key, group, regions, language))
    .sort((a, b) => b.year - a.year || b.count - a.count || (a.key < b.key ? -1 : 1));
};

/** Those of the tables, without repeating one. The third table is the same in all. */
const editionsOf = ({ tables }: CheckedReport['report']): number[] =>
  [...new Set([tables.proactive?.edition, tables.requests?.edition])].flatMap((edition) => edition ?? []);

const compare = (key: string, group: readonly CheckedReport[], regions: RegionTree, language: Language): Comparison => {
  const year = group[0]?.report.year ?? 0;
  const editions = group[0] ? editionsOf(group[0].report) : [];
  const crowded = group.length > mostBars;
  const bare = { key, year, editions, count: group.length, charts: [], crowded, words: [] };
  if (group.length < 2 || group.length > mostRows) return bare;
  const observations = group.flatMap((checked) => observeReport(checked, regions));
  const charts = chartsOf(observations, year);
  const drawn = crowded ? [] : charts.filter((chart) => chart.kind === 'chart');
  return {
    ...bare,
    charts: drawn.map((chart) => show(chart, key, language)),
    words: charts.flatMap((chart) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
    table: tableOf(observations, language),
  };
};

/** How full the form is has a chart of its own. */
const chartsOf = (observations: readonly Observation[], year: number): ChartValue[] => [
  ...present(observations)
    .filter(({ group }) => group !== 'completeness')
    .map((indicator) => compareRegions({ indicator, year, observations })),
  formFilled({ year, observations }),
];

/** An indicator this edition of the form does not have says nothing here. */
const present = (observations: readonly Observation[]) =>
  headlineIndicators.filter((indicator) =>
    observations.some((one) => one.indicator === indicator.id && one.status !== 'notInEdition'),
  );

/** Two editions of one year stand on one page, so a chart's id names its group. */
const show = (chart: ChartValue, key: string, language: Language): ShownChart => ({
  ...showChart(chart, language, (report, at) => routes.report(language, report, at)),
  id: `${chart.id}-${key}`,
});

/** Figures that differ at all, or are missing somewhere. What is 0 everywhere stands in words beside it. */
const tableOf = (observations: readonly Observation[], language: Language): SortableTable => {
  const columns = present(observations)
    .map((indicator) => ({ indicator, own: observations.filter((one) => one.indicator === indicator.id) }))
    .filter(({ own }) => own.some((one) => Number(one.value) !== 0 || one.value === null))
    .map(({ indicator, own }) => ({ indicator, scale: scaleOf(indicator, own), own }));
  const townships = [...new Map(observations.map((one) => [one.report, one])).values()].sort((a, b) =>
    a.name.zh.localeCompare(b.name.zh, 'zh-Hans-CN'),
  );
  return {
    columns: columns.map(({ indicator, scale }) => pick(withUnit(indicator, scale), language)),
    rows: townships.map((township) => ({
      name: pick(township.name, language),
      county: township.parentName ? pick(township.parentName, language) : '',
      href: routes.report(language, township.report),
      cells: columns.map(({ own, scale }) => {
        const cell = cellOf(
          own.find((one) => one.report === township.report),
          scale,
        );
        return { text: pick(cell.text, language), value: cell.value };
      }),
    })),
  };
};
