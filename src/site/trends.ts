import { scaleOf, withUnit } from '../core/charts/figures.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import { select, yearsOf } from '../core/dataset/select.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { type Language, pick } from '../i18n/language.ts';
import { type Course, courseOf, everyYear, rangeOf } from './course.ts';
import { headlineIndicators } from './headline-indicators.ts';

/** The figures of one township, a row a figure and a column a year. Each small drawing has a scale of its own. */
export interface Trends {
  years: number[];
  rows: ({ name: string } & Course)[];
  /** What is 0, or without a value, in every report. */
  flat: string[];
}

/** Undefined where there is a single report. */
export const pickTrends = (
  reports: readonly CheckedReport[],
  regions: RegionTree,
  language: Language,
): Trends | undefined => {
  if (reports.length < 2) return undefined;
  const observations = reports.flatMap((checked) => observeReport(checked, regions, headlineIndicators));
  const years = everyYear(yearsOf(observations));
  const asked = headlineIndicators
    .map((indicator) => ({ indicator, own: select(observations, { indicator: indicator.id }) }))
    .filter(({ own }) => own.some((one) => one.status !== 'notInEdition'));
  const moving = asked.filter(({ own }) => own.some((one) => Number(one.value) !== 0));
  return {
    years,
    rows: moving.map(({ indicator, own }) => {
      const scale = scaleOf(indicator, own);
      const found = years.map((year) => own.find((one) => one.year === year));
      const name = pick(withUnit(indicator, scale), language);
      return { name, ...courseOf(found, scale, { ...rangeOf(indicator, own, scale), logarithmic: false }, language) };
    }),
    flat: asked.filter((one) => !moving.includes(one)).map(({ indicator }) => pick(indicator.name, language)),
  };
};
