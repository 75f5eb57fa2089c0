import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ObservationsIndex } from '../../src/core/dataset/observations-schema.ts';
import { openBrowser, visit } from './browser.ts';
import { rowsOf, statusOf, watchCounties } from './compare-tool.ts';

const site = inject('nationalSite');
let browser: Browser;
let index: ObservationsIndex;

beforeAll(async () => {
  browser = await openBrowser();
  index = await (await fetch(`${site}api/v1/observations/index.json`)).json();
});
afterAll(() => browser.close());

const open = (path: string, use: (page: Page) => Promise<void>) => visit(browser, site + path, use);
const waitForAny = (page: Page) => page.locator('.whole-table tbody tr').first().waitFor({ state: 'attached' });

test('Of a county every township stands in the table once a year, by name, and only its file is fetched', async () => {
  const [county] = index.counties;
  if (!county) throw new Error('The sample has no county');
  const [first, last] = [county.years[0], county.years.at(-1)];
  await open('compare/', async (page) => {
    const asked = watchCounties(page);
    await page.goto(`${site}compare/?r=${county.region}&y=${first}&y=${last}&i=requestsReceived&view=table`);
    await waitForAny(page);
    expect(asked).toEqual([county.region]);
    const names = (await rowsOf(page)).map(([name]) => name ?? '');
    expect(names).toHaveLength(2 * county.townships);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'zh-Hans-CN')));
    expect(await statusOf(page)).toContain(`${county.townships} 个乡镇`);
  });
});

test('Of a prefecture every county is fetched, and no other; more townships than a chart can show are a table', async () => {
  const prefecture = index.above
    .filter(({ region }) => region.split('/').length === 2)
    .toSorted((a, b) => b.townships - a.townships)[0];
  const within = index.counties.filter(({ region }) => region.startsWith(`${prefecture?.region}/`));
  const all = index.above.filter(({ region }) => !region.includes('/')).map(({ region }) => `r=${region}`);
  await open('compare/', async (page) => {
    const asked = watchCounties(page);
    await page.goto(`${site}compare/?r=${prefecture?.region}&y=2020&i=requestsReceived&view=table`);
    await waitForAny(page);
    expect(asked.toSorted()).toEqual(within.map(({ region }) => region).toSorted());
    await page.goto(`${site}compare/?${all.join('&')}&y=2019&y=2020&y=2021&i=requestsReceived`);
    await waitForAny(page);
    const townships = index.counties.reduce((sum, county) => sum + county.townships, 0);
    expect(await page.locator('.whole-table tbody tr').count()).toBe(3 * townships);
    const drawn = await page.locator('.panels figure').count();
    expect(await page.locator('.whole-table').getAttribute('open')).toBe(drawn === 0 ? '' : null);
  });
});

test('One township over the years is a line, and a year without a report is a gap that is named', async () => {
  const county = index.counties.toSorted((a, b) => b.reports - a.reports)[0];
  await open('compare/', async (page) => {
    const years = county?.years.map((year) => `y=${year}`).join('&');
    await page.goto(`${site}compare/?r=${county?.region}&${years}&i=requestsReceived&view=table`);
    await waitForAny(page);
    const gap = (await rowsOf(page)).find((row) => row[2] === '无报告');
    const link = page.locator('.whole-table tbody th a').filter({ hasText: gap?.[0] ?? '' });
    const report = new URL((await link.first().getAttribute('href')) ?? '', site).pathname;
    const township = report.split('/').slice(1, 5).join('/');
    await page.goto(`${site}compare/?r=${township}&${years}&i=requestsReceived`);
    await waitForAny(page);
    expect(await page.getByRole('radio', { name: '折线' }).isChecked()).toBe(true);
    expect((await rowsOf(page)).find((row) => row[1] === gap?.[1])?.[2]).toBe('无报告');
  });
});

test('More counties than one compares at a time are refused kindly, with the way to the downloads', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = watchCounties(page);
  await page.route('**/observations/index.json', (route) => {
    const [county] = index.counties;
    const counties = Array.from({ length: 61 }, (_, order) => ({ ...county, region: `hunan/changde/county${order}` }));
    return route.fulfill({ json: { ...index, counties } });
  });
  await page.goto(`${site}compare/?r=hunan&y=2020&i=requestsReceived`);
  await expect.poll(() => statusOf(page)).toContain('61');
  expect(await statusOf(page)).toContain('最多比较 60 个县');
  expect(await page.locator('[data-part="results"]').getByRole('link', { name: '数据下载' }).isVisible()).toBe(true);
  expect(asked).toEqual([]);
  await context.close();
});
