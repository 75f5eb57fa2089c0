import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pathOfCell } from '../../src/core/dataset/pack-cells.ts';
import { type ListedCell, listCells, type PublishedCells } from '../../src/core/report/published-cells.ts';
import { openBrowser, screen, watchPage } from './browser.ts';
import { listFiles } from './built-site.ts';
import { examineAddress } from './examine.ts';

// Two years of a township exist only in the invented sample.
const site = inject('nationalSite');
const folder = inject('nationalSiteFolder');
const isReport = (file: string) => /^(?:[^/]+\/){4}\d{4}\.json$/.test(file);
const changesPages = listFiles(folder).filter(
  (file) => !file.startsWith('en/') && file.endsWith('/changes/index.html'),
);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Json {
  editions: Record<string, number>;
  cells: PublishedCells;
}
const readJson = (path: string): Json => JSON.parse(readFileSync(join(folder, `${path}.json`), 'utf8')) as Json;

/** The two reports a ready page compares, as its own links name them. */
function reportsOf(page: string): [before: string, after: string] {
  const html = readFileSync(join(folder, page), 'utf8');
  const [, before = '', after = ''] = /\?a=([\w/-]+)&(?:amp;|#38;)b=([\w/-]+)"/.exec(html) ?? [];
  return [before, after];
}

const pairs = changesPages.map((page) => ({ address: page.replace(/index\.html$/, ''), reports: reportsOf(page) }));
const editionsOf = ([before, after]: [string, string]) =>
  [before, after].map((path) => Object.values(readJson(path).editions).join('')).join();
const found = (editions: string, among = pairs) => {
  const pair = among.find(({ reports }) => editionsOf(reports) === editions);
  if (!pair) throw new Error(`The sample has no pair of reports with the editions ${editions}`);
  return pair;
};
const alike = found('202120212021,202120212021');
const shorter = found('20212021,202120212021');

/** Every report beside the one before it, where any two are compared. */
const chosen = [...Map.groupBy(listFiles(folder).filter(isReport), dirname).values()].flatMap((files) =>
  files
    .sort()
    .map((file) => file.replace('.json', ''))
    .flatMap((after, index, all) => {
      const before = all[index - 1];
      if (before === undefined) return [];
      const reports: [string, string] = [before, after];
      return [{ address: `compare/reports/?a=${before}&b=${after}`, reports }];
    }),
);
const broken = found('201920192019,202120212021', chosen);

test('Every township with two reports has a page of the latest two, linked from the latest report and the township', async () => {
  expect(pairs.length).toBeGreaterThan(20);
  const township = alike.reports[1].replace(/\/\d{4}$/, '');
  expect(alike.address).toBe(`${township}/changes/`);
  await withPage(alike.reports[1], async (page) => {
    await page.locator(`main a[href$="/${alike.address}"]`).first().click();
    await page.waitForURL(new RegExp(alike.address));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\d{4} 与 \d{4} 年度报告对照/);
  });
  await withPage(township, async (page) => {
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((href) => href.endsWith(`/${alike.address}`))).toHaveLength(1);
  });
});

test('An older report leads to where it stands beside the one before it', async () => {
  const isLatest = (report: string) => pairs.some(({ reports }) => reports[1] === report);
  const older = chosen.map(({ reports }) => reports[1]).find((report) => !isLatest(report)) ?? '';
  await withPage(older, async (page) => {
    await page.locator('main .years a[href*="/compare/reports/?"]').click();
    await page.locator('.report-diff .summary').waitFor();
    expect(page.url()).toMatch(new RegExp(`&b=${older}$`));
  });
});

test('Without JavaScript every cell that differs is listed with both prints, and no other', async () => {
  const [before = [], after = []] = alike.reports.map((report) => listCells(readJson(report).cells));
  const tell = ({ state, value, raw }: ListedCell) => `${state} ${state === 'number' ? value : raw}`;
  const known = new Map(before.map((cell) => [pathOfCell(cell), tell(cell)]));
  const differing = after.filter((cell) => known.get(pathOfCell(cell)) !== tell(cell));
  await withPage(
    alike.address,
    async (page) => {
      expect(await page.locator('.report-diff .diff-table:not(.fields) tbody tr').count()).toBe(differing.length);
    },
    { javaScript: false },
  );
});

test('Each number of the jump list leads to its change', async () => {
  await withPage(alike.address, async (page) => {
    const numbers = page.locator('.jumps .numbers a');
    const count = await numbers.count();
    expect(count).toBeGreaterThan(2);
    const ids = await numbers.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    expect(ids).toEqual(ids.map((_, index) => `c${index + 1}`));
    for (const id of ids) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
    await numbers.last().click();
    expect(await page.locator(`[id="${ids.at(-1)}"]`).isVisible()).toBe(true);
  });
});

test('Between two editions nothing is subtracted but what means the same; the rest is listed for each', async () => {
  await withPage(broken.address, async (page) => {
    const first = page.locator('#part-proactive');
    await first.waitFor();
    expect(await first.innerText()).toContain('表格换了版');
    for (const row of await first.locator('.diff-table tbody tr').all())
      expect(await row.innerText()).toContain('处理决定数量');
    await first.locator('details summary').click();
    const sides = first.locator('details .side');
    expect(await sides.count()).toBe(2);
    expect(await sides.first().innerText()).toContain('政府集中采购');
    expect(await sides.last().innerText()).not.toContain('政府集中采购');
  });
});

