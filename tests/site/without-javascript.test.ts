import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, watchPage } from './browser.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
});
afterAll(() => browser.close());

test('One gets from the front page to a report by links alone', async () => {
  await withPage('', async (page) => {
    for (const step of ['青海省', '西宁市', '湟中区', '拦隆口镇']) {
      await page.getByRole('main').getByRole('link', { name: step }).first().click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(step);
    }
    await page
      .getByRole('link', { name: /2020年政府信息公开/ })
      .first()
      .click();
    await page.waitForURL(/lanlongkou\/2020\/$/);
  });
});

test('A report is there whole: prose, three tables, findings, source and downloads', async () => {
  await withPage('qinghai/xining/huangzhong/lanlongkou/2020/', async (page) => {
    expect(await page.locator('section.section figure table').count()).toBe(3);
    for (const table of await page.locator('section.section figure table').all())
      expect(await table.isVisible()).toBe(true);
    expect(await page.getByText('税收工作').first().isVisible()).toBe(true);
    expect(await page.locator('aside.note').first().isVisible()).toBe(true);
    const note = await page.locator('#checks a.mark').first().getAttribute('href');
    expect(await page.locator(`aside${note}`).isVisible()).toBe(true);
    expect(
      await page
        .locator('#checks')
        .getByText(/未见问题的 \d+ 处.*逐处列在/)
        .isVisible(),
    ).toBe(true);
    await page.locator('#checks a[href$="2020.json"]').waitFor();
    await page.locator('a[href$="2020.json"]').first().waitFor();
    expect(await page.locator('gk-highlight').isVisible()).toBe(false);
  });
});

test('The find form leads to the search page, which lists every report by region', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('拦隆口');
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await page.locator('noscript').innerText()).toContain('JavaScript');
    expect(await page.locator('[data-part="filters"]').isVisible()).toBe(false);
    const reports = page.locator('main a[href*="/20"]');
    expect(await reports.count()).toBe(5);
    await page.getByRole('main').getByRole('link', { name: '拦隆口镇 2020' }).click();
    await page.waitForURL(/lanlongkou\/2020\/$/);
  });
});

test('A comparison made ready is there as drawing and table, and nothing on the page is without effect', async () => {
  await withPage('compare/', async (page) => {
    expect(await page.locator('gk-chart svg').first().isVisible()).toBe(true);
    await page.locator('details.whole-table summary').click();
    expect(await page.locator('details.whole-table table').isVisible()).toBe(true);
    await page.locator('#prepared details.chart-data summary').first().click();
    expect(await page.locator('#prepared details.chart-data table').first().isVisible()).toBe(true);
    expect(await page.locator('noscript').first().innerText()).toContain('JavaScript');
    for (const control of await page.getByRole('main').locator('button, input, select').all())
      expect(await control.isVisible()).toBe(false);
  });
});

test('A table that JavaScript would sort is in order by name and has no buttons', async () => {
  await withPage('qinghai/', async (page) => {
    expect(await page.locator('gk-sort-table tbody tr').count()).toBe(3);
    expect(await page.locator('gk-sort-table button').count()).toBe(0);
  });
});

test('A county shows its coverage, its charts and its townships', async () => {
  await withPage('qinghai/xining/huangzhong/', async (page) => {
    expect(await page.locator('#coverage table').isVisible()).toBe(true);
    expect(await page.locator('#compare gk-chart svg').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: '大才回族乡' }).first().click();
    await page.waitForURL(/dacai\/$/);
  });
});

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  const faults = watchPage(page, site);
  await page.goto(site + path);
  await use(page);
  expect(faults).toEqual([]);
  await page.close();
}
