import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { readBack } from '../../src/core/search/index-text.ts';
import { searchRecords } from '../../src/core/search/search-record.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser, visit } from './browser.ts';

const site = inject('site');
const qukou = '/ningxia/shizuishan/pingluo/qukou/2021/';
const lanlongkou = '/qinghai/xining/huangzhong/lanlongkou/2020/';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['肉牛育肥', qukou],
  ['税收工作', lanlongkou],
])('A word of the prose, %s, finds its report first, and the report shows it marked', async (word, report) => {
  await withPage('search/', async (page) => {
    await page.getByRole('searchbox').fill(word);
    await page.getByRole('searchbox').press('Enter');
    const first = results(page).first();
    await first.waitFor();
    expect(await first.locator('mark').allInnerTexts()).toContain(word);
    const link = first.getByRole('link').first();
    expect(new URL(await hrefOf(page, link), site).pathname).toBe(report);
    await link.click();
    await page.waitForURL((address) => address.pathname === report);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect(await highlighted(page)).toEqual([word]);
    expect(await page.locator('gk-highlight').isVisible()).toBe(true);
    await page.locator('gk-highlight').getByRole('button').click();
    expect(await highlighted(page)).toEqual([]);
  });
});

test.each(['重大建设项目', '3256.6732', '80条政务信息'])(
  'On a phone a report opens at the words looked for: %s',
  async (words) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
    await page.goto(`${site}search/?q=${encodeURIComponent(words)}`);
    await results(page).first().locator('.excerpt a').first().click();
    await page.waitForFunction(() => CSS.highlights.size > 0);
    // Where it stays, not where it passes by: the browser goes to the section once everything is loaded.
    await page.waitForLoadState('networkidle');
    // The same words may stand in the head of the page too; the link led to a section.
    const seen = () =>
      page.evaluate(() => {
        const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const marks = [...CSS.highlights.values()].flatMap((all) => [...all]) as Range[];
        const box = marks.find((mark) => section?.contains(mark.startContainer))?.getBoundingClientRect();
        return box !== undefined && box.top > 100 && box.bottom < 540 && box.left >= 0 && box.right <= innerWidth;
      });
    expect(await seen()).toBe(true);
    await page.close();
  },
);

test('Below a base path a word of the prose is found too', async () => {
  const below = inject('siteBelowBase');
  await withPage(
    `search/?q=${encodeURIComponent('肉牛育肥')}`,
    async (page) => {
      await results(page).first().waitFor();
      const address = new URL(await hrefOf(page, results(page).first().getByRole('link').first()), below);
      expect(address.pathname).toBe(new URL(below).pathname + qukou.slice(1));
    },
    below,
  );
});

test('A township is found on the search page by its pinyin', async () => {
  await withPage('search/?q=lanlongkou', async (page) => {
    const place = page.locator('.found-places').getByRole('link').first();
    await place.waitFor();
    await place.click();
    await page.waitForURL((address) => address.pathname === '/qinghai/xining/huangzhong/lanlongkou/');
  });
});

test('A filter stands in the address, and reload, back and forward restore it', async () => {
  await withPage('search/', async (page) => {
    await page.getByRole('searchbox').fill('政府信息公开');
    await page.getByRole('searchbox').press('Enter');
    await waitForResults(page, 5);
    await page.locator('select[name="province"]').selectOption('qinghai');
    await waitForResults(page, 3);
    const filtered = await stateOf(page);
    expect(filtered).toMatchObject({ q: '政府信息公开', province: 'qinghai' });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: '政府信息公开', place: 'qinghai' });

    await page.reload();
    await waitForResults(page, 3);
    expect(await stateOf(page)).toEqual(filtered);

    await page.goBack();
    await waitForResults(page, 5);
    expect(await stateOf(page)).toMatchObject({ q: '政府信息公开', province: '' });

    await page.goForward();
    await waitForResults(page, 3);
    expect(await stateOf(page)).toEqual(filtered);
  });
});

test('The way back from a report leads to the same results', async () => {
  await withPage('search/?q=%E4%BF%A1%E6%81%AF&year=2021', async (page) => {
    await waitForResults(page, 1);
    const before = await stateOf(page);
    await results(page).first().getByRole('link').first().click();
    await page.waitForURL((address) => address.pathname === qukou);
    await page.goBack();
    await waitForResults(page, 1);
    expect(await stateOf(page)).toEqual(before);
    expect(before).toMatchObject({ q: '信息', year: '2021' });
  });
});

test.each([
  ['year', '2021', [qukou]],
  ['edition', '2021', [qukou]],
  ['place', 'xinjiang', ['/xinjiang/tacheng/wusu/jiahezi/2020/']],
  ['place', 'xinjiang/tacheng/wusu/jiahezi', ['/xinjiang/tacheng/wusu/jiahezi/2020/']],
  // As addresses had it before there were prefectures and counties to choose.
  ['province', 'xinjiang', ['/xinjiang/tacheng/wusu/jiahezi/2020/']],
])('The filter %s=%s alone lists the reports that fit', async (name, value, expected) => {
  await withPage(`search/?${name}=${value}`, async (page) => {
    await waitForResults(page, expected.length);
    expect(await reportPaths(page)).toEqual(expected);
  });
});

