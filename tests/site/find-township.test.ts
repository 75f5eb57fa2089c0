import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, phone, visit } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/';

test.each([
  ['its name', '拦隆口镇', lanlongkou],
  ['its name without what kind of township it is', '拦隆口', lanlongkou],
  ['a part of its name', '隆口', lanlongkou],
  ['its pinyin', 'lanlongkou', lanlongkou],
  ['its pinyin with tones and spaces', 'Lán lóng kǒu', lanlongkou],
  ['the beginning of its pinyin', 'lanlo', lanlongkou],
  ['its initials', 'llk', lanlongkou],
  ['its county and its name', '湟中 拦隆口', lanlongkou],
  ['its former county and its name', '湟中县 拦隆口', lanlongkou],
  ['its English name', 'Lanlongkou Town', lanlongkou],
  ['its address in one word', '青海省西宁市湟中区拦隆口镇', lanlongkou],
  ['its statistical code', '630106106', lanlongkou],
  ['its name in traditional characters', '攔隆口鎮', lanlongkou],
  ['a part of its name in traditional characters', '巴藏溝', 'qinghai/haidong/pingan/bazanggou/'],
  ['its name with another reading of a character', 'bacanggou', 'qinghai/haidong/pingan/bazanggou/'],
])('A township is found by %s: %s', async (_, typed, path) => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill(typed);
    await page.getByRole('option').first().click();
    await page.waitForURL(site + path);
  });
});

test('Its former county finds a township among the others of that county', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('湟中县');
    await page.getByRole('option').filter({ hasText: '拦隆口镇' }).click();
    await page.waitForURL(site + lanlongkou);
  });
});

test('The former county itself leads to the county it has become', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('湟中县');
    const first = page.getByRole('option').first();
    expect(await first.innerText()).toContain('湟中县');
    await first.click();
    await page.waitForURL(`${site}qinghai/xining/huangzhong/`);
  });
});

test('On the English front page a township is found by pinyin and its English page opens', async () => {
  await withPage('en/', async (page) => {
    await page.getByRole('combobox').fill('lanlongkou');
    await page.getByRole('option').first().click();
    await page.waitForURL(`${site}en/${lanlongkou}`);
  });
});

test('Below a base path a township is found too', async () => {
  const below = inject('siteBelowBase');
  await withPage(
    '',
    async (page) => {
      await page.getByRole('combobox').fill('llk');
      await page.getByRole('option').first().click();
      await page.waitForURL(below + lanlongkou);
    },
    below,
  );
});

test('A township without a report says so and leads to its county', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('多巴镇');
    const first = page.getByRole('option').first();
    expect(await first.innerText()).toContain('尚无报告');
    await first.click();
    await page.waitForURL(`${site}qinghai/xining/huangzhong/`);
  });
});

test('A township in a county without any report is found, said to have none, and a report of it can be submitted', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('遵化 兴旺寨');
    const first = page.getByRole('option').first();
    expect(await first.innerText()).toContain('尚无报告');
    await first.click();
    const told = page.getByRole('status').filter({ hasText: '本站还没有兴旺寨' });
    await told.waitFor();
    expect(await told.innerText()).toContain('遵化市');
    await told.getByRole('link', { name: '提交一份报告' }).click();
    await page.waitForURL(`${site}submit/`);
  });
});

test('The list of the whole country is fetched only where the names of the site give no good answer', async () => {
  await withPage('', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/gazetteer|readings|t2cn/.test(request.url())) asked.push(request.url());
    });
    for (const typed of ['lanlongkou', '湟中', '拦隆口镇']) {
      await page.getByRole('combobox').fill(typed);
      await page.getByRole('option').first().waitFor();
    }
    expect(asked).toEqual([]);
  });
});

test('Nothing is suggested while an input method composes', async () => {
  await withPage('', async (page) => {
    const field = page.getByRole('combobox');
    await field.fill('lanlongkou');
    await page.getByRole('option').first().waitFor();
    await field.evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value = 'huang’zhong';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await field.evaluate((input: HTMLInputElement) => {
      input.value = '湟中';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '湟中' }));
    });
    expect(await page.getByRole('option').first().innerText()).toContain('湟中区');
  });
});

test('Names that cannot be fetched are not said to be names nobody has', async () => {
  const page = await browser.newPage({ viewport: phone });
  await page.route('**/search/names.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(site);
  await page.getByRole('combobox').fill('拦隆口');
  await page.getByRole('status').filter({ hasText: '没有取到' }).waitFor();
  await page.close();
});

test('A list of the first places says how many there are', async () => {
  await withPage('', async (page) => {
    await page.getByRole('combobox').fill('湟中');
    await page.getByRole('option').nth(7).waitFor();
    expect(await page.getByRole('option').count()).toBe(8);
    expect(await page.getByRole('status').innerText()).toMatch(/^前 8 个，共 \d\d 个地区$/);
  });
});

test.each([
  ['', '鲁家峪镇', '不等于没有这个地方'],
  ['en/', 'Lujiayu', 'does not mean that the place does not exist'],
  ['compare/', '鲁家峪镇', '不等于没有这个地方'],
  ['en/compare/', 'Lujiayu', 'does not mean that the place does not exist'],
])('Below /%s, that %s is not listed does not say it does not exist', async (path, typed, words) => {
  await withPage(path, async (page) => {
    // On a phone the choice of a comparison is folded away.
    if (path.endsWith('compare/')) await page.locator('[data-part="fold"]').click();
    await page.locator('main input[role="combobox"]').fill(typed);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await page.locator('main input[role="combobox"]').fill('');
    if (!path.endsWith('compare/'))
      await page.getByRole('status').filter({ hasNotText: /\S/ }).waitFor({ state: 'attached' });
  });
});

test('A name nobody has offers no option and leads to the search', async () => {
  await withPage('', async (page) => {
    const field = page.getByRole('combobox');
    await field.fill('没有这个地方');
    await page.getByRole('status').filter({ hasText: '没有找到' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    await field.press('Enter');
    await page.waitForURL((address) => address.pathname === '/search/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('没有这个地方');
    expect(await page.getByRole('searchbox').inputValue()).toBe('没有这个地方');
  });
});

const withPage = (path: string, use: (page: Page) => Promise<void>, root = site): Promise<void> =>
  visit(browser, root + path, use, { viewport: phone });
