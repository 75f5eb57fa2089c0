import type { FigureKind, FindingKind, SearchedReport } from './published.ts';

/** A report of a shard and what the engine calls it. */
export interface IndexedReport extends SearchedReport {
  /** The engine's id. */
  id: string;
}

/** What a report is filtered by; a shard has only a few different ones. */
interface Facets {
  editions: string[];
  findings: FindingKind[];
  figures: FigureKind[];
}

/** `pagefind/<shard>/documents.json`: every report of the shard, column by column. */
export interface PackedDocuments {
  /** How all the engine's ids of the shard begin. */
  prefix: string;
  /** What stands in `ids` and the columns below for each region, in their order: its path, how many reports it has, and their title with `{year}` for the year. */
  regions: [path: string, reports: number, title: string][];
  years: number[];
  ids: string[];
  /** Different facets, and for each report which of them it has. */
  facets: Facets[];
  facetsOf: number[];
  /** Titles that are not their region's, by the place of the report. */
  titles: Record<number, string>;
}

const yearMark = '{year}';

/** @param reports those of one region stand together */
export const packDocuments = (reports: readonly IndexedReport[]): PackedDocuments => {
  const facets = new Map<string, number>();
  const facetsOf = reports.map(({ editions, findings, figures }) => {
    const key = JSON.stringify({ editions, findings, figures } satisfies Facets);
    const known = facets.get(key) ?? facets.size;
    facets.set(key, known);
    return known;
  });
  const regions = [...Map.groupBy(reports, ({ region }) => region)].map(
    ([path, own]) => [path, own.length, usualTitle(own)] as [string, number, string],
  );
  const usual = new Map(regions.map(([path, , title]) => [path, title]));
  const prefix = sharedStart(reports.map(({ id }) => id));
  return {
    prefix,
    regions,
    years: reports.map(({ year }) => year),
    ids: reports.map(({ id }) => id.slice(prefix.length)),
    facets: [...facets.keys()].map((key): Facets => JSON.parse(key)),
    facetsOf,
    titles: Object.fromEntries(
      reports.flatMap(({ title, region, year }, index) =>
        usual.get(region)?.replaceAll(yearMark, String(year)) === title ? [] : [[index, title]],
      ),
    ),
  };
};

/** The one most of them have; of two as frequent, that of the earlier report. */
const usualTitle = (reports: readonly SearchedReport[]): string => {
  const titles = Map.groupBy(reports, ({ title, year }) => title.replaceAll(String(year), yearMark));
  const [first = ['', []]] = [...titles].sort(([, a], [, b]) => b.length - a.length);
  return first[0];
};

const sharedStart = (texts: readonly string[]): string => {
  const [first = ''] = texts;
  let length = first.length;
  while (length > 0 && !texts.every((text) => text.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
};

/** The way back. */
export const unpackDocuments = (packed: PackedDocuments): IndexedReport[] => {
  const { prefix, regions, years, ids, facets, facetsOf, titles } = packed;
  const places = regions.flatMap(([path, reports, title]) => Array.from({ length: reports }, () => ({ path, title })));
  return places.map(({ path, title }, index): IndexedReport => {
    const year = years[index] ?? 0;
    const { editions, findings, figures } = facets[facetsOf[index] ?? 0] ?? noFacets;
    return {
      id: prefix + ids[index],
      region: path,
      year,
      title: titles[index] ?? title.replaceAll(yearMark, String(year)),
      editions,
      findings,
      figures,
    };
  });
};

const noFacets: Facets = { editions: [], findings: [], figures: [] };