test('What is in no report gets words, not an empty page', async () => {
  await withPage(`search/?q=${encodeURIComponent('量子计算机')}`, async (page) => {
    await page.getByRole('status').filter({ hasText: '量子计算机' }).waitFor();
    expect(await results(page).count()).toBe(0);
  });
});

const bazanggou = '/qinghai/haidong/pingan/bazanggou/2020/';

test.each([
  ['a number as the site prints it', '3,256.6732', lanlongkou, '3256.6732'],
  ['a number as the report prints it', '3256.6732万元', lanlongkou, '3256.6732万元'],
  ['a document number in other brackets', '国办公开办函[2021]30号', qukou, '国办公开办函〔2021〕30号'],
  ['half a number', '6.673', lanlongkou, '6.673'],
  ['who signed it', '签发人 贾有旺', bazanggou, '贾有旺'],
  ['its own document number', '巴政字〔2021〕', bazanggou, '巴政字〔2021'],
  ['words around quotation marks', '坚持以公开为常态', lanlongkou, '坚持“以公开为常态'],
  ['words with quotation marks', '认真贯彻落实《政府信息公开条例》', lanlongkou, '认真贯彻落实《政府信息公开条例'],
])('By %s its report alone is found, with the words as issued: %s', async (_, query, report, marked) => {
  await withPage(`search/?q=${encodeURIComponent(query)}`, async (page) => {
    await waitForResults(page, 1);
    expect(await reportPaths(page)).toEqual([report]);
    expect(await results(page).first().locator('mark').allInnerTexts()).toContain(marked);
    expect(await page.getByRole('status').innerText()).toMatch(/^1 份报告/);
  });
});

test.each([
  ['3,256.6732', lanlongkou, /^3,?256\.6732$/],
  ['国办公开办函[2021]30号', qukou, /^国办公开办函〔2021〕30号$/],
])('On the report %s is marked as a whole, and nothing else is', async (query, report, whole) => {
  await withPage(`${report.slice(1)}?hl=${encodeURIComponent(query)}`, async (page) => {
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const marked = await highlighted(page);
    expect(marked.length).toBeGreaterThan(0);
    for (const text of marked) expect(text).toMatch(whole);
  });
});

test('The excerpt stands around the longest of the words', async () => {
  await withPage(`search/?q=${encodeURIComponent('年 税收工作')}`, async (page) => {
    await waitForResults(page, 1);
    expect(await results(page).first().locator('.excerpt').first().innerText()).toContain('税收工作');
  });
});

test.each(['不存在的词语测试', '鲁沙尔镇'])('What has little of %s is not called similar', async (query) => {
  await withPage(`search/?q=${encodeURIComponent(query)}`, async (page) => {
    await page.getByRole('status').filter({ hasText: query }).waitFor();
    expect(await results(page).count()).toBe(0);
  });
});

test('What has most of the words is similar, and shows which', async () => {
  await withPage(`search/?q=${encodeURIComponent('提升税收工作整体质量')}`, async (page) => {
    await waitForResults(page, 1);
    expect(await page.getByRole('status').innerText()).toContain('相近');
    expect(await results(page).first().locator('mark').allInnerTexts()).toContain('提升税收工作整体质');
  });
});

test('A query of nothing but punctuation is told so', async () => {
  await withPage('search/?q=%EF%BC%9F%EF%BC%81', async (page) => {
    await page.getByRole('status').filter({ hasText: '只有标点' }).waitFor();
    expect(await results(page).count()).toBe(0);
  });
});

test.each([
  ['search/', '不为 0 的数'],
  ['en/search/', 'every figure above 0'],
])('%s says which figures are searched', async (path, words) => {
  await withPage(path, async (page) => {
    expect(await page.locator('gk-search').innerText()).toContain(words);
  });
});

test('The index gives back every report word for word as it was issued', async () => {
  const folder = `${inject('siteFolder')}/pagefind/all/fragment`;
  const pages = readdirSync(folder).map((file) => readFragment(`${folder}/${file}`));
  for (const { url, title, sections } of searchRecords(buildPortal(await readContent('content')))) {
    const page = pages.find((one) => one.url === url);
    const issued = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).filter(Boolean);
    expect(readBack(page?.content ?? '').map(({ text }) => text)).toEqual([title, ...issued]);
  }
});

