import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, screen, visit } from './browser.ts';
import { findViolations } from './find-violations.ts';

const site = inject('site');
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/2020/';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ruleOf = (page: Page, check: string) =>
  page.locator('#checks li', { has: page.locator(`a[href$="/${check}/"]`) });

test('Where a rule holds, a reader opens its count and sees every spot with the figures it was judged by', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const rule = ruleOf(page, 'requests-applicant-sum');
    await rule.locator('summary', { hasText: '未见问题 22' }).click();
    const spots = rule.locator('details[open] .spots > li');
    await spots.first().waitFor();
    expect(await spots.count()).toBe(22);
    expect(await spots.first().innerText()).toBe(
      '一、本年新收政府信息公开申请数量 · 总计：总计 0、自然人 0、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 0、其他 0',
    );
    for (const href of await spots.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
      expect(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
  });
});

test('The report’s JSON is fetched once, for every rule and for the panel of a figure', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('2020.json') && asked.push(request.url()));
    for (const check of ['requests-applicant-sum', 'form-section-order'])
      await ruleOf(page, check).locator('summary', { hasText: '未见问题' }).click();
    await ruleOf(page, 'form-section-order').locator('.spots > li').first().waitFor();
    await page.evaluate(() => {
      location.hash = '#requests.received.total';
    });
    await page.locator('gk-trace dl').waitFor();
    expect(asked).toHaveLength(1);
  });
});

test('A rule of the prose leads to its paragraph, and one of a date to where that stands', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    for (const [check, place] of [
      ['narrative-disputes-count', '#overview.'],
      ['dates-issued-year', '#issued'],
      ['stated-quote', '#stated.'],
    ] as const) {
      const rule = ruleOf(page, check);
      await rule.locator('summary', { hasText: '未见问题' }).click();
      const href = await rule.locator('.spots .place').first().getAttribute('href');
      expect(href).toContain(place);
      expect(await page.locator(`[id="${href?.slice(1)}"]`).count()).toBe(1);
    }
  });
});

test('Where the JSON cannot be had, a rule says so and leads to it', async () => {
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  await page.route('**/2020.json', (route) => route.abort());
  await page.goto(site + lanlongkou);
  const rule = ruleOf(page, 'requests-applicant-sum');
  await rule.locator('summary', { hasText: '未见问题' }).click();
  await rule.getByText('没有读到').waitFor();
  expect(await rule.locator('details[open] a').getAttribute('href')).toContain('lanlongkou/2020.json');
  await context.close();
});

test('In English the spots are told in English, and Chinese names say that they are Chinese', async () => {
  await withPage(`en/${lanlongkou}`, {}, async (page) => {
    const rule = ruleOf(page, 'form-edition');
    await rule.locator('summary', { hasText: 'no problem' }).click();
    await rule.locator('.spots > li').first().waitFor();
    expect(await rule.locator('.spots > li').first().innerText()).toContain('Proactive disclosure');
  });
});

test('By keyboard a count is a button with the name of its rule', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const summary = ruleOf(page, 'requests-result-sum').locator('summary');
    expect((await summary.innerText()).replace(/\s+/g, ' ')).toBe('办理结果合计 未见问题 7');
    await ruleOf(page, 'requests-result-sum').locator('> a').focus();
    await page.keyboard.press('Tab');
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await ruleOf(page, 'requests-result-sum').locator('.spots > li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => ruleOf(page, 'requests-result-sum').locator('.spots').count()).toBe(1);
  });
});

test('On paper there are the counts alone', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const rule = ruleOf(page, 'requests-applicant-sum');
    await rule.locator('summary', { hasText: '未见问题' }).click();
    await rule.locator('.spots > li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const list of await page.locator('#checks .spots').all()) expect(await list.isVisible()).toBe(false);
    expect(await rule.getByText('未见问题 22').isVisible()).toBe(true);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing against opened rules, %s', async (colorScheme) => {
  for (const viewport of [screen, phone])
    await withPage(lanlongkou, { colorScheme, viewport, bypassCSP: true }, async (page) => {
      // One after the other: a list that opens moves the next button, and the click would land beside it.
      const rules = await page.locator('#checks details').all();
      expect(rules.length).toBeGreaterThan(0);
      for (const details of rules) {
        await details.locator('summary').click();
        await details.locator('.spots').first().waitFor();
      }
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
});

const withPage = (path: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> =>
  visit(browser, site + path, use, options);
