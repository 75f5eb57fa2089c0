import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, watchPage } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['site', 'siteBelowBase'] as const)(
  'the front page of %s opens without a fault, in both languages',
  async (name) => {
    const site = inject(name);
    const page = await browser.newPage();
    const faults = watchPage(page, site);
    for (const path of ['', 'en/']) {
      const response = await page.goto(site + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(await page.title()).not.toBe('');
    }
    expect(faults).toEqual([]);
    await page.close();
  },
);
