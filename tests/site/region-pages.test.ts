import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, screen, watchPage } from './browser.ts';

const site = inject('nationalSite');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Of the invented reports: 29 townships, seven years, two editions of the form. */
const county = 'hunan/changde/taoyuan/';
const regionPages = ['hunan/', 'hunan/changde/', county, 'hunan/changde/wuling/'];
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: screen, ...options });
  const page = await context.newPage();
  await page.goto(site + path);
  return page;
};

test('Without scripts a county shows its figures by name, without ranks, and every part of the page', async () => {
  const page = await open(county, { javaScriptEnabled: false, viewport: phone });
  const table = page.locator('#compare table').first();
  const names = await table.locator('tbody th').allTextContents();
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-Hans-CN')));
  expect(await table.locator('button, .rank').count()).toBe(0);
  for (const part of ['coverage', 'changes', 'compare', 'years'])
    expect(await page.locator(`#${part}`).isVisible(), part).toBe(true);
  expect(await page.locator('#compare figure svg').count()).toBeGreaterThan(4);
  expect(await page.locator('#years details[open] .spark').first().isVisible()).toBe(true);
  await page.context().close();
});

test('Sorted by a column the reader picks, the table says ranks and ties, and sets those without a value apart', async () => {
  const page = await open(county);
  const faults = watchPage(page, site);
  const table = page.locator('#compare table').first();
  const byName = await table.locator('tbody th').allTextContents();
  await table.getByRole('button', { name: /新收申请/ }).click();
  const header = table.locator('thead th[aria-sort]');
  expect(await header.getAttribute('aria-sort')).toBe('descending');
  expect(await table.locator('thead .rank').textContent()).toBe('位次（从高到低）');
  const rows = await readRows(page);
  const valued = rows.filter((row) => row.value !== null);
  const values = valued.map((row) => row.value ?? 0);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  for (const { value, rank } of valued) {
    const place = values.filter((other) => other > (value ?? 0)).length + 1;
    const tied = values.filter((other) => other === value).length > 1;
    expect(rank).toBe(tied ? `并列第 ${place}` : `第 ${place}`);
  }
  expect(valued.some(({ rank }) => rank.startsWith('并列'))).toBe(true);
  expect(rows.slice(valued.length).map(({ rank }) => rank)).toEqual(rows.slice(valued.length).map(() => ''));
  expect(await table.locator('.apart').count()).toBe(valued.length < rows.length ? 1 : 0);

  await table.getByRole('button', { name: /新收申请/ }).click();
  expect(await table.locator('thead .rank').textContent()).toBe('位次（从低到高）');
  const ascending = (await readRows(page)).flatMap(({ value }) => value ?? []);
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));

  await table.getByRole('button', { name: '乡镇' }).click();
  expect(await table.locator('.rank, .apart').count()).toBe(0);
  expect(await table.locator('tbody th').allTextContents()).toEqual(byName);
  expect(faults).toEqual([]);
  await page.context().close();
});

interface Row {
  value: number | null;
  rank: string;
}

/** Of the first table to compare, by its first figure; the line that sets rows apart is none. */
const readRows = (page: Page): Promise<Row[]> =>
  page
    .locator('#compare table')
    .first()
    .locator('tbody tr:not(.apart)')
    .evaluateAll((all) =>
      all.map((row) => {
        const cell = row.querySelector<HTMLElement>('td:not(.rank, .county, .course)');
        const value = cell?.dataset.value ?? cell?.textContent.replaceAll(',', '');
        const isMissing = !cell || cell.classList.contains('missing');
        return { value: isMissing ? null : Number(value), rank: row.querySelector('.rank')?.textContent ?? '-' };
      }),
    );

test.each(['#compare table', '#years details[open] table'])(
  'A figure of %s leads to the cell of the report that says it',
  async (table) => {
    const page = await open(county);
    const link = page.locator(`${table} td:not(.missing) a`).first();
    const figure = await link.textContent();
    await link.click();
    await page.waitForURL(/#/);
    const at = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${at}"]`).textContent()).toContain(figure);
    await page.context().close();
  },
);

test('The dots of a distribution are as many as the townships it counts', async () => {
  const page = await open(county);
  const figures = await page.locator('#compare figure:has(.picture)').evaluateAll((all) =>
    all.map((figure) => ({
      counts: [...figure.querySelectorAll('tbody td')].map((cell) => Number(cell.textContent)),
      dots: [...figure.querySelectorAll('.picture path')]
        .map((path) => (path.getAttribute('d')?.match(/A/g) ?? []).length / 2)
        .reduce((sum, count) => sum + count, 0),
    })),
  );
  const reports = Number(/\d+/.exec((await page.locator('#compare .count').first().textContent()) ?? '')?.[0]);
  expect(figures.length).toBeGreaterThan(4);
  for (const { counts, dots } of figures) {
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(reports);
    expect(dots).toBe(reports);
  }
  await page.context().close();
});

test.each(regionPages.flatMap((path) => [path, `en/${path}`]))('/%s is no wider than a phone', async (path) => {
  const page = await open(path, { viewport: phone });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  await page.context().close();
});

test.each(['hunan/', `en/${county}`, 'hunan/changde/taoyuan/zhangjiang/'])(
  'axe finds no fault on /%s with many townships and years, light and dark',
  async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(path, { bypassCSP: true, colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
        const only = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await run({ resultTypes: ['violations'], runOnly: only });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} (${nodes.length})`);
      });
      expect(found, colorScheme).toEqual([]);
      await page.context().close();
    }
  },
);
