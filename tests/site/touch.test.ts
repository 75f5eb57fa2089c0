import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone } from './browser.ts';
import { pageTypes } from './pages.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
});
afterAll(() => browser.close());

const everyPage = ['', 'en/'].flatMap((folder) => pageTypes.map(([name, path]) => [name, folder + path] as const));

test.each(everyPage)('On %s (/%s) a fingertip hits what stands by itself', async (_, path) => {
  const page = await open(path);
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  expect(await smallerThan(page, 'body > header nav a', 44)).toEqual([]);
  expect(await smallerThan(page, 'a.mark', 32)).toEqual([]);
  expect(await smallerThan(page, 'a, button, summary, select, input:not([type=radio], [type=checkbox])', 24)).toEqual(
    [],
  );
  await page.close();
});

test.each(everyPage.filter(([name]) => name.startsWith('the report')))(
  'On %s (/%s) no mark of a note lies over another',
  async (_, path) => {
    const page = await open(path);
    const overlaps = await page.locator('a.mark').evaluateAll((all) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const boxes = all.map((mark) => ({ at: mark.closest('[id]')?.id, box: mark.getBoundingClientRect() }));
      return boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box }) =>
              box.left < one.box.right &&
              one.box.left < box.right &&
              box.top < one.box.bottom &&
              one.box.top < box.bottom,
          )
          .map(({ at }) => `${one.at} and ${at}`),
      );
    });
    expect(overlaps).toEqual([]);
    await page.close();
  },
);

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site + path);
  return page;
}

/** What is to be hit and is lower than it should be. A link inside a sentence is as high as its line. */
function smallerThan(page: Page, selector: string, height: number): Promise<string[]> {
  return page.locator(selector).evaluateAll((all, least) => {
    const isInSentence = (one: Element): boolean => {
      const around = one.closest('p, li, dd, td, figcaption, blockquote, .prose') ?? one.parentElement;
      const rest = around?.cloneNode(true) as HTMLElement;
      for (const link of rest.querySelectorAll('a, button, summary, .visually-hidden')) link.remove();
      return getComputedStyle(one).display === 'inline' && /\p{L}{2}/u.test(rest.textContent);
    };
    const faults = all.flatMap((one) => {
      const { height: own } = one.getBoundingClientRect();
      const isSeen = own > 1 && one.checkVisibility() && !one.closest('.visually-hidden');
      return isSeen && own < least - 0.01 && !isInSentence(one)
        ? [
            `${one.parentElement?.className}/${one.tagName}.${one.className} ${Math.round(own)} px: ${one.textContent.trim().slice(0, 20)}`,
          ]
        : [];
    });
    return [...new Set(faults)];
  }, height);
}
