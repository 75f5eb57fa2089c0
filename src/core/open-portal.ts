import { type CheckedCounty, type CheckedReport, checkCounty } from './check-county.ts';
import { type CountyFact, type CountyList, type CountyReports, type ListedReport, listCounty } from './county-facts.ts';
import type { SourceFile } from './document/source-file.ts';
import type { ListedFile } from './join-counties.ts';
import { type JoinedCounty, joinCounties, type Portal } from './portal.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import { readRegion } from './regions/read-region.ts';
import { buildRegionTree } from './regions/region-tree.ts';
import type { Report } from './report/report.ts';

/** The files of one county, before any of them is read. */
export interface ContentCounty {
  /** Its folder; `''` for provinces and prefectures. */
  path: string;
  /** The same as long as its files, those of the regions above it and our code are the same. */
  key: string;
  /** The same as long as its files are: from them alone follows what is listed of it. */
  own: string;
  /** Paths of its regions and reports. */
  files: readonly string[];
  /** Of the regions above it. */
  above: readonly string[];
}

/** A content folder that is too large to be in memory. */
export interface ContentFolder {
  /** All of it. */
  files: readonly ListedFile[];
  counties: readonly ContentCounty[];
  /** @throws where the file is not the one that was listed */
  read(path: string): SourceFile;
  /** Undefined where nothing is kept under this key. */
  recall(kind: string, key: string): unknown;
  keep(kind: string, key: string, value: unknown): void;
  /** Told whenever a county is asked for all its reports, though they may be in memory. */
  opened?(county: ContentCounty): void;
}

/** Under which the lists of counties are kept. */
export const listKind = 'list';

/**
 * The portal of `buildPortal`, with as little of it in memory as can be: what is listed of a report is at hand, and who asks
 * for its tables, its prose or what the checks say of it has its county read and checked again.
 */
export const openPortal = (content: ContentFolder, gazetteer?: Gazetteer): Portal =>
  joinCounties(content.files, openCounties(content)(content.counties), gazetteer);

/** Reads files of a content folder, and what is kept of it. */
export type ContentStore = Pick<ContentFolder, 'read' | 'recall' | 'keep' | 'opened'>;

/**
 * Opens the counties of a content folder for a portal; asked again once the content has changed, it gives those of which nothing
 * has as the very same, and reads only the others.
 *
 * @param mostOpened so many stay in memory with all their reports
 */
export const openCounties = (
  content: ContentStore,
  mostOpened = 4,
): ((counties: readonly ContentCounty[]) => JoinedCounty[]) => {
  const opened = new OpenedCounties(content, mostOpened);
  let latest = new Map<string, { county: ContentCounty; joined: JoinedCounty }>();
  return (counties) => {
    const known = latest;
    latest = new Map(
      counties.map((county) => {
        const before = known.get(county.path);
        if (before?.county.key === county.key) return [county.path, before];
        const list = before?.county.own === county.own ? before.joined.list : undefined;
        return [county.path, { county, joined: joinedCounty(content, county, opened, list) }];
      }),
    );
    return [...latest.values()].map(({ joined }) => joined);
  };
};

const joinedCounty = (
  content: ContentStore,
  county: ContentCounty,
  opened: OpenedCounties,
  known?: CountyList,
): JoinedCounty => {
  const open = () => opened.open(county).checked;
  const list = known ?? recallOr(content, listKind, county.key, () => listCounty(open()));
  const reports = list.reports.map((listed, index) => new KeptReport(listed, () => findReport(open(), listed, index)));
  return {
    path: county.path,
    reports,
    list,
    open,
    fact: ({ kind, of }) => recallOr(content, kind, county.key, () => of(opened.open(county).source)),
  };
};

/** Where it was listed, unless its county has been read again since. */
const findReport = ({ reports }: CheckedCounty, { report: { path } }: ListedReport, index: number) =>
  reports[index]?.path === path ? reports[index] : reports.find((one) => one.path === path);

/**
 * Reads and checks a county, and keeps the list of it and these facts.
 *
 * @returns what it was made from, for whoever keeps more of it
 */
export const keepCounty = (
  content: ContentStore,
  county: ContentCounty,
  facts: readonly CountyFact<unknown>[],
): CountyReports => {
  const { checked, source } = openCounty(content, county);
  content.keep(listKind, county.key, listCounty(checked));
  for (const { kind, of } of facts) content.keep(kind, county.key, of(source));
  return source;
};

const recallOr = <T>(content: ContentStore, kind: string, key: string, make: () => T): T => {
  const known = content.recall(kind, key) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  content.keep(kind, key, value);
  return value;
};

interface OpenedCounty {
  key: string;
  checked: CheckedCounty;
  source: CountyReports;
}

const openCounty = (content: ContentStore, { path, key, files, above }: ContentCounty): OpenedCounty => {
  const checked = checkCounty(files.map((file) => content.read(file)));
  const upper = above.flatMap((file) => readRegion(content.read(file)).region ?? []);
  const regions = buildRegionTree([...upper, ...checked.regions]);
  return { key, checked, source: { path, reports: checked.reports, regions } };
};

/** Pages come county by county, so those that were opened last are the ones to be asked for again. */
class OpenedCounties {
  #content: ContentStore;
  #most: number;
  #opened = new Map<string, OpenedCounty>();
  #latest: OpenedCounty | undefined;

  constructor(content: ContentStore, most: number) {
    this.#content = content;
    this.#most = most;
  }

  open(county: ContentCounty): OpenedCounty {
    this.#content.opened?.(county);
    // Every field of a report that is not listed asks for its county.
    if (this.#latest?.key === county.key) return this.#latest;
    const latest = this.#opened.get(county.path);
    const known = latest?.key === county.key ? latest : openCounty(this.#content, county);
    this.#opened.delete(county.path);
    this.#opened.set(county.path, known);
    this.#latest = known;
    const [oldest] = this.#opened.keys();
    if (oldest !== undefined && this.#opened.size > this.#most) this.#opened.delete(oldest);
    return known;
  }
}

/** What is listed of a report, and a door to the rest. */
class KeptReport implements CheckedReport {
  readonly path: string;
  readonly report: Report;
  readonly counts: CheckedReport['counts'];
  #open: () => CheckedReport | undefined;

  constructor({ report, counts }: ListedReport, open: () => CheckedReport | undefined) {
    this.path = report.path;
    this.counts = counts;
    this.#open = open;
    const whole = (): Report => this.#opened().report;
    this.report = {
      ...report,
      get tables() {
        return whole().tables;
      },
      get sections() {
        return whole().sections;
      },
      get stated() {
        return whole().stated;
      },
      get acknowledged() {
        return whole().acknowledged;
      },
      placeOf: (at) => whole().placeOf(at),
    };
  }

  get assessments(): CheckedReport['assessments'] {
    return this.#opened().assessments;
  }

  get findings(): CheckedReport['findings'] {
    return this.#opened().findings;
  }

  #opened(): CheckedReport {
    const opened = this.#open();
    if (!opened) throw new Error(`${this.path} is listed, and its county does not have it`);
    return opened;
  }
}
