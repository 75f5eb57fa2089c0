import { mostDots } from '../core/charts/distribution.ts';
import { scaleOf, withUnit } from '../core/charts/figures.ts';
import { observeReport } from '../core/dataset/build-dataset.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import type { Observation } from '../core/dataset/observation.ts';
import { byName, regionsOf, select, yearsOf } from '../core/dataset/select.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { type Language, pick } from '../i18n/language.ts';
import type { SortableTable } from './comparisons.ts';
import { courseOf, everyYear, type LinkedCell, rangeOf } from './course.ts';
import { formatNumber } from './format.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { routes } from './routes.ts';

/** One figure of every township over the years. */
export interface YearTable {
  id: string;
  /** With its unit. */
  title: string;
  /** What the small drawings have in common: from their lowest to their highest value. */
  range: { least: string; most: string; logarithmic: boolean };
  /** A column a year. */
  table: SortableTable;
}

export interface OverYears {
  tables: YearTable[];
  /** What is 0, or without a value, in every report. */
  flat: string[];
}

/** Undefined where no township has two reports, or the townships are too many to be named. */
export const buildOverYears = (
  reports: readonly CheckedReport[],
  regions: RegionTree,
  language: Language,
): OverYears | undefined => {
  const townships = new Set(reports.map(({ report }) => report.region)).size;
  if (townships === reports.length || townships > mostDots) return undefined;
  const observations = reports.flatMap((checked) => observeReport(checked, regions, headlineIndicators));
  const known = headlineIndicators.map((indicator) => ({
    indicator,
    own: select(observations, { indicator: indicator.id }),
  }));
  const moving = known.filter(({ own }) => own.some((one) => Number(one.value) !== 0));
  return {
    tables: moving.map(({ indicator, own }) => yearTable(indicator, own, language)),
    flat: known.filter((one) => !moving.includes(one)).map(({ indicator }) => pick(indicator.name, language)),
  };
};

/** A number at the usual place needs no address; why there is none keeps its own. */
const withoutUsual = ({ href, ...cell }: LinkedCell, usual: string | undefined): LinkedCell =>
  href === undefined || (cell.value !== null && href === usual) ? cell : { ...cell, href };

/** Years whose reports do not have the figure on their edition of the form are no columns. */
const yearTable = (indicator: Indicator, all: readonly Observation[], language: Language): YearTable => {
  const years = everyYear(yearsOf(all.filter((one) => one.status !== 'notInEdition')));
  const own = all.filter((one) => years.includes(one.year));
  const scale = scaleOf(indicator, own);
  const range = rangeOf(indicator, own, scale);
  const at = own.find((one) => one.value !== null && one.at !== undefined)?.at;
  return {
    id: `years-${indicator.id}`,
    title: pick(withUnit(indicator, scale), language),
    range: { ...range, least: formatNumber(range.least), most: formatNumber(range.most) },
    table: {
      columns: years.map(String),
      ...(at !== undefined && { at }),
      rows: regionsOf(own)
        .toSorted(byName)
        .map((township) => {
          const byYear = new Map(select(own, { region: township.region }).map((one) => [one.year, one]));
          const found = years.map((year) => byYear.get(year));
          const { cells, spark } = courseOf(found, scale, range, language);
          const usual = years.map((year) => routes.report(language, `${township.region}/${year}`, at));
          return {
            name: pick(township.name, language),
            county: township.parentName ? pick(township.parentName, language) : '',
            href: routes.region(language, township.region),
            spark,
            cells: cells.map((cell, index) => withoutUsual(cell, usual[index])),
          };
        }),
    },
  };
};
