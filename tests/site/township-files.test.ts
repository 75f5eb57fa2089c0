import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readCsv } from '../support/read-csv.ts';
import { openBrowser, phone, screen } from './browser.ts';
import { findViolations } from './find-violations.ts';

const site = inject('site');
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('The figures of a township are made of those of its county, with the same rows and columns', async () => {
  const page = await browser.newPage();
  await page.goto(site + lanlongkou);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('gk-files').getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lanlongkou-indicators.csv');
  const own = readCsv((await readFile(await download.path(), 'utf8')).slice(1)).records;
  const ofCounty = await (await page.request.get(`${site}qinghai/xining/huangzhong/indicators.csv`)).text();
  const [head, ...rows] = readCsv(ofCounty.slice(1)).records;
  expect(own).toEqual([head, ...rows.filter(([name]) => name?.startsWith('拦隆口镇'))]);
  await page.close();
});

test('As a workbook they say where they are from', async () => {
  const page = await browser.newPage();
  await page.goto(site + lanlongkou);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('gk-files').getByRole('button', { name: 'XLSX' }).click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await download.path()));
  const notes = sheets[0]?.rows.flat().map(String) ?? [];
  expect(notes.some((note) => note.endsWith('lanlongkou/2020/'))).toBe(true);
  expect(notes.join()).toContain('不是 0');
  await page.close();
});

test('Where the county’s figures cannot be had, the page says so', async () => {
  const page = await browser.newPage();
  await page.route('**/observations/**', (route) => route.abort());
  await page.goto(site + lanlongkou);
  await page.locator('gk-files').getByRole('button', { name: 'CSV', exact: true }).click();
  await page.locator('gk-files [role="status"]', { hasText: '没有生成' }).waitFor();
  await page.close();
});

test('Without JavaScript, and in WeChat, there are the files of the county', async () => {
  for (const options of [{ javaScriptEnabled: false }, { userAgent: 'Mozilla/5.0 Mobile MicroMessenger/8.0.37' }]) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site + lanlongkou);
    expect(await page.locator('gk-files').isVisible()).toBe(false);
    for (const format of ['csv', 'xlsx']) {
      const link = page.locator(`a[href$="/qinghai/xining/huangzhong/indicators.${format}"]`);
      expect(await link.isVisible()).toBe(true);
      expect((await page.request.get(await link.evaluate((one: HTMLAnchorElement) => one.href))).status()).toBe(200);
    }
    await context.close();
  }
});

test('axe finds nothing against a township’s page', async () => {
  for (const viewport of [screen, phone]) {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site}en/${lanlongkou}`);
    await page.locator('gk-files').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  }
});
