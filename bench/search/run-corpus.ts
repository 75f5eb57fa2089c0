import type { Browser } from 'playwright-core';
import type { CheckedReport } from '../../src/core/portal.ts';
import { createRandom } from '../originals/random.ts';
import type { Corpus } from './corpus.ts';
import { hostileQueries } from './hostile.ts';
import { judge, type Outcome } from './judge.ts';
import { drawNameQueries } from './name-queries.ts';
import type { Query } from './query.ts';
import { type ScanFigures, scanTexts } from './scan-texts.ts';
import { bootKinds, openSearchPage, type Transfer } from './search-page.ts';
import { drawTextQueries } from './text-queries.ts';
import { textsOf } from './texts.ts';
import { hasAll, joinTexts, simplify, splitQuery } from './truth.ts';

/** One way of searching a corpus. */
export interface RunOptions {
  name: string;
  /** What is chosen on the page; the whole country where it is empty. */
  place: string;
  /** Of each kind of query. */
  each: number;
  /** Queries that a page is asked which has never been open. */
  cold: number;
  seed: number;
  /** Typed by people. */
  given: readonly string[];
  /** Only places are looked for: the country is too large for its texts. */
  namesOnly?: boolean;
}

export interface ColdAnswer {
  query: Query;
  /** From the focus of the box on. */
  boot: Transfer;
  /** From Enter on; on a busy machine some of the boot comes so late. */
  first: Transfer;
  /** Bytes of what every search needs, whenever it came. */
  bootBytes: number;
  /** Bytes of what this one needs beside. */
  firstBytes: number;
  milliseconds: number;
  found: number;
}

export interface Run {
  name: string;
  reports: number;
  outcomes: Outcome[];
  cold: ColdAnswer[];
  /** Over the slow line. */
  slow: ColdAnswer[];
  /** Queries that were answered otherwise by a page never open before, with both counts. */
  unequal: { query: string; cold: number; warm: number }[];
  hostile: { query: string; milliseconds: number }[];
  faults: string[];
  /** Bytes of the JavaScript heap, after all queries. */
  heap: number;
  /** The same queries by fetching and scanning the texts; undefined where nobody would. */
  scan?: ScanFigures;
}

const isIn = (place: string, { report }: CheckedReport): boolean =>
  place === '' || report.region === place || report.region.startsWith(`${place}/`);

export async function runCorpus(browser: Browser, site: string, corpus: Corpus, options: RunOptions): Promise<Run> {
  const { name, place, namesOnly = false } = options;
  const reports = corpus.reports.filter((report) => isIn(place, report));
  const queries = drawQueries(corpus, reports, options);
  const expected = namesOnly ? new Map<Query, Set<string>>() : findExpected(reports, queries);
  const warm = await askWarm(browser, site, queries, expected, options);
  const cold = await askCold(browser, site, spread(queries, options.cold), { place });
  const slow = await askCold(browser, site, spread(queries, Math.ceil(options.cold / 8)), { place, slow: true });
  const warmCounts = new Map(warm.outcomes.map(({ query, found }) => [query.text, found]));
  const counted = [...cold, ...slow].map(({ query, found }) => ({
    query: query.text,
    cold: found,
    warm: warmCounts.get(query.text) ?? 0,
  }));
  return {
    ...{ name, reports: reports.length, cold, slow, ...warm },
    unequal: counted.filter((one) => one.cold !== one.warm),
    ...(!namesOnly && { scan: await scanTexts(browser, site, place, queries) }),
  };
}

const drawQueries = (corpus: Corpus, reports: readonly CheckedReport[], options: RunOptions): Query[] => {
  const random = createRandom(options.seed);
  const withReports = new Set(reports.map(({ report }) => report.region));
  const townships = corpus.regions.all.filter(({ path }) => withReports.has(path));
  const given = options.given.map((text): Query => ({ kind: 'given', text, means: simplify(text) }));
  const names = drawNameQueries(corpus.regions.all, townships, options.each, random);
  return [...names, ...(options.namesOnly ? [] : drawTextQueries(reports, options.each, random)), ...given];
};

/** What every query must find: one pass over the texts for all of them. */
const findExpected = (reports: readonly CheckedReport[], queries: readonly Query[]): Map<Query, Set<string>> => {
  const asked = queries.map((query) => ({ query, pieces: splitQuery(query.means), paths: new Set<string>() }));
  for (const checked of reports) {
    const texts = joinTexts(textsOf(checked));
    for (const { pieces, paths } of asked) if (hasAll(texts, pieces)) paths.add(checked.path);
  }
  return new Map(asked.map(({ query, paths }) => [query, paths]));
};

/** All queries on one page, one after the other, and then those that nobody should type. */
const askWarm = async (
  browser: Browser,
  site: string,
  queries: readonly Query[],
  expected: ReadonlyMap<Query, ReadonlySet<string>>,
  { place }: RunOptions,
) => {
  const page = await openSearchPage(browser, site, { place });
  await page.focus();
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const answer = await page.ask(query.text);
    outcomes.push(judge(query, expected.get(query) ?? new Set(answer.paths), answer));
  }
  const heap = await page.heap();
  const hostile: Run['hostile'] = [];
  for (const query of hostileQueries) {
    const { milliseconds } = await page.ask(query);
    hostile.push({ query, milliseconds });
  }
  await page.close();
  return { outcomes, heap, hostile, faults: page.faults };
};

const askCold = async (
  browser: Browser,
  site: string,
  queries: readonly Query[],
  options: { place: string; slow?: boolean },
): Promise<ColdAnswer[]> => {
  const answers: ColdAnswer[] = [];
  for (const query of queries) {
    const page = await openSearchPage(browser, site, options);
    const boot = await page.focus();
    const { paths, similar, milliseconds, transfer } = await page.ask(query.text);
    const bootBytes = bytesOfBoot(boot) + bytesOfBoot(transfer);
    const firstBytes = boot.bytes + transfer.bytes - bootBytes;
    const found = similar ? 0 : paths.length;
    answers.push({ query, boot, first: transfer, bootBytes, firstBytes, milliseconds, found });
    await page.close();
  }
  return answers;
};

const bytesOfBoot = ({ kinds }: Transfer): number => bootKinds.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);

/** So many of the list, from everywhere in it. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  list.filter(
    (_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
