import { mostDots } from '../core/charts/distribution.ts';
import { cellOf, type Scale, scaleOf, withUnit, writeExact } from '../core/charts/figures.ts';
import { type Change, changesOf, type TotalChange, totalChange } from '../core/dataset/changes.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import type { Observation } from '../core/dataset/observation.ts';
import { byName } from '../core/dataset/select.ts';
import type { CheckedReport } from '../core/portal.ts';
import type { RegionTree } from '../core/regions/region-tree.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { formatNumber } from './format.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { type Observe, observeIn } from './observe.ts';
import { regionName } from './region-name.ts';
import { routes } from './routes.ts';

/** What a region's townships report for its latest year, against the year before. All of it is words and addresses. */
export interface RegionChanges {
  before: number;
  after: number;
  /** Townships with a report for both years; of these, those whose tables are on another edition of the form. */
  both: number;
  switched: number;
  /** With a report for the later year alone, or the earlier one alone: how many, and who, unless they are too many to name. */
  added: Listed;
  gone: Listed;
  totals: TotalRow[];
  /** Undefined where the townships are too many. */
  table?: ChangeTable;
}

interface Listed {
  count: number;
  townships: { name: string; href: string }[];
}

interface TotalRow {
  name: string;
  counted: string;
  before: string;
  after: string;
  difference: string;
  /** How many report more, the same, fewer. */
  directions: string;
}

interface ChangeTable {
  columns: string[];
  rows: ChangeRow[];
}

interface ChangeRow {
  name: string;
  county: string;
  before: string;
  after: string;
  /** Where the two reports stand side by side. */
  href: string;
  /** Its tables went over to another edition of the form. */
  switched: boolean;
  cells: ChangeCell[];
}

interface ChangeCell {
  /** 3 → 5; where it is the same in both years, once. */
  values: string;
  /** None where a value is missing in one of them, or the edition of the form changed. */
  difference?: string;
  moved: boolean;
}

/** Undefined where no township has a report for the year before the latest. */
export const buildChanges = (
  reports: readonly CheckedReport[],
  regions: RegionTree,
  language: Language,
  observe: Observe = observeIn(regions),
): RegionChanges | undefined => {
  const after = Math.max(...reports.map(({ report }) => report.year));
  const [earlier, later] = [after - 1, after].map(
    (year) => new Map(reports.filter(({ report }) => report.year === year).map((one) => [one.report.region, one])),
  );
  if (!earlier || !later || earlier.size === 0) return undefined;
  const paired = [...later.values()].filter(({ report }) => earlier.has(report.region));
  const list = (those: Iterable<CheckedReport>, others: ReadonlyMap<string, CheckedReport>) =>
    listed(
      [...those].filter(({ report }) => !others.has(report.region)),
      regions,
      language,
    );
  const before = observe(
    paired.flatMap(({ report }) => earlier.get(report.region) ?? []),
    headlineIndicators,
  );
  const now = observe(paired, headlineIndicators);
  const changes = headlineIndicators.map((indicator) => ({ indicator, changes: changesOf(indicator, before, now) }));
  return {
    before: after - 1,
    after,
    both: paired.length,
    switched: switchedRegions(before, now).size,
    added: list(later.values(), earlier),
    gone: list(earlier.values(), later),
    totals: changes.flatMap((one) => totalRow(one.indicator, one.changes, paired.length, language)),
    ...(paired.length > 0 && paired.length <= mostDots && { table: tableOf(changes, before, now, language) }),
  };
};

const listed = (those: readonly CheckedReport[], regions: RegionTree, language: Language): Listed => {
  if (those.length > mostDots) return { count: those.length, townships: [] };
  const townships = those.flatMap(({ path, report }) => {
    const region = regions.get(report.region);
    return region
      ? [{ name: regionName(region, language), sort: region.name, href: routes.report(language, path) }]
      : [];
  });
  townships.sort((a, b) => a.sort.localeCompare(b.sort, 'zh-Hans-CN'));
  return { count: those.length, townships: townships.map(({ name, href }) => ({ name, href })) };
};

/** Any of the headline figures tells the edition of its table. */
const switchedRegions = (before: readonly Observation[], after: readonly Observation[]): Set<string> => {
  const key = (one: Observation) => `${one.region} ${one.indicator}`;
  const editions = new Map(before.map((one) => [key(one), one.edition]));
  return new Set(
    after.flatMap((one) => {
      const known = editions.get(key(one));
      return known !== undefined && one.edition !== undefined && known !== one.edition ? [one.region] : [];
    }),
  );
};

/** What is 0 in both years everywhere tells nothing. */
const totalRow = (indicator: Indicator, changes: readonly Change[], both: number, language: Language): TotalRow[] => {
  const total = totalChange(indicator, changes);
  if (!total || (Number(total.before) === 0 && Number(total.after) === 0)) return [];
  const scale = scaleOfChanges(indicator, changes);
  const { counted, more, same, fewer } = total;
  const t = messages(language).region;
  return [
    {
      name: pick(withUnit(indicator, scale), language),
      counted: t.countedOf(formatNumber(counted), formatNumber(both)),
      ...written(total, scale),
      directions: t.directions(formatNumber(more), formatNumber(same), formatNumber(fewer)),
    },
  ];
};

const written = ({ before, after, difference }: TotalChange, scale: Scale) => ({
  before: writeExact(before, scale),
  after: writeExact(after, scale),
  difference: signed(difference, scale),
});

const scaleOfChanges = (indicator: Indicator, changes: readonly Change[]): Scale =>
  scaleOf(
    indicator,
    changes.flatMap(({ before, after }) => [before, after]),
  );

/** +3, −2, 0. */
const signed = (difference: string, scale: Scale): string => {
  const text = writeExact(difference, scale);
  if (text.startsWith('-')) return `−${text.slice(1)}`;
  return Number(difference) === 0 ? text : `+${text}`;
};

interface Column {
  indicator: Indicator;
  changes: readonly Change[];
}

/** The figures that changed for anybody, or are missing in one of the years; by name. */
const tableOf = (
  all: readonly Column[],
  before: readonly Observation[],
  after: readonly Observation[],
  language: Language,
): ChangeTable => {
  const columns = all
    .filter(({ changes }) => changes.some((one) => one.difference !== undefined && Number(one.difference) !== 0))
    .map(({ indicator, changes }) => ({
      scale: scaleOfChanges(indicator, changes),
      indicator,
      byRegion: new Map(changes.map((one) => [one.after.region, one])),
    }));
  const switched = switchedRegions(before, after);
  const earlier = new Map(before.map((one) => [one.region, one.report]));
  const townships = [...new Map(after.map((one) => [one.region, one])).values()].sort(byName);
  return {
    columns: columns.map(({ indicator, scale }) => pick(withUnit(indicator, scale), language)),
    rows: townships.map((one) => ({
      name: pick(one.name, language),
      county: one.parentName ? pick(one.parentName, language) : '',
      before: routes.report(language, earlier.get(one.region) ?? one.report),
      after: routes.report(language, one.report),
      href: routes.changes(language, one.region),
      switched: switched.has(one.region),
      cells: columns.map(({ byRegion, scale }) => changeCell(byRegion.get(one.region), scale, language)),
    })),
  };
};

const changeCell = (change: Change | undefined, scale: Scale, language: Language): ChangeCell => {
  const [from = '', to = ''] = [change?.before, change?.after].map((one) => pick(cellOf(one, scale).text, language));
  const values = from === to ? to : `${from} → ${to}`;
  if (change?.difference === undefined) return { values, moved: false };
  return { values, difference: signed(change.difference, scale), moved: Number(change.difference) !== 0 };
};
