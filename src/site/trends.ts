import { type ShownChart, showChart } from '../core/charts/show-chart.ts';
import { yearLines } from '../core/charts/year-lines.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import { regionsOf, yearsOf } from '../core/dataset/select.ts';
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
  if (reports.length < 2) return { charts: [], words: [] };
  const observations = reports.flatMap((checked) => observeReport(checked, regions));
  const townships = regionsOf(observations).slice(0, 1);
  // A year nobody reported is a gap too.
  const [first = 0, last = -1] = [yearsOf(observations)[0], yearsOf(observations).at(-1)];
  const years = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const charts = headlineIndicators
    .filter(({ id }) => observations.some((one) => one.indicator === id && one.status !== 'notInEdition'))
    .map((indicator) => yearLines({ indicator, townships, years, observations }));
  return {
    charts: charts
      .filter((chart) => chart.kind === 'chart')
      .map((chart) => showChart(chart, language, (report, at) => routes.report(language, report, at))),
    words: charts.flatMap((chart) => (chart.kind === 'words' ? [pick(chart.text, language)] : [])),
  };
};
