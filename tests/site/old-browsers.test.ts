import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, watchPage } from './browser.ts';

/*
 * Chromium 85 and 92 are what apps that bring their own browser had in them for years. They cannot be installed
 * everywhere, so the browser at hand is made to lack what they lack, and to say that it cannot run the index.
 */
const site = inject('site');
const national = inject('nationalSite');
let browser: Browser;
let old: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  old = await browser.newContext({ viewport: phone });
  await old.addInitScript(becomeOld);
});
afterAll(() => browser.close());

/** Runs in the page, before any of its scripts. */
function becomeOld(): void {
  const lists = [Array.prototype, Object.getPrototypeOf(Int8Array.prototype)];
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  const missing: [object, string[]][] = [
    ...lists.map((list): [object, string[]] => [
      list,
      ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
    ]),
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Promise, ['withResolvers', 'try']],
    [RegExp, ['escape']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf']],
    [Set.prototype, ['isDisjointFrom']],
    [iterators, ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
    [Element.prototype, ['replaceChildren', 'checkVisibility', 'setHTML']],
    [Document.prototype, ['replaceChildren']],
    [DocumentFragment.prototype, ['replaceChildren']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    [AbortSignal, ['abort', 'timeout', 'any']],
    [URL, ['canParse', 'parse']],
    [CSS, ['highlights']],
    [Intl, ['Segmenter']],
    [window, ['Iterator', 'Highlight', 'structuredClone', 'reportError']],
    [Crypto.prototype, ['randomUUID']],
  ];
  for (const [target, names] of missing) for (const name of names) Reflect.deleteProperty(target, name);
  WebAssembly.validate = () => false;
}

const search = (query: string): string => `search/?q=${encodeURIComponent(query)}`;

test.each([
  ['a phrase', '政府信息公开'],
  ['a word within words', '村务公'],
  ['several words', '培训 公开栏'],
  ['a number', '2021'],
  ['half a number', '12'],
  ['full-width figures', '２０２２年'],
  ['quotation marks inside', '《条例》'],
  ['the name of a county', '渭城区'],
  ['what nobody wrote', '量子计算机'],
])('Without the index %s finds the same reports, in as many words: %s', async (_, query) => {
  const [texts, index] = await Promise.all([old, browser].map((by) => ask(by, national + search(query))));
  expect(texts?.paths).toEqual(index?.paths);
  expect(texts?.status).toBe(index?.status);
  expect(texts?.counts).toEqual(index?.counts);
  expect(texts?.files.some((file) => file.includes('/texts/'))).toBe(true);
  expect(texts?.files.some((file) => /pagefind\.js|wasm/.test(file))).toBe(false);
});

test('Without the index a found report shows its words, leads to the section, and narrows by year', async () => {
  await withPage(old, site + search('信息公开'), async (page) => {
    const first = page.locator('[data-part="results"] article').first();
    await first.waitFor();
    expect(await first.locator('mark').first().innerText()).toBe('信息公开');
    await page.locator('gk-search .filters > summary').click();
    await page.locator('select[name="year"]').selectOption('2021');
    await page.waitForFunction(() => document.querySelectorAll('[data-part="results"] article').length === 1);
    const link = first.locator('.excerpt a').first();
    await link.click();
    await page.waitForURL((address) => address.pathname === '/ningxia/shizuishan/pingluo/qukou/2021/');
    expect(await page.evaluate(() => document.querySelector(':target')?.localName)).toBe('section');
    // It cannot mark words in a page, and says nothing of marks.
    expect(await page.locator('gk-highlight').isVisible()).toBe(false);
  });
});

test('Without the index what is similar is found, and called so', async () => {
  const { paths, status } = await ask(old, site + search('提升税收工作整体质量'));
  expect(paths).toContain('qinghai/xining/huangzhong/lanlongkou/2020');
  expect(status).toContain('相近');
});

test('Where the index arrives broken the texts are searched instead', async () => {
  const context = await browser.newContext();
  await context.route('**/wasm.unknown.pagefind', (route) => route.fulfill({ body: 'cut off' }));
  expect((await ask(context, national + search('村务公开'))).paths).toEqual(
    (await ask(browser, national + search('村务公开'))).paths,
  );
});

test('On the home page an old browser suggests places', async () => {
  await withPage(old, site, async (page) => {
    await page.locator('gk-find input').fill('lanlongkou');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toContain('拦隆口镇');
  });
});

test('On a report an old browser tells where a figure comes from', async () => {
  await withPage(old, `${site}qinghai/xining/huangzhong/lanlongkou/2020/`, async (page) => {
    await page.locator('.form-table.proactive td').first().click();
    await page.locator('gk-trace dl').waitFor();
    expect(await page.locator('gk-trace').innerText()).toContain('lanlongkou-2020.txt');
  });
});

test('On a region page an old browser sorts a table and draws the charts', async () => {
  await withPage(old, `${site}qinghai/`, async (page) => {
    await page.locator('gk-sort-table thead button').nth(3).click();
    expect(await page.locator('gk-sort-table tbody th').first().innerText()).toBe('拦隆口镇');
    await page.locator('gk-chart').first().scrollIntoViewIfNeeded();
    await page.locator('gk-chart canvas').first().waitFor();
  });
});

test('An old browser compares townships, and two reports', async () => {
  await withPage(old, `${site}compare/?r=qinghai&y=2020&i=procurementAmount`, async (page) => {
    await page.locator('gk-compare .panel svg, gk-compare .panel canvas').first().waitFor();
    expect(await page.locator('gk-compare .whole-table').first().textContent()).toContain('拦隆口镇');
  });
  const reports = 'a=qinghai/xining/huangzhong/lanlongkou/2020&b=qinghai/haidong/pingan/bazanggou/2020';
  await withPage(old, `${site}compare/reports/?${reports}`, async (page) => {
    await page.getByText('正文 14 处不同').first().waitFor();
  });
});

test('The index asks of a browser only what it is tested for', () => {
  const wasm = gunzipSync(readFileSync(`${inject('siteFolder')}/pagefind/wasm.unknown.pagefind`)).toString('latin1');
  // Each name stands behind a plus sign and its length.
  const named = wasm.slice(wasm.indexOf('target_features')).matchAll(/\+[\s\S]([a-z-]+)/g);
  expect([...named].map(([, name]) => name).sort()).toEqual([
    ...['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-fptoint', 'reference-types', 'sign-ext'],
  ]);
});

interface Answer {
  paths: string[];
  status: string;
  /** What each filter offers, with how many reports there are. */
  counts: string[];
  /** Of the search's own, those that were fetched. */
  files: string[];
}

async function ask(by: Browser | BrowserContext, address: string): Promise<Answer> {
  const page = await by.newPage();
  const files: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && files.push(request.url()));
  await page.addInitScript(() =>
    addEventListener('gk-found', ({ detail }: CustomEventInit<{ mayGrow: boolean }>) => {
      if (!detail?.mayGrow) Object.assign(window, { found: detail });
    }),
  );
  await page.goto(address);
  await page.waitForFunction(() => 'found' in window);
  const answer = await page.evaluate(() => ({
    paths: [...(window as unknown as { found: { paths: string[] } }).found.paths].sort(),
    status: document.querySelector('gk-search [role="status"]')?.textContent ?? '',
    counts: [...document.querySelectorAll('gk-search option')].map((option) => option.textContent ?? ''),
  }));
  await page.close();
  return { ...answer, files };
}

async function withPage(by: BrowserContext, address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await by.newPage();
  const faults = watchPage(page, site);
  await page.goto(address);
  await use(page);
  expect(faults).toEqual([]);
  await page.close();
}

test('Safari of 2022 can read the scripts of all pages for readers: none looks behind in a regular expression', async () => {
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.text());
  });
  const report = 'qinghai/xining/huangzhong/lanlongkou/2020/';
  for (const path of ['', 'search/?q=%E4%BF%A1%E6%81%AF', report, 'compare/', 'compare/reports/', 'data/'])
    await page.goto(site + path, { waitUntil: 'networkidle' });
  const unreadable: string[] = [];
  for (const [address, text] of scripts) if (/\(\?<[=!]/.test(await text)) unreadable.push(address);
  expect(scripts.size).toBeGreaterThan(5);
  expect(unreadable).toEqual([]);
  await page.close();
});
