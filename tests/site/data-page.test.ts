import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTables } from '../../src/core/open-data/tables.ts';
import { openBrowser, phone, watchPage } from './browser.ts';
import { listFiles } from './built-site.ts';

const site = inject('siteBelowBase');
const folder = inject('siteBelowBaseFolder');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const withPage = async (path: string, use: (page: Page) => Promise<void>, options = {}): Promise<void> => {
  const context = await browser.newContext({
    viewport: phone,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const faults = watchPage(page, site);
  await page.goto(`${site}${path}`);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
};

describe.each(['data/', 'en/data/'])('The page %s', (path) => {
  test('leads to every file that was built, but for the single partitions, also without JavaScript', async () => {
    await withPage(
      path,
      async (page) => {
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        const linked = new Set(
          links.filter((link) => link.startsWith(`${site}data/`)).map((link) => link.slice(site.length)),
        );
        const built = listFiles(folder).filter(
          (file) => /^data\/(?!index\.html)/.test(file) && !file.includes('province='),
        );
        expect([...linked].sort()).toEqual(built.sort());
      },
      { javaScriptEnabled: false },
    );
  });

  test('tells the hash of each file as it is, and describes every column', async () => {
    await withPage(path, async (page) => {
      for (const { name, file, columns } of openTables) {
        const entry = page.locator(`#table-${name}`);
        await entry.locator('summary').click();
        const digest = createHash('sha256')
          .update(readFileSync(join(folder, 'data', file)))
          .digest('hex');
        expect(await entry.getByText(digest).isVisible()).toBe(true);
        expect(await entry.locator('tbody th').allTextContents()).toEqual(columns.map((column) => column.name));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  });

  test('copies a query whole, with the address of this portal in it', async () => {
    await withPage(path, async (page) => {
      await page.locator('#query-duckdb-partitions summary').click();
      await page.locator('#query-duckdb-partitions button').click();
      await page
        .getByRole('status')
        .filter({ hasText: /已复制|Copied/ })
        .waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator('#query-duckdb-partitions code').textContent());
      expect(copied).toContain(`${new URL(site).pathname}data/hive/cells/files.txt`);
    });
  });
});

test('The files may be read by pages of other sites: the server for trying the portal says so for data, API and reports', async () => {
  for (const path of [
    'data/cells.csv',
    'data/gongkai.xlsx',
    'api/v1/index.json',
    'qinghai/xining/huangzhong/lanlongkou/2020.json',
  ])
    expect([path, (await fetch(`${site}${path}`)).headers.get('access-control-allow-origin')]).toEqual([path, '*']);
  expect((await fetch(`${site}data/`)).headers.get('access-control-allow-origin')).toBeNull();
});

test('The page, the Data Package and the API tell the same version of the content', async () => {
  const described = JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8'));
  expect(described.contentVersion).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{12}$/);
  expect(JSON.parse(readFileSync(join(folder, 'api/v1/index.json'), 'utf8')).contentVersion).toBe(
    described.contentVersion,
  );
  expect(readFileSync(join(folder, 'data/index.html'), 'utf8')).toContain(described.contentVersion);
});

test('The list of partitions names files of this portal that are there', () => {
  for (const name of ['reports', 'cells', 'indicators', 'findings']) {
    const addresses = readFileSync(join(folder, `data/hive/${name}/files.txt`), 'utf8')
      .trimEnd()
      .split('\n');
    const paths = addresses.map((address) => new URL(address).pathname.slice(new URL(site).pathname.length));
    expect(paths.sort()).toEqual(
      listFiles(folder)
        .filter((file) => file.startsWith(`data/hive/${name}/province=`))
        .sort(),
    );
  }
});
