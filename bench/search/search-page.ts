import type { Browser, CDPSession, Page } from 'playwright-core';
import { watchPage } from '../../tests/site/browser.ts';

/** What the search page says of one query. */
export interface Answer {
  /** Paths of all reports, in their order. */
  paths: string[];
  /** Paths of places above them, likeliest first. */
  places: string[];
  /** No report has the words as they were typed. */
  similar: boolean;
  /** Until the answer stands. */
  milliseconds: number;
}

export interface Transfer {
  /** On the wire, headers included. */
  bytes: number;
  requests: number;
  /** Until the last of it was there. */
  milliseconds: number;
  /** Bytes by what they are. */
  kinds: Partial<Record<FileKind, number>>;
}

export const fileKinds = [
  'engine',
  'names',
  'documents',
  'list of words',
  'index',
  'fragments',
  'dictionary',
  'other',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** What any search needs, whatever its words. */
export const bootKinds: readonly FileKind[] = ['engine', 'names', 'documents', 'list of words'];

const kindOf = (url: string): FileKind => {
  const { pathname } = new URL(url);
  if (/pagefind\.js$|wasm\.[^/]*\.pagefind$/.test(pathname)) return 'engine';
  if (/^\/search\/.*\.json$/.test(pathname)) return 'names';
  if (/documents\.json$|shards\.json$/.test(pathname)) return 'documents';
  if (/pagefind-entry\.json$|pf_meta$/.test(pathname)) return 'list of words';
  if (pathname.endsWith('.pf_index')) return 'index';
  if (pathname.endsWith('.pf_fragment')) return 'fragments';
  return /t2cn/.test(pathname) ? 'dictionary' : 'other';
};

/** A line like that of a phone far from its mast. */
export const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export interface SearchPage {
  /** Puts the caret into the box, and waits until nothing more is loaded. */
  focus(): Promise<Transfer>;
  ask(query: string): Promise<Answer & { transfer: Transfer }>;
  /** Bytes of the page's JavaScript heap, after what is no longer needed was thrown away. */
  heap(): Promise<number>;
  /** Errors in the console, requests to other sites, dialogs, missing files. */
  faults: string[];
  page: Page;
  close(): Promise<void>;
}

/** Opens the search page in a browser that has never seen the site. */
export async function openSearchPage(
  browser: Browser,
  site: string,
  { place = '', slow = false } = {},
): Promise<SearchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults = watchPage(page, site);
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  const session = await context.newCDPSession(page);
  const line = await watchLine(session);
  // The page of a place that a reader comes from is how a place is chosen without a search.
  await page.goto(`${site}search/`, place === '' ? {} : { referer: `${site}${place}/` });
  await page.evaluate(() => customElements.whenDefined('gk-search').then(() => undefined));
  await line.quiet();
  if (slow) await session.send('Network.emulateNetworkConditions', slowLine);
  const during = async <T>(act: () => Promise<T>): Promise<{ value: T; transfer: Transfer }> => {
    line.reset();
    const value = await act();
    return { value, transfer: await line.quiet() };
  };
  return {
    faults,
    page,
    focus: async () => {
      const act = async (): Promise<void> => {
        await page.locator('gk-search input[name="q"]').focus();
        await line.begun();
      };
      return (await during(act)).transfer;
    },
    ask: async (query) => {
      const { value, transfer } = await during(() => askPage(page, query));
      if (value === undefined)
        faults.push(`no answer within ${patience / 1000} s: ${JSON.stringify(query.slice(0, 60))}`);
      return { ...(value ?? { paths: [], places: [], similar: false, milliseconds: patience }), transfer };
    },
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => context.close(),
  };
}

const patience = 60_000;

/** As a reader does: the words into the box, then Enter. Undefined where nothing came. */
const askPage = (page: Page, query: string): Promise<Answer | undefined> =>
  page.evaluate(
    ({ typed, patience }) =>
      new Promise<Answer | undefined>((resolve, reject) => {
        const search = document.querySelector('gk-search');
        const input = search?.querySelector<HTMLInputElement>('input[name="q"]');
        if (!search || !input?.form) return reject(new Error('There is no search form.'));
        const started = performance.now();
        const timer = setTimeout(() => resolve(undefined), patience);
        const listen = (event: Event): void => {
          const { detail } = event as CustomEvent<{ similar: boolean; paths: string[]; places: string[] }>;
          clearTimeout(timer);
          resolve({ ...detail, milliseconds: performance.now() - started });
        };
        search.addEventListener('gk-found', listen, { once: true });
        input.value = typed;
        input.form.requestSubmit();
      }),
    { typed: query, patience },
  );

/** Nothing on the way for so many milliseconds is quiet. */
const calm = 120;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

async function watchLine(session: CDPSession) {
  const open = new Set<string>();
  const urls = new Map<string, string>();
  let transfer: Transfer = { bytes: 0, requests: 0, milliseconds: 0, kinds: {} };
  let started = performance.now();
  let lastChange = started;
  const changed = (): void => {
    lastChange = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    open.add(requestId);
    urls.set(requestId, request.url);
    transfer.requests += 1;
    changed();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    open.delete(requestId);
    const kind = kindOf(urls.get(requestId) ?? 'http://localhost/');
    transfer.kinds[kind] = (transfer.kinds[kind] ?? 0) + encodedDataLength;
    transfer.bytes += encodedDataLength;
    transfer.milliseconds = performance.now() - started;
    changed();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId);
    changed();
  });
  await session.send('Network.enable');
  return {
    reset: () => {
      transfer = { bytes: 0, requests: 0, milliseconds: 0, kinds: {} };
      started = performance.now();
      lastChange = started;
    },
    /** A busy machine may need a while before it asks for anything. */
    begun: async () => {
      while (transfer.requests === 0 && performance.now() - started < 1000) await pause();
    },
    quiet: async (): Promise<Transfer> => {
      while (open.size > 0 || performance.now() - lastChange < calm) await pause();
      return { ...transfer };
    },
  };
}
