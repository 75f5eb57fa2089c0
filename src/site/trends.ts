import { regionTrend } from '../core/charts/region-trend.ts';
import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { type Language, pick } from '../i18n/language.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { routes } from './routes.ts';

export interface Trends {
  charts: ShownChart[];
  /** Where a chart would be empty. */
  words: string[];
}

/** How a township's figures went over the years; nothing where it has a single report. */
export const pickTrends = (reports: readonly CheckedReport[], regions: RegionTree, language: Language): Trends => {
  const [first] = reports;
  if (!first || reports.length < 2) return { charts: [], words: [] };
  const observations = reports.flatMap((checked) => observeReport(checked, regions));
  const charts = headlineIndicators
    .filter(({ id }) => observations.some((one) => one.indicator === id && one.status !== 'notInEdition'))
    .map((indicator) => regionTrend({ indicator, region: first.report.region, observations }));
  return {
    charts: charts
      .filter((chart) => chart.kind === 'chart')
      .map((chart) => showChart(chart, language, (report, at) => routes.report(language, report, at))),
    words: charts.flatMap((chart) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
  };
};
