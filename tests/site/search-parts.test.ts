import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { writeSearch } from '../../scripts/build/write-search.ts';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { planShards, shardsOf } from '../../src/core/search/plan-shards.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser } from './browser.ts';

/** The national sample as a site of so many reports would be: its full text in many parts. */
const site = inject('nationalSite');
const perShard = 20;
/** A phrase that every invented report has. */
const words = '依申请公开';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-parts-'));
let browser: Browser;
let portal: Portal;
let parts: ReturnType<typeof planShards>;

beforeAll(async () => {
  browser = await openBrowser();
  portal = buildPortal(await readContent(inject('nationalContent')));
  vi.stubEnv('GONGKAI_SHARD_REPORTS', String(perShard));
  await writeSearch(folder, portal);
  vi.unstubAllEnvs();
  parts = planShards(
    portal.reports.map(({ report }) => report.region),
    perShard,
  );
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('A search of the whole country asks for a place first, and searches all parts one after another if one wants that', async () => {
  await withPage('search/', {}, async (page, fetched) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: `逐个搜完 ${parts.length} 个部分` }).waitFor();
    await page.getByRole('status').filter({ hasText: '请先选地区' }).waitFor();
    expect([...fetched].filter((address) => address.includes('.pf_'))).toEqual([]);
    await page.getByRole('button', { name: '逐个搜完' }).click();
    const all = new RegExp(`^\\s*${portal.reports.length} 份报告`);
    await page.getByRole('status').filter({ hasText: all }).waitFor();
    expect(await page.locator('.township').count()).toBe(10);
  });
});

test('The search of all parts can be stopped, and keeps what it has found', async () => {
  await withPage('search/', {}, async (page) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: '逐个搜完' }).click();
    await page.getByRole('button', { name: '停止' }).click();
    const said = page.getByRole('status').filter({ hasText: '已停止' });
    await said.waitFor();
    const [, done = '', found = ''] = /搜了 (\d+) \/ \d+ 部分：(\d+) 份报告/.exec(await said.innerText()) ?? [];
    expect(Number(done)).toBeLessThan(parts.length);
    const searched = parts.slice(0, Number(done)).reduce((sum, { reports }) => sum + reports, 0);
    expect(Number(found)).toBe(searched);
    expect(await page.locator('.township article').count()).toBeGreaterThan(0);
  });
});

test('Whoever comes from a page of a county finds that county chosen, and only its parts are fetched', async () => {
  const county = countyOfFewParts();
  await withPage('search/', { referer: `${site}${county}/` }, async (page, fetched) => {
    await page.locator('select[name="county"]').waitFor();
    expect(await page.locator('select[name="county"]').inputValue()).toBe(county);
    expect(await page.locator('gk-search').innerText()).toContain('已按此选好范围');
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('searchbox').fill(words);
    const inCounty = portal.reports.filter(({ report }) => report.region.startsWith(`${county}/`)).length;
    await page
      .getByRole('status')
      .filter({ hasText: `${inCounty} 份报告` })
      .waitFor();
    expect(page.url()).toContain(`place=${county}`);
    const folders = new Set([...fetched].flatMap((address) => /pagefind\/([^/]+)\/documents/.exec(address)?.[1] ?? []));
    const searched = shardsOf(parts, county).map(({ id }) => id);
    expect([...folders].toSorted()).toEqual(searched.toSorted());
    // Of a place that was not searched whole nobody knows how many of its reports would answer.
    const provinces = await page
      .locator('select[name="province"] option:not([value=""])')
      .evaluateAll((all) => all.map((option) => [option.getAttribute('value') ?? '', option.textContent] as const));
    expect(provinces.length).toBeGreaterThan(1);
    for (const [path, name] of provinces)
      expect(/\d/.test(name), name).toBe(shardsOf(parts, path).every(({ id }) => searched.includes(id)));
  });
});

test('Whoever comes from elsewhere finds no place chosen', async () => {
  await withPage('search/', { referer: `${site}compare/` }, async (page) => {
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('select[name="province"]').inputValue()).toBe('');
  });
});

/** The county with the fewest parts. */
function countyOfFewParts(): string {
  const counties = portal.reports.map(({ report }) => report.region.split('/').slice(0, 3).join('/'));
  return counties.toSorted((a, b) => shardsOf(parts, a).length - shardsOf(parts, b).length)[0] ?? '';
}

async function withPage(
  path: string,
  options: { referer?: string },
  use: (page: Page, fetched: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(request.url()));
  await page.route('**/pagefind/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ path: join(folder, pathname), contentType });
  });
  await page.route('**/search/', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace('"inParts":false', '"inParts":true'), contentType: 'text/html' });
  });
  await page.goto(site + path, options);
  await use(page, fetched);
  await page.close();
}
