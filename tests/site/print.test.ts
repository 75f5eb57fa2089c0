import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { publishedReports } from './pages.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A4 without the margins of a usual printer, in CSS pixels. */
const paper = { width: 718, height: 1047 };

test.each(publishedReports().flatMap((path) => [path, `en/${path}`]))(
  'On paper %s keeps its words, tables and findings, and loses what only a screen needs',
  async (path) => {
    const page = await browser.newPage({ viewport: paper });
    await page.goto(`${site}${path}/`);
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all.map((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })),
        );
    for (const selector of [
      'h1',
      'section.section h2',
      '.prose',
      'section.section table',
      'section.section td',
      'aside.note',
      '.citation',
    ]) {
      const seen = await shown(selector);
      expect(seen.length, selector).toBeGreaterThan(0);
      expect(seen, selector).not.toContain(false);
    }
    expect(await shown('body > header nav, .skip, nav.contents, .actions .button')).not.toContain(true);
    // The notes are printed with their numbers, so the cells keep theirs, as plain numbers and not as links.
    const marks = await page.locator('figure a.mark').evaluateAll((all) =>
      all.map((mark) => ({
        shown: mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        words: (mark as HTMLElement).innerText.trim(),
        number: mark.getAttribute('href')?.slice('#note-'.length),
        underlined: getComputedStyle(mark).textDecorationLine,
      })),
    );
    for (const { shown: isShown, words, number, underlined } of marks)
      expect({ isShown, words, underlined }).toEqual({ isShown: true, words: number, underlined: 'none' });
    const cut = await page.locator('section.section table').evaluateAll((all) =>
      all.flatMap((table) => {
        const excess = Math.round(table.getBoundingClientRect().right - document.documentElement.clientWidth);
        return excess > 0 ? `${table.closest('section')?.id}: ${excess} px beyond the paper` : [];
      }),
    );
    expect(cut).toEqual([]);
    await page.close();
  },
);

test('A report in dark mode is printed dark on white', async () => {
  const page = await browser.newPage({ viewport: paper, colorScheme: 'dark' });
  await page.goto(`${site}qinghai/xining/huangzhong/lanlongkou/2020/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const lightness = (property: 'color' | 'backgroundColor') =>
    page.locator('body').evaluate((body, name) => {
      const [red = 0, green = 0, blue = 0, opacity = 1] =
        getComputedStyle(body)
          [name].match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return opacity === 0 ? 'the paper itself' : (red + green + blue) / 3;
    }, property);
  expect(await lightness('color')).toBeLessThan(80);
  expect([255, 'the paper itself']).toContain(await lightness('backgroundColor'));
  await page.close();
});

test('A report becomes a PDF of several pages', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}qinghai/xining/huangzhong/lanlongkou/2020/`);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
  await page.close();
});
