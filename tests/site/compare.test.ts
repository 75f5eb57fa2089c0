import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, screen, watchPage } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou';
const dacai = 'qinghai/xining/huangzhong/dacai';
const address = `compare/?r=${lanlongkou}&r=${dacai}&y=2020&i=procurementProjects&view=table`;
const shown = [
  ['大才回族乡', '10'],
  ['拦隆口镇', '157'],
];

test.each(['site', 'siteBelowBase'] as const)(
  'An address with a choice opens with that choice in the form, the table and the chart, on %s',
  async (name) => {
    await withPage(
      address,
      async (page) => {
        await waitForRows(page, 2);
        expect(await choiceOf(page)).toEqual({
          regions: ['拦隆口镇', '大才回族乡'],
          years: ['2020'],
          indicator: 'procurementProjects',
          view: 'table',
        });
        expect(await rowsOf(page)).toEqual(shown);
        expect(await page.locator('[data-part="results"] table').isVisible()).toBe(true);
      },
      inject(name),
    );
  },
);

test('Every change of the choice changes the address, and reload, back and forward restore it', async () => {
  await withPage(address, async (page) => {
    await waitForRows(page, 2);
    const states = [await stateOf(page)];

    await page.getByRole('combobox', { name: '指标' }).selectOption('procurementAmount');
    await page.waitForURL(/i=procurementAmount/);
    await waitForCell(page, '3,256.6732');
    states.push(await stateOf(page));

    await page.getByRole('combobox').first().fill('巴藏沟');
    await page.getByRole('option').first().click();
    await page.waitForURL(/bazanggou/);
    await waitForRows(page, 3);
    states.push(await stateOf(page));

    await page.getByRole('button', { name: /大才/ }).click();
    await page.waitForURL((to) => !to.search.includes('dacai'));
    await waitForRows(page, 2);
    states.push(await stateOf(page));

    await page.getByRole('radio', { name: '图' }).check();
    await page.waitForURL(/view=chart/);
    await page.locator('[data-part="results"] canvas').waitFor();
    states.push(await stateOf(page));

    expect(new Set(states.map((state) => state.address)).size).toBe(states.length);
    await page.reload();
    await expect.poll(() => stateOf(page)).toEqual(states.at(-1));
    for (const state of states.toReversed().slice(1)) {
      await page.goBack();
      await expect.poll(() => stateOf(page)).toEqual(state);
    }
    await page.goForward();
    await expect.poll(() => stateOf(page)).toEqual(states[1]);
  });
});

test('A county stands for its townships', async () => {
  await withPage('compare/?r=qinghai/xining/huangzhong&y=2020&i=procurementProjects&view=chart', async (page) => {
    await waitForRows(page, 2);
    expect(await rowsOf(page)).toEqual(shown);
  });
});

test('A prepared comparison opens with its choice', async () => {
  await withPage('compare/', async (page) => {
    const link = page.locator('#prepared a[href*="compare/?"]').first();
    const href = new URL((await link.getAttribute('href')) ?? '', site);
    await link.click();
    await page.waitForURL(href.href);
    await page.locator('[data-part="results"] tbody tr').first().waitFor({ state: 'attached' });
    expect((await choiceOf(page)).indicator).toBe(href.searchParams.get('i'));
  });
});

test.each([
  'compare/?r=no/such/place&y=2020&i=procurementProjects',
  `compare/?r=${lanlongkou}&y=1999&i=procurementProjects`,
  `compare/?r=${lanlongkou}&y=2020&i=noSuchIndicator`,
  `compare/?r=${lanlongkou}&i=procurementProjects`,
  'compare/?y=2020',
  'compare/?r=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&y=%22%3E&i=%27&view=%00',
])('An address with a choice that cannot be shown gets words, not an error: %s', async (path) => {
  await withPage(path, async (page) => {
    await expect.poll(() => page.locator('gk-compare [data-part="status"]').innerText()).toMatch(/\S{3}/);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('[data-part="results"] td.number').count()).toBe(0);
  });
});

test('The address can be taken along by a button', async () => {
  await withPage(address, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForRows(page, 2);
    await page.locator('[data-part="copy"]').click();
    await expect.poll(() => page.locator('[data-part="copied"]').innerText()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site + address);
  });
});

async function withPage(path: string, use: (page: Page) => Promise<void>, root = site): Promise<void> {
  const page = await browser.newPage({ viewport: screen });
  const faults = watchPage(page, root);
  await page.goto(root + path);
  await use(page);
  expect(faults).toEqual([]);
  await page.close();
}

const waitForRows = (page: Page, count: number) =>
  page.waitForFunction((due) => document.querySelectorAll('[data-part="results"] tbody tr').length === due, count);

const waitForCell = (page: Page, text: string) =>
  page.locator('[data-part="results"] td').filter({ hasText: text }).waitFor({ state: 'attached' });

function rowsOf(page: Page): Promise<string[][]> {
  return page
    .locator('[data-part="results"] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

/** What the form says. */
function choiceOf(page: Page) {
  return page.locator('gk-compare').evaluate((tool) => {
    const form = new FormData(tool.querySelector('form') ?? undefined);
    const chips = tool.querySelectorAll('[data-part="chosen"] button');
    return {
      regions: [...chips].map((chip) => chip.firstChild?.textContent ?? ''),
      years: form.getAll('y'),
      indicator: form.get('i'),
      view: form.get('view'),
    };
  });
}

const stateOf = async (page: Page) => ({
  address: page.url(),
  choice: await choiceOf(page),
  rows: await rowsOf(page),
  drawn: await page.locator('[data-part="results"] canvas').count(),
});
