import type { Region } from '../core/regions/region.ts';
import { groupName } from '../core/report/editions/group-names.ts';
import { editions, findColumn, findRow, formTable } from '../core/report/editions/index.ts';
import type { FormRow } from '../core/report/form.ts';
import { cellPath, formSections } from '../core/report/report.ts';
import { rowLabel } from '../core/report/row-label.ts';
import { mostListed, type ToldFigure, type ToldReport, type TopicTally } from '../core/search/topics/county-topics.ts';
import type { Mention } from '../core/search/topics/first-mention.ts';
import type { TopicCounts } from '../core/search/topics/join-topics.ts';
import type { Topic, TopicCell, TopicGroup } from '../core/search/topics/topic.ts';
import { topicGroups } from '../core/search/topics.ts';
import { type Language, pick } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { rememberLatest } from './remember-latest.ts';
import { routes } from './routes.ts';
import { countTopics, type TopicSource, topicProvinces } from './topics.ts';

/** A year or a place, and how many of its reports tell of the topic. */
export interface TopicRow extends TopicTally {
  name: string;
  href?: string;
  /** 0 for a year and for the highest level of the table. */
  depth: number;
  /** The search that gives the reports counted: of `told`, and of each phrase. */
  toldHref?: string;
  phraseHrefs: (string | undefined)[];
}

/** A report that tells of the topic, with its own words or figures. */
export interface ListedReport {
  year: number;
  township: string;
  where: string;
  href: string;
  /** Its first sentence with the words. */
  mention?: Mention['parts'];
  /** Its cells above 0, as printed. */
  figures?: { name: string; printed: string; href: string }[];
}

export interface TopicPage {
  topic: Topic;
  /** Undefined on the page of the whole country. */
  province?: { path: string; name: string };
  whole: TopicTally;
  phrases: readonly string[];
  /** The section that alone is read. */
  within?: string;
  /** What each cell is called, and in which editions of the form it stands; none where in all. */
  cells: { name: string; editions: number[] }[];
  years: TopicRow[];
  places: TopicRow[];
  /** Undefined where there are more than `most`. */
  reports: ListedReport[] | undefined;
  /** As many as a page lists one by one. */
  most: number;
  /** Whether the numbers of the tables lead to the search. */
  isSearchable: boolean;
  /** Whether the provinces of the table have pages of their own. */
  byProvince: boolean;
}

/** What a page of a topic is made for. */
interface View {
  portal: TopicSource;
  counts: TopicCounts;
  language: Language;
  /** The region the page is about; undefined for the country. */
  path?: string;
}

export interface TopicGroupCounts {
  group: TopicGroup;
  topics: readonly TopicCounts[];
}

export const listTopics = (portal: TopicSource): TopicGroupCounts[] =>
  topicGroups.map((group) => ({ group, topics: countTopics(portal).filter(({ topic }) => topic.group === group) }));

export const buildTopicPage = (portal: TopicSource, language: Language, id: string, province?: string): TopicPage => {
  const counts = countTopics(portal).find(({ topic }) => topic.id === id);
  if (!counts) throw new Error(`There is no topic ${id}`);
  const { topic } = counts;
  const view: View = { portal, counts, language, ...(province !== undefined && { path: province }) };
  const region = province === undefined ? undefined : portal.regions.get(province);
  const within = topic.told.kind === 'phrases' ? topic.told.within : undefined;
  const section = formSections.find((one) => one.id === within);
  return {
    topic,
    ...(region && { province: { path: region.path, name: regionName(region, language) } }),
    whole: tallyOf(counts, province),
    phrases: topic.told.kind === 'phrases' ? topic.told.phrases : [],
    ...(section && { within: language === 'en' ? section.en : `${section.numeral}、${section.title}` }),
    cells: topic.told.kind === 'cells' ? topic.told.cells.map((cell) => nameCell(cell, language)) : [],
    years: province === undefined ? yearRows(view) : [],
    places: placeRows(view),
    reports: toldReports(view),
    most: mostListed,
    isSearchable: topic.told.kind === 'cells' ? topic.told.filter !== undefined : within === undefined,
    byProvince: province === undefined && topicProvinces(counts).length > 0,
  };
};

const nothing: TopicTally = { reports: 0, told: 0, unknown: 0, phrases: [] };

const tallyOf = ({ whole, regions }: TopicCounts, path: string | undefined): TopicTally =>
  path === undefined ? whole : (regions[path] ?? nothing);

/** The search answers with the same reports only where it can be asked the same. */
const searchFor = (
  { counts: { topic }, language, path }: View,
  tally: TopicTally,
  choice: { place?: string; year?: string },
) => {
  const { told } = topic;
  const place = choice.place ?? path;
  const where = { ...(place !== undefined && { place }), ...(choice.year !== undefined && { year: choice.year }) };
  const link = (query: Record<string, string>, found: number | undefined) =>
    (found ?? 0) > 0 ? routes.search(language, { ...query, ...where }) : undefined;
  if (told.kind === 'cells') {
    const href = told.filter && link({ figures: told.filter }, tally.told);
    return { ...(href !== undefined && { toldHref: href }), phraseHrefs: [] };
  }
  if (told.within !== undefined) return { phraseHrefs: told.phrases.map(() => undefined) };
  const phraseHrefs = told.phrases.map((q, index) => link({ q }, tally.phrases[index]));
  const [only] = phraseHrefs;
  return { ...(told.phrases.length === 1 && only !== undefined && { toldHref: only }), phraseHrefs };
};

