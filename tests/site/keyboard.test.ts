import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { pageTypes } from './pages.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('From the top of the front page Tab reaches the link past the navigation, the navigation and the find box', async () => {
  await withPage('', async (page) => {
    const passed: string[] = [];
    while (!(await isFocused(page, '[role="combobox"]'))) {
      await page.keyboard.press('Tab');
      passed.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
      expect(passed.length).toBeLessThan(15);
    }
    expect(passed.slice(0, 2)).toEqual(['跳到正文', expect.stringContaining('乡镇公开')]);
    expect(passed).toEqual(expect.arrayContaining(['搜索', '比较', '核对规则', '数据下载', '关于', 'English']));
  });
});

test('The link past the navigation leads into the page', async () => {
  await withPage('', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}#main`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('A suggestion is chosen by arrows and Enter, and Escape closes the list', async () => {
  await withPage('', async (page) => {
    await tabTo(page, '[role="combobox"]');
    await page.keyboard.type('huangzhong');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const pointedAt = () => page.locator('[role="option"][aria-selected="true"]').allInnerTexts();
    expect(await pointedAt()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await pointedAt()).toEqual([await options.first().innerText()]);
    await page.keyboard.press('ArrowDown');
    expect(await pointedAt()).toEqual([await options.nth(1).innerText()]);
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await options.nth(1).getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    expect(await pointedAt()).toEqual([await options.first().innerText()]);
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}qinghai/xining/huangzhong/`);
  });
});

test('A search, its filters and its results are used by keyboard alone', async () => {
  await withPage('search/', async (page) => {
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type('税收工作');
    await page.keyboard.press('Enter');
    await page.locator('[data-part="results"] article').first().waitFor();
    await tabTo(page, 'select[name="year"]');
    await page.keyboard.type('2020');
    await page.waitForURL(/year=2020/);
    await page.locator('[data-part="results"] article').first().waitFor();
    await tabTo(page, '[data-part="results"] article a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/lanlongkou\/2020\//);
  });
});

test('A comparison is put together by keyboard alone', async () => {
  await withPage('compare/?i=procurementProjects&y=2020', async (page) => {
    await tabTo(page, '[role="combobox"]');
    await page.keyboard.type('llk');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/lanlongkou/);
    await page.locator('.whole-table tbody tr').waitFor({ state: 'attached' });

    await tabTo(page, '[data-part="find-indicator"]');
    await page.keyboard.type('采购金额');
    await tabTo(page, 'input[value="procurementAmount"]');
    await page.keyboard.press('Space');
    await page.waitForURL(/i=procurementProjects&i=procurementAmount/);

    await tabTo(page, 'input[name="view"]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/view=table/);
    await page.locator('.whole-table table').waitFor();
    await tabTo(page, '.whole-table thead th:nth-child(3) button');
    await page.keyboard.press('Enter');
    expect(await page.locator('.whole-table thead th:nth-child(3)').getAttribute('aria-sort')).toBe('descending');

    await tabTo(page, '[data-part="chosen"] button', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((to) => !to.search.includes('lanlongkou'));
    expect(await isFocused(page, '[role="combobox"]')).toBe(true);
  });
});

test('A table is sorted by keyboard', async () => {
  await withPage('qinghai/', async (page) => {
    await tabTo(page, 'gk-sort-table thead th:nth-child(2) button');
    const names = () => page.locator('gk-sort-table tbody th').allInnerTexts();
    const header = page.locator('gk-sort-table thead th').nth(1);
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const ascending = await names();
    await page.keyboard.press('Space');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect((await names()).toSorted()).toEqual(ascending.toSorted());
  });
});

test.each(pageTypes.filter(([, path]) => !/^(ningxia|xinjiang)/.test(path)))(
  'On %s Tab visits every link and control once, shows where it is, and is never trapped',
  async (_, path) => {
    await withPage(path, async (page) => {
      const reachable = await countReachable(page);
      const visited = new Set<string>();
      for (let presses = 0; presses < reachable + 5; presses++) {
        await page.keyboard.press('Tab');
        const { name, visible } = await describeFocus(page);
        if (name === 'body') break;
        expect(visible, name).toBe(true);
        visited.add(name);
      }
      expect((await describeFocus(page)).name).toBe('body');
      expect(visited.size).toBe(reachable);
    });
  },
);

// What has the focus is looked for where it is, not where a smooth scroll still is on its way to.
const withPage = (path: string, use: (page: Page) => Promise<void>): Promise<void> =>
  visit(browser, site + path, use, { reducedMotion: 'reduce' });

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await isFocused(page, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${selector}`);
}

/** What Tab must stop at: everything one can act on that is shown; of a group of radio buttons one, and one of a table of figures. */
function countReachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href]:not([tabindex="-1"]), button, input:not([type="hidden"]), select, summary, textarea, [tabindex="0"]',
    );
    const shown = [...all].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
    );
    const groups = new Set(
      shown.flatMap((one) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : [])),
    );
    return shown.filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio')).length + groups.size;
  });
}

/** The focused element, and whether a reader sees that it is. */
function describeFocus(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { name: 'body', visible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { width, height, bottom, right } = focused.getBoundingClientRect();
    const order = [...document.querySelectorAll('*')].indexOf(focused);
    return {
      name: `${order} ${focused.outerHTML.slice(0, 120)}`,
      visible:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0,
    };
  });
}