test.each([
  ['a question mark', '?'],
  ['a quotation mark', '"'],
  ['empty quotation marks', '“”'],
  ['a regular expression', '.*'],
  ['a regular expression that takes for ever', '(a+)+$'],
  ['an open bracket', '['],
  ['a backslash', '\\'],
  ['an emoji', '😀'],
  ['a mark that turns text around', '\u202e'],
  ['an image', '<img src=x onerror=alert(1)>'],
  ['a drawing', '"><svg onload=alert(1)>'],
  ['a template', '{{7*7}}'],
  ['10,000 characters', '政府信息'.repeat(2500)],
])('Whatever stands in the box is only looked for: %s', async (_, words) => {
  await withPage('search/', async (page) => {
    const input = page.getByRole('searchbox');
    await input.evaluate((box) => box.removeAttribute('maxlength'));
    await input.fill(words);
    await page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
    expect(await input.inputValue()).toBe(words);
    expect(await page.locator('main img, main gk-search svg').count()).toBe(0);
    const said = await page.getByRole('status').innerText();
    expect(said).not.toContain('打不开');
    expect(said).not.toContain('\u202e');
  });
});

test('Words in the address are shown as text, whatever they are', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  await withPage(`search/?q=${encodeURIComponent(hostile)}`, async (page) => {
    await page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(hostile);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test('While an input method composes nothing is searched, and afterwards what it wrote is', async () => {
  await withPage('search/', async (page) => {
    const input = page.getByRole('searchbox');
    await input.focus();
    const asked = askedFor(page);
    await input.evaluate((box: HTMLInputElement) => {
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      box.value = 'shui shou';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.waitForTimeout(600);
    expect(await asked()).toEqual([]);
    await input.evaluate((box: HTMLInputElement) => {
      box.value = '税收';
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '税收' }));
    });
    await waitForResults(page, 1);
    expect(await asked()).toEqual(['税收']);
  });
});

test('Arrows lead from the box along the results and back, and Escape back and then to an empty box', async () => {
  await withPage('search/?q=%E4%BF%A1%E6%81%AF', async (page) => {
    await results(page).first().waitFor();
    const input = page.getByRole('searchbox');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
    const stops = await page
      .locator('[data-part="results"] :is(a, summary, button)')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    await input.focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(stops[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(stops[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    expect(await input.inputValue()).toBe('信息');
    await page.keyboard.press('Escape');
    expect(await input.inputValue()).toBe('');
    expect(await results(page).count()).toBe(0);
    await page.goBack();
    await results(page).first().waitFor();
    expect(await input.inputValue()).toBe('信息');
  });
});

test('The words are told once, when one pauses, and not for each letter', async () => {
  await withPage('search/', async (page) => {
    await page.getByRole('searchbox').focus();
    const told = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const all: string[] = [];
          const status = document.querySelector('[role="status"]');
          const watch = new MutationObserver(() => {
            const text = status?.textContent.trim() ?? '';
            if (text === '') return;
            all.push(text);
            setTimeout(() => resolve(all), 1500);
          });
          if (status) watch.observe(status, { childList: true, characterData: true, subtree: true });
        }),
    );
    await page.keyboard.type('政府信息公开', { delay: 250 });
    expect(await told).toEqual(['5 份报告，5 个乡镇']);
  });
});

test('What cannot be fetched is not called missing, and another try finds it', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}search/`);
  await page.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('税收工作');
  await page.getByRole('status').filter({ hasText: '打不开' }).waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await waitForResults(page, 1);
  expect(await reportPaths(page)).toEqual([lanlongkou]);
  await page.close();
});

test('What was written before the page was ready is searched', async () => {
  const page = await browser.newPage();
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await written;
    await route.continue();
  });
  await page.goto(`${site}search/`, { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('税收工作');
  release();
  await waitForResults(page, 1);
  expect(await reportPaths(page)).toEqual([lanlongkou]);
  await page.close();
});

/** A page of the index, as the engine stores it. */
function readFragment(file: string): { url: string; content: string } {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{')));
}

const results = (page: Page) => page.locator('[data-part="results"] article');

async function waitForResults(page: Page, count: number): Promise<void> {
  await page.waitForFunction((due) => document.querySelectorAll('[data-part="results"] article').length === due, count);
}

/** The form: the words and every filter. */
function stateOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('gk-search form');
    return Object.fromEntries([...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)]));
  });
}

/** What is searched for from here on. */
function askedFor(page: Page): () => Promise<string[]> {
  const asked = page.evaluateHandle(() => {
    const queries: string[] = [];
    document.addEventListener('gk-found', (event) =>
      queries.push((event as CustomEvent<{ query: string }>).detail.query),
    );
    return queries;
  });
  return async () => (await asked).jsonValue();
}

const hrefOf = async (page: Page, link: ReturnType<Page['locator']>): Promise<string> =>
  new URL((await link.getAttribute('href')) ?? '', page.url()).href;

async function reportPaths(page: Page): Promise<string[]> {
  const links = results(page).locator('h3 a');
  return links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** The different texts that are marked on the page. */
function highlighted(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set([...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => String(range)))),
  ]);
}

const withPage = (path: string, use: (page: Page) => Promise<void>, root = site): Promise<void> =>
  visit(browser, root + path, use);
