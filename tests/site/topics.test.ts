import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, screen, watchPage } from './browser.ts';
import { examineAddress } from './examine.ts';

const site = inject('site');
const national = inject('nationalSite');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const withPage = async (
  address: string,
  use: (page: Page) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> => {
  const context = await browser.newContext({ viewport: screen, ...options });
  const page = await context.newPage();
  const faults = watchPage(page, new URL(address).origin);
  await page.goto(address);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
};

test('Without scripts, and on a phone, the search page leads to a topic and from there to the words of a report', async () => {
  await withPage(
    `${site}search/`,
    async (page) => {
      await page.getByRole('link', { name: '全部主题' }).click();
      await page.getByRole('link', { name: '政府开放日' }).click();
      expect(await page.locator('.summary').innerText()).toBe('收录的 5 份报告中，1 份写到。');
      expect(await page.locator('#how .words').innerText()).toBe('开放日');
      expect(await page.locator('#reports mark').innerText()).toBe('开放日');
      await page.locator('#reports').getByRole('link', { name: '渠口乡' }).click();
      const paragraph = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await paragraph.innerText()).toContain('政府开放日');
    },
    { javaScriptEnabled: false, viewport: phone },
  );
});

test('A blank is not counted as 0: reports whose cells have no number are told apart', async () => {
  await withPage(`${site}search/topics/results-corrected/`, async (page) => {
    expect(await page.locator('.summary').innerText()).toBe(
      '收录的 5 份报告中，0 份有大于 0 的数。4 份没有。1 份看不出。',
    );
    expect(await page.getByRole('columnheader', { name: '看不出' }).count()).toBe(2);
  });
});

test.each(['考核', '社会评议'])('The number of reports with %s is that of the search it leads to', async (phrase) => {
  await withPage(`${national}search/topics/supervision/`, async (page) => {
    const table = page.locator('#years table');
    const heads = await table.locator('thead th').allInnerTexts();
    const cell = table.locator('tbody tr').first().locator('th, td').nth(heads.indexOf(phrase)).getByRole('link');
    const count = Number(await cell.innerText());
    expect(count).toBeGreaterThan(0);
    await cell.click();
    await page.locator('[data-part="results"] article').first().waitFor();
    expect(await page.locator('[data-part="status"]').innerText()).toContain(`${count} 份报告`);
  });
});

test('The number of reports with requests is that of the filter it leads to', async () => {
  await withPage(`${national}search/topics/requests/`, async (page) => {
    const cell = page.locator('#years tbody tr').first().locator('td.told a');
    const count = Number(await cell.innerText());
    await cell.click();
    await page.locator('[data-part="results"] article').first().waitFor();
    expect(await page.locator('[data-part="status"]').innerText()).toContain(`${count} 份报告`);
  });
});

test('A topic whose words are searched for stands above the reports, also for who types traditional characters', async () => {
  for (const query of ['疫情防控', '政府採購']) {
    await withPage(`${site}search/?q=${encodeURIComponent(query)}`, async (page) => {
      const topic = page.locator('.found-topics a').first();
      await topic.waitFor();
      await topic.click();
      await page.waitForURL(/search\/topics\/(?:epidemic|procurement)\/$/);
    });
  }
  await withPage(`${site}search/?q=${encodeURIComponent('渠口')}`, async (page) => {
    await page.locator('[data-part="results"] a').first().waitFor();
    expect(await page.locator('.found-topics').count()).toBe(0);
  });
});

test.each([
  ['a topic with more reports than a page lists', 'search/topics/supervision/'],
  ['the same in English', 'en/search/topics/supervision/'],
  ['a topic told by figures', 'search/topics/results-corrected/'],
])('axe finds no fault on %s, light and dark, on a phone and a screen', async (_, path) => {
  expect(await examineAddress(browser, national + path, '#places')).toEqual([]);
});
