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
}

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
  await page.goto(`${site}search/${place === '' ? '' : `?place=${encodeURIComponent(place)}`}`);
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
    focus: async () => (await during(() => page.locator('gk-search input[name="q"]').focus())).transfer,
    ask: async (query) => {
      const { value, transfer } = await during(() => askPage(page, query));
      return { ...value, transfer };
    },
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => context.close(),
  };
}

/** As a reader does: the words into the box, then Enter. */
const askPage = (page: Page, query: string): Promise<Answer> =>
  page.evaluate(
    (typed) =>
      new Promise<Answer>((resolve, reject) => {
        const search = document.querySelector('gk-search');
        const input = search?.querySelector<HTMLInputElement>('input[name="q"]');
        if (!search || !input?.form) return reject(new Error('There is no search form.'));
        const started = performance.now();
        const timer = setTimeout(
          () => reject(new Error(`No answer within two minutes: ${typed.slice(0, 60)}`)),
          120_000,
        );
        const listen = (event: Event): void => {
          const { detail } = event as CustomEvent<{ similar: boolean; paths: string[]; places: string[] }>;
          clearTimeout(timer);
          resolve({ ...detail, milliseconds: performance.now() - started });
        };
        search.addEventListener('gk-found', listen, { once: true });
        input.value = typed;
        input.form.requestSubmit();
      }),
    query,
  );

/** Nothing on the way for so many milliseconds is quiet. */
const calm = 120;

async function watchLine(session: CDPSession) {
  const open = new Set<string>();
  let transfer = { bytes: 0, requests: 0, milliseconds: 0 };
  let started = performance.now();
  let lastChange = started;
  const changed = (): void => {
    lastChange = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    open.add(requestId);
    transfer.requests += 1;
    changed();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    open.delete(requestId);
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
      transfer = { bytes: 0, requests: 0, milliseconds: 0 };
      started = performance.now();
      lastChange = started;
    },
    quiet: async (): Promise<Transfer> => {
      while (open.size > 0 || performance.now() - lastChange < calm)
        await new Promise((resolve) => setTimeout(resolve, 10));
      return { ...transfer };
    },
  };
}