test.each([
  ['two years', () => alike],
  ['a year without a table, and one with it', () => shorter],
])('The browser shows the same of %s as the ready page', async (_, pair) => {
  const { address, reports } = pair();
  const ready = await withPage(address, tellDifferences);
  const made = await withPage(`compare/reports/?a=${reports[0]}&b=${reports[1]}`, async (page) => {
    await page.locator('.report-diff .summary').waitFor();
    return tellDifferences(page);
  });
  expect(ready.length).toBeGreaterThan(5);
  expect(made).toEqual(ready);
});

test('Two reports are chosen by name and year, and the address, reload, back and swap say the same', async () => {
  await withPage('compare/reports/', async (page) => {
    const township = alike.reports[1].replace(/\/\d{4}$/, '');
    const boxes = page.getByRole('combobox', { name: '乡镇' });
    const pinyin = township.split('/').at(-1)?.replace(/-.*/, '') ?? '';
    for (const box of [boxes.first(), boxes.last()]) {
      await box.fill(pinyin);
      await page.locator('.suggestions [role="option"]').filter({ visible: true }).first().click();
    }
    await page.waitForURL(/a=.+\/\d{4}&b=.+\/\d{4}/);
    const before = page.getByRole('combobox', { name: '年度' }).first();
    const years = await before.locator('option').allInnerTexts();
    await before.selectOption(years[0] ?? '');
    await page.waitForURL(new RegExp(`a=[^&]+/${years[0]}&`));
    await page.locator('.report-diff .summary').waitFor();
    const chosen = page.url();
    await page.reload();
    await page.locator('.report-diff .summary').waitFor();
    expect(await before.inputValue()).toBe(years[0]);
    await page.getByRole('button', { name: '两份对调' }).click();
    await page.waitForURL(new RegExp(`b=[^&]+/${years[0]}$`));
    await page.goBack();
    expect(page.url()).toBe(chosen);
    await expect.poll(() => before.inputValue()).toBe(years[0]);
  });
});

test('The address of a comparison can be taken along by a button', async () => {
  await withPage(`compare/reports/?a=${alike.reports[0]}&b=${broken.reports[0]}`, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.report-diff .summary').waitFor();
    await page.locator('[data-part="copy"]').click();
    await expect.poll(() => page.locator('[data-part="copied"]').innerText()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test('The same report twice has no difference, and says so', async () => {
  await withPage(`compare/reports/?a=${alike.reports[0]}&b=${alike.reports[0]}`, async (page) => {
    await expect.poll(() => page.locator('.report-diff .summary').innerText()).toContain('没有不同');
    expect(await page.locator('.report-diff ins, .report-diff del').filter({ visible: true }).count()).toBe(2);
  });
});

test.each([
  ['compare/reports/?a=no/such/place/2020&b=no/such/place/2021', '没有这份报告'],
  ['compare/reports/?a=https://example.com/2020&b=//example.com/x/2021', '请选两份报告'],
  ['compare/reports/?a=../../x/2020&b=%3Cimg%20src%3Dx%3E', '请选两份报告'],
])('An address that names no report gets words: %s', async (path, words) => {
  await withPage(
    path,
    async (page) => {
      await expect.poll(() => page.locator('gk-reports [data-part="status"]').innerText()).toContain(words);
      expect(await page.locator('.report-diff .summary').count()).toBe(0);
      expect(await page.locator('main img').count()).toBe(0);
    },
    { missing: true },
  );
});

test('Without JavaScript the page of any two reports says so and lists the ready ones', async () => {
  await withPage(
    'compare/reports/',
    async (page) => {
      expect(await page.locator('.notice').innerText()).toContain('JavaScript');
      expect(await page.locator('gk-reports').isVisible()).toBe(false);
      await page.locator('#ready a').first().click();
      await page.waitForURL(/\/changes\/$/);
    },
    { javaScript: false },
  );
});

test('The ready pages are valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const some = [alike, shorter].flatMap(({ address }) => [`${address}index.html`, `en/${address}index.html`]);
  const { results } = await validator.validateMultipleFiles(some.map((file) => join(folder, file)));
  expect(
    results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} at ${selector}`)),
  ).toEqual([]);
});

test.each([
  ['a ready page', () => alike.address],
  ['a ready page in English', () => `en/${alike.address}`],
  ['two reports chosen', () => `en/${broken.address}`],
])('axe finds no fault on %s, light and dark, on a phone and a screen', async (_, address) => {
  expect(await examineAddress(browser, site + address(), '.report-diff .summary')).toEqual([]);
});

/** Every change as it stands on the page, with the addresses its links lead to; what is the same is folded in one and left out of the other. */
function tellDifferences(page: Page): Promise<string[]> {
  return page.locator('.report-diff').evaluate((root) =>
    [...root.querySelectorAll('.summary, .jumps, .change, .diff-table, .sides li')].map((one) => {
      const links = [...one.querySelectorAll('a')].map(({ href }) =>
        href.replace(/^[^#]*\/compare\/[^#]*/, '').replace(/^.*\/changes\//, ''),
      );
      return `${one.textContent} ${links.join(' ')}`;
    }),
  );
}

async function withPage<T>(
  path: string,
  use: (page: Page) => Promise<T>,
  { javaScript = true, missing = false } = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: screen, javaScriptEnabled: javaScript });
  const page = await context.newPage();
  const faults = watchPage(page, site);
  await page.goto(`${site}${path}${/[/=\d]$/.test(path) && !path.endsWith('/') && !path.includes('?') ? '/' : ''}`);
  const result = await use(page);
  expect(missing ? faults.filter((fault) => !fault.includes('404')) : faults).toEqual([]);
  await context.close();
  return result;
}
