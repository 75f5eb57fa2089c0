import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { examine } from './examine.ts';
import { pageTypes, wrongAddress } from './pages.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  // The policy of the pages would refuse the script that looks at them.
  context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

const english = [
  '',
  'qinghai/xining/huangzhong/',
  'qinghai/xining/huangzhong/lanlongkou/2020/',
  'compare/',
  'search/',
  'checks/',
  'submit/',
];

test.each([
  ...pageTypes,
  ['the page at a wrong address', wrongAddress] as const,
  ...english.map((path) => ['the English page', `en/${path}`] as const),
])('axe finds no fault on %s (/%s), light and dark, on a phone and a screen', async (_, path) => {
  const page = await context.newPage();
  await page.goto(site + path);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each([...pageTypes, ['a check of the prose', 'checks/narrative-negative/'] as const])(
  'On the English page of %s (/en/%s) all Chinese is marked as Chinese',
  async (_, path) => {
    const page = await context.newPage();
    await page.goto(`${site}en/${path}`);
    const unmarked = await page.getByRole('main').evaluate((main) => {
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const around = text.parentElement;
        // The hint of the name finder gives its examples in letters of both kinds.
        const isSpoken = around !== null && !around.closest('script, style, gk-find .small');
        const language = around?.closest('[lang]')?.getAttribute('lang') ?? '';
        if (isSpoken && /\p{Script=Han}/u.test(text.textContent ?? '') && !language.startsWith('zh'))
          found.push(text.textContent ?? '');
      }
      return found;
    });
    expect(unmarked).toEqual([]);
    await page.close();
  },
);

test('axe finds no fault in the suggestions of the front page', async () => {
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole('combobox').fill('湟中');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test('axe finds no fault in the results of a search', async () => {
  const page = await context.newPage();
  await page.goto(`${site}search/?q=${encodeURIComponent('政府信息公开')}`);
  await page.locator('[data-part="results"] article').first().waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test('axe finds no fault on a report with the words of a search marked', async () => {
  const page = await context.newPage();
  await page.goto(`${site}qinghai/xining/huangzhong/lanlongkou/2020/?hl=${encodeURIComponent('税收工作')}`);
  await page.locator('gk-highlight').waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['chart', 'table'])('axe finds no fault in a comparison shown as %s', async (view) => {
  const page = await context.newPage();
  await page.goto(`${site}compare/?r=qinghai&r=no/such&y=2020&y=2021&i=procurementAmount&i=feesAmount&view=${view}`);
  await page.locator('.warnings').waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['', 'en/'])('axe finds no fault in a comparison made to be embedded, /%scompare/embed/', async (folder) => {
  const page = await context.newPage();
  await page.goto(`${site}${folder}compare/embed/?r=qinghai&y=2020&y=2021&i=procurementAmount&i=feesAmount`);
  await page.locator('.panels').waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['', 'en/'])('axe finds no fault in a report that was read and corrected on /%ssubmit/', async (folder) => {
  const page = await context.newPage();
  await page.goto(`${site}${folder}submit/`);
  await page.setInputFiles('#original', 'tests/fixtures/originals/lanlongkou-2020.txt');
  await page.locator('[id="requests.received.total"] button').click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.locator('[id="requests.received.total"] a.mark').first().waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test('axe finds no fault in a refusal', async () => {
  const page = await context.newPage();
  await page.goto(`${site}submit/`);
  await page.setInputFiles('#original', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('通知') });
  await page.locator('[data-part="reasons"] li').first().waitFor();
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['', 'en/'])('axe finds no fault in a log that has corrections, /%scorrections/', async (folder) => {
  const page = await context.newPage();
  await page.goto(`${inject('nationalSite')}${folder}corrections/${inject('nationalHistory') ? '2025/' : ''}`);
  expect(await examine(page)).toEqual([]);
  await page.close();
});
