import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parseBibtex } from '../support/parse-bibtex.ts';
import { openBrowser, visit } from './browser.ts';

const site = inject('site');
const report = 'qinghai/xining/huangzhong/lanlongkou/2020';
/** The day of the last change, and the beginning of a hash. */
const version = /V2\d{3}-\d\d-\d\d-[0-9a-f]{12}\./;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('A report is cited in both editions of the standard, with the day of reading filled in', async () => {
  await withPage(`${report}/`, async (page) => {
    const [newer = '', older = ''] = await page.locator('.citation').allInnerTexts();
    const address = 'https://example.org/qinghai/xining/huangzhong/lanlongkou/2020/';
    const title = '拦隆口镇人民政府. 拦隆口镇2020年政府信息公开工作年度报告[R/OL]. V';
    expect(newer.replace(version, 'V.')).toBe(`${title}. 2021-02-03. ${address}.`);
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(older.replace(version, 'V.')).toBe(`${title}. (2021-02-03)[${today}]. ${address}.`);
  });
});

test('BibTeX and RIS are copied as they stand', async () => {
  await withPage(
    `${report}/`,
    async (page) => {
      const copied = async (name: string) => {
        await page.getByRole('button', { name }).click();
        await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      const entry = parseBibtex(await copied('复制 BibTeX 引用格式'));
      expect(entry.key).toBe(report);
      expect(entry.fields.urldate).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(await copied('复制 RIS 引用格式')).toContain('TY  - RPRT');
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('Without JavaScript the place of the day of reading is kept, and no button is without effect', async () => {
  await withPage(
    `${report}/`,
    async (page) => {
      expect(await page.locator('[data-format="gb2015"]').innerText()).toContain('(2021-02-03)[引用日期]');
      expect(await page.locator('gk-cite button:visible').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('The page, its JSON and its reference name one version; so do the data, their package and their reference', async () => {
  await withPage(`${report}/`, async (page) => {
    const json = await (await page.request.get(`${site}${report}.json`)).json();
    expect(json.version).toMatch(/^2026-\d\d-\d\d-[0-9a-f]{12}$/);
    expect(await page.locator('#source code', { hasText: json.version }).count()).toBeGreaterThan(0);
    expect(await page.locator('.citation').first().innerText()).toContain(`V${json.version}.`);
  });
  await withPage('data/', async (page) => {
    const { contentVersion } = await (await page.request.get(`${site}data/datapackage.json`)).json();
    expect(contentVersion).toMatch(/^2026-\d\d-\d\d-[0-9a-f]{12}$/);
    expect(await page.locator('.citation').innerText()).toContain(`[DS/OL]. V${contentVersion}. (`);
    await page.goto(`${site}about/`);
    expect(await page.locator('#version').innerText()).toContain(contentVersion);
  });
});

test('A reference manager finds in the head what the report is', async () => {
  await withPage(`${report}/`, async (page) => {
    const meta = (name: string) => page.locator(`head meta[name="${name}"]`).getAttribute('content');
    expect(await meta('citation_title')).toBe('拦隆口镇2020年政府信息公开工作年度报告');
    expect(await meta('citation_technical_report_institution')).toBe('拦隆口镇人民政府');
    expect(await meta('citation_publication_date')).toBe('2021/02/03');
    expect(await meta('citation_author')).toBe('拦隆口镇人民政府');
    expect(await meta('DC.publisher')).toBe('乡镇政府信息公开年报');
  });
  await withPage('qinghai/xining/huangzhong/dacai/2020/', async (page) => {
    expect(await page.locator('head meta[name="citation_publication_date"]').count(), 'no date was issued').toBe(0);
  });
});

const withPage = (path: string, use: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void> =>
  visit(browser, site + path, use, options);
