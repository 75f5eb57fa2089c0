import type { Browser } from 'playwright-core';
import type { CountyCounts } from '../../src/core/search/published.ts';
import type { Query } from './query.ts';
import { openSearchPage } from './search-page.ts';
import { splitQuery } from './truth.ts';

/** What it costs to search without an index: every text of the place is fetched and looked through. */
export interface ScanFigures {
  bytes: number;
  /** Fetched and made comparable. */
  fetchMilliseconds: number;
  /** For one query after that, in the middle. */
  scanMilliseconds: number;
  /** To fetch them over the slow line. */
  slowMilliseconds: number;
}

export async function scanTexts(
  browser: Browser,
  site: string,
  place: string,
  queries: readonly Query[],
): Promise<ScanFigures> {
  const { page, close } = await openSearchPage(browser, site);
  const pieces = queries.map(({ means }) => splitQuery(means)).filter((one) => one.length > 0);
  const texts = `${site}pagefind/texts/`;
  const figures = await page.evaluate(
    async ({ folder, place, pieces }) => {
      const started = performance.now();
      const counties = (await (await fetch(`${folder}counties.json`)).json()) as CountyCounts;
      const wanted = Object.keys(counties).filter((path) => `${path}/`.startsWith(place === '' ? '' : `${place}/`));
      const files = await Promise.all(wanted.map(async (path) => (await fetch(`${folder}${path}.json`)).text()));
      const reports = files.flatMap((file) => (JSON.parse(file) as { reports: object[] }).reports);
      const plain = reports.map((report) => JSON.stringify(report).normalize('NFKC').toLowerCase());
      const fetched = performance.now();
      let found = 0;
      for (const own of pieces) found += plain.filter((text) => own.every((piece) => text.includes(piece))).length;
      const scanned = performance.now();
      return { found, fetchMilliseconds: fetched - started, scanMilliseconds: (scanned - fetched) / pieces.length };
    },
    { folder: texts, place, pieces },
  );
  const bytes = await page.evaluate(
    (folder) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith(folder))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
    texts,
  );
  await close();
  const slowMilliseconds = await fetchSlowly(browser, site, place);
  const { fetchMilliseconds, scanMilliseconds } = figures;
  return { bytes, fetchMilliseconds, scanMilliseconds, slowMilliseconds };
}

async function fetchSlowly(browser: Browser, site: string, place: string): Promise<number> {
  const { page, close } = await openSearchPage(browser, site, { slow: true });
  const milliseconds = await page.evaluate(
    async ({ folder, place }) => {
      const started = performance.now();
      const counties = (await (await fetch(`${folder}counties.json`)).json()) as CountyCounts;
      const wanted = Object.keys(counties).filter((path) => `${path}/`.startsWith(place === '' ? '' : `${place}/`));
      await Promise.all(wanted.map(async (path) => (await fetch(`${folder}${path}.json`)).text()));
      return performance.now() - started;
    },
    { folder: `${site}pagefind/texts/`, place },
  );
  await close();
  return milliseconds;
}
