import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone } from './browser.ts';
import { pageTypes, wrongAddress } from './pages.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  // The policy of the pages would refuse the style that enlarges them.
  context = await browser.newContext({ viewport: phone, bypassCSP: true });
});
afterAll(() => browser.close());

test.each(
  ['', 'en/'].flatMap((folder) =>
    [...pageTypes, ['the page at a wrong address', wrongAddress] as const].map(
      ([name, path]) => [name, folder + path] as const,
    ),
  ),
)('On %s (/%s) text of twice the size fits a phone without scrolling sideways', async (_, path) => {
  const page = await context.newPage();
  await page.goto(site + path);
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  const beyond = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.parentElement?.closest('[class*="scroll"]'),
    );
    return [
      `${scrollWidth - clientWidth} px beyond the window`,
      ...wide.map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`),
    ];
  });
  expect(beyond).toEqual([]);
  await page.close();
});
