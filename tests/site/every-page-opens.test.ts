import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteConfig } from '../../site.config.ts';
import { openBrowser, phone, reportRefusals, watchPage } from './browser.ts';
import { pageTypes, wrongAddress } from './pages.ts';

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ viewport: phone });
  await reportRefusals(context);
});
afterAll(() => browser.close());

describe.each(['site', 'siteBelowBase'] as const)('On %s', (name) => {
  const site = inject(name);
  const { pathname: base } = new URL(site);

  test.concurrent.each(
    ['', 'en/'].flatMap((folder) => pageTypes.map(([title, path]) => [title, folder + path] as const)),
  )('%s opens at %s, fits a phone, and says what it is', async (_, path) => {
    const page = await context.newPage();
    const faults = watchPage(page, site);
    const response = await page.goto(site + path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    const chinese = path.replace(/^en\//, '');
    const addressOf = (inSite: string): string => siteConfig.site + base + inSite;
    expect(await describePage(page)).toEqual({
      language: path === chinese ? 'zh-CN' : 'en',
      headings: 1,
      canonical: addressOf(path),
      alternates: { 'zh-CN': addressOf(chinese), en: addressOf(`en/${chinese}`) },
      overflow: 0,
    });
    expect(await page.title()).not.toBe('');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.concurrent.each(['', 'en/'])(
    'a wrong address below /%s gets a page that leads on, in both languages',
    async (folder) => {
      const page = await context.newPage();
      const faults = watchPage(page, site, site + folder + wrongAddress);
      const response = await page.goto(site + folder + wrongAddress, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(404);
      expect(await describePage(page)).toMatchObject({ headings: 1, overflow: 0 });
      const main = page.getByRole('main');
      for (const path of ['', 'search/', 'en/', 'en/search/'])
        expect(await main.locator(`a[href="${base}${path}"]`).count(), path).toBe(1);
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});

/** `overflow`: how many pixels the page is wider than the window. */
function describePage(page: Page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')];
    return {
      language: document.documentElement.lang,
      headings: document.querySelectorAll('h1').length,
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
      alternates: Object.fromEntries(links.map((link) => [link.hreflang, link.href])),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}