const yearRows = (view: View): TopicRow[] =>
  Object.entries(view.counts.years)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, tally]) => ({ ...tally, name: year, depth: 0, ...searchFor(view, tally, { year }) }));

/** Down to the county; on a page of the whole country with provinces of their own, those alone. */
const placeRows = (view: View): TopicRow[] => {
  const { portal, counts, language, path } = view;
  const provinces = new Set(topicProvinces(counts));
  const rowsOf = (region: Region, depth: number): TopicRow[] => {
    const tally = counts.regions[region.path];
    if (!tally || tally.reports === 0) return [];
    const href = provinces.has(region.path)
      ? routes.topic(language, counts.topic.id, region.path)
      : routes.region(language, region.path);
    const row = { ...tally, name: regionName(region, language), href, depth };
    // Of the country, places that tell nothing are told by the level above, or there would be three thousand.
    const isClosed = region.level === 'county' || (path === undefined && (provinces.size > 0 || tally.told === 0));
    const below = isClosed ? [] : portal.regions.children(region.path).flatMap((child) => rowsOf(child, depth + 1));
    const shown = path === undefined ? below.filter(({ told }) => told > 0) : below;
    return [{ ...row, ...searchFor(view, tally, { place: region.path }) }, ...shown];
  };
  return portal.regions.children(path).flatMap((region) => rowsOf(region, 0));
};

/** The newest year first, in the order of the regions. */
const orderOfRegions = rememberLatest(
  ({ all }: TopicSource['regions']) => new Map(all.map(({ path }, index) => [path, index])),
);

const toldReports = ({ portal, counts, language, path }: View): ListedReport[] | undefined => {
  if (tallyOf(counts, path).told > mostListed) return undefined;
  const provinces = path === undefined ? Object.keys(counts.listed) : [path];
  const reports = provinces.flatMap((province) => counts.listed[province] ?? []);
  const order = orderOfRegions(portal.regions);
  const placeOf = ({ region }: ToldReport) => order.get(region) ?? 0;
  return reports
    .toSorted((a, b) => b.year - a.year || placeOf(a) - placeOf(b))
    .map((told) => listReport(portal, counts.topic, told, language));
};

const listReport = (portal: TopicSource, topic: Topic, told: ToldReport, language: Language): ListedReport => {
  const names = portal.regions.lineage(told.region).map((region) => regionName(region, language));
  const above = names.slice(0, -1);
  const own = {
    year: told.year,
    township: names.at(-1) ?? told.region,
    where: language === 'en' ? above.toReversed().join(', ') : above.join(''),
  };
  if (topic.told.kind === 'cells') {
    const figures = (told.figures ?? []).map((figure) => listFigure(told.path, figure, language));
    return { ...own, href: figures[0]?.href ?? routes.report(language, told.path), figures };
  }
  const { mention } = told;
  const marks = `?hl=${encodeURIComponent(topic.told.phrases.join(' '))}`;
  const at = mention && `#${mention.section}${mention.paragraph > 0 ? `.${mention.paragraph}` : ''}`;
  return {
    ...own,
    href: `${routes.report(language, told.path)}${marks}${at ?? ''}`,
    ...(mention && { mention: mention.parts }),
  };
};

/** Named as on the report's page, by the edition of the form it fills in. */
const listFigure = (report: string, figure: ToldFigure, language: Language) => {
  const { table, row: rowId, column: columnId, edition, printed } = figure;
  const row = findRow(formTable(table, edition), rowId);
  const column = row && findColumn(row, columnId);
  const label = row ? pick(rowLabel(row), language) : rowId;
  const name = column ? `${label} · ${language === 'en' ? column.en : column.label}` : label;
  return { name, printed, href: routes.report(language, report, cellPath(table, rowId, columnId)) };
};

/** With its group also where that alone says what the row is of: 行政诉讼 未经复议直接起诉. */
const wholeLabel = (row: FormRow, language: Language): string => {
  const [group] = row.groups ?? [];
  const label = pick(rowLabel(row), language);
  if (row.groups?.length !== 1 || group === undefined || group.startsWith('第')) return label;
  return `${language === 'en' ? groupName(group) : group} ${label}`;
};

/** By the labels of the form; where the editions differ, by those of the latest that has it. */
const nameCell = (ref: TopicCell, language: Language): TopicPage['cells'][number] => {
  const having = editions.flatMap(({ id }) => {
    const row = findRow(formTable(ref.table, id), ref.row);
    const column = ref.column === undefined ? undefined : row && findColumn(row, ref.column);
    return row && (ref.column === undefined || column) ? [{ id, row, column }] : [];
  });
  const last = having.at(-1);
  const label = last ? wholeLabel(last.row, language) : ref.row;
  const column = last?.column && (language === 'en' ? last.column.en : last.column.label);
  return {
    name: column === undefined ? label : `${label} · ${column}`,
    editions: having.length === editions.length ? [] : having.map(({ id }) => id),
  };
};
