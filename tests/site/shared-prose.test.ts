import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readCsv } from '../support/read-csv.ts';
import { openBrowser, visit } from './browser.ts';
import { attribute, readElements } from './built-site.ts';
import { examineAddress } from './examine.ts';

// The published reports share no passage; those of the invented sample do.
const site = inject('nationalSite');
const folder = inject('nationalSiteFolder');
const text = readFileSync(join(folder, 'data/shared-passages.csv'), 'utf8').replace(/^\uFEFF/, '');
const [header = [], ...rows] = readCsv(text).records;
const pairs = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const between = pairs.find(({ relation }) => relation !== 'sameTownship') ?? {};
const keyOf = (one: Record<string, string>) => `${one.report}#${one.section}.${one.paragraph}`;
const wordForWord = new Set(
  pairs
    .filter(({ similarity }) => Number(similarity) === 1)
    .flatMap((one) => [keyOf(one), `${one.other_report}#${one.other_section}.${one.other_paragraph}`]),
);
/** A passage that stands nowhere else word for word. */
const alike = pairs.find((one) => one.relation !== 'sameTownship' && !wordForWord.has(keyOf(one))) ?? {};

test('Every passage of the open data is a paragraph on the page of its report', () => {
  expect(pairs.length).toBeGreaterThan(20);
  const some = pairs.filter((_, index) => index % Math.ceil(pairs.length / 40) === 0);
  for (const pair of some)
    for (const [report, at] of [
      [pair.report, `${pair.section}.${pair.paragraph}`],
      [pair.other_report, `${pair.other_section}.${pair.other_paragraph}`],
    ]) {
      const ids = readElements(join(folder, `${report}/index.html`)).map((element) => attribute(element, 'id'));
      expect(ids, `${report}#${at}`).toContain(at);
    }
});

test('A report tells at the paragraph and in a part of its own where a passage also stands, with both texts', async () => {
  await withPage(`${alike.report}/`, async (page) => {
    const at = `${alike.section}.${alike.paragraph}`;
    await page.locator(`a[href="#shared-${at}"]`).click();
    const entry = page.locator(`[id="shared-${at}"]`);
    expect(await entry.isVisible()).toBe(true);
    await entry.locator('summary').click();
    const here = (await page.locator(`[id="${at}"]`).innerText()).replace(/\s/g, '');
    const [own, theirs] = await entry.locator('.quoted').evaluate((quoted) =>
      ['ins', 'del'].map((left) => {
        const text = quoted.cloneNode(true) as HTMLElement;
        for (const one of text.querySelectorAll(left)) one.remove();
        return text.textContent.replace(/\s/g, '');
      }),
    );
    expect(own).toBe(here);
    expect(theirs).not.toBe(here);
    const link = entry.locator('ul a, .year a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(await page.locator(`[id="${href.split('#')[1]}"]`).isVisible()).toBe(true);
  });
});

test('No word of blame stands on the pages', async () => {
  for (const path of ['shared/', `${between.report}/`])
    await withPage(path, async (page) => {
      expect(await page.getByRole('main').innerText()).not.toMatch(/抄袭|剽窃|照搬|复制粘贴/);
    });
  await withPage('en/shared/', async (page) => {
    expect(await page.getByRole('main').innerText()).not.toMatch(/plagiar|copied from|copycat/i);
  });
});

test('The page of all groups tells how they are found, opens a group, and leads to the province and the data', async () => {
  await withPage('shared/', async (page) => {
    const group = page.locator('#groups ol > li').first();
    await group.locator('summary').click();
    expect(await group.locator('ul a').count()).toBeGreaterThan(1);
    for (const part of ['怎样找出', '局限', '认为某处不对'])
      expect(await page.getByRole('heading', { name: part }).isVisible()).toBe(true);
    expect(await page.locator('a[href$="data/shared-passages.csv"]').count()).toBeGreaterThan(0);
    await page.locator('#provinces a').first().click();
    await page.waitForURL(/shared\/[a-z-]+\/$/);
    expect(await page.locator('#groups ol > li').count()).toBeGreaterThan(0);
  });
});

test.each([
  ['the page of all groups', () => 'shared/', '#groups'],
  ['the same in English', () => 'en/shared/', '#groups'],
  ['a report with such passages', () => `${between.report}/`, '#shared'],
])('axe finds no fault on %s, light and dark, on a phone and a screen', async (_, address, ready) => {
  expect(await examineAddress(browser, site + address(), ready)).toEqual([]);
});

const withPage = (path: string, use: (page: Page) => Promise<void>): Promise<void> => visit(browser, site + path, use);
