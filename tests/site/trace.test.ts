import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, phone, screen, visit } from './browser.ts';
import { findViolations } from './find-violations.ts';

const site = inject('site');
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/2020/';
const qukou = 'ningxia/shizuishan/pingluo/qukou/2021/';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A figure of every state, with what the panel says of it. */
const figures = [
  ['a number', lanlongkou, 'proactive.otherServices.decisions', '110 件', '与数值相同'],
  ['a number printed otherwise', lanlongkou, 'requests.carriedOver.legalServices', '0 件', '00'],
  ['an amount', lanlongkou, 'proactive.procurement.amount', '3,256.6732 万元', '3256.6732万元'],
  ['a blank', lanlongkou, 'disputes.litigationDirect.upheld', '未填', '空白，什么也没印'],
] as const;

describe.each([
  ['a screen', screen],
  ['a phone', phone],
])('On %s', (_, viewport) => {
  test.each(figures)('the address of %s (%s%s) leads to it, marked, and says where it comes from', async (...given) => {
    const [, path, at, value, printed] = given;
    await withPage(`${path}#${at}`, { viewport }, async (page) => {
      const panel = page.locator('gk-trace');
      await panel.waitFor();
      expect(await panel.locator('dd').first().innerText()).toBe(value);
      expect(await panel.locator('dd').nth(1).innerText()).toBe(printed);
      expect(await isSeen(page, at)).toBe(true);
      expect(await outlineOf(page, at)).toBe('solid');
      expect(await covers(page, at)).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});

test('A cell whose row is absent leads to the row, and the panel does not call it 0', async () => {
  for (const at of ['requests.refused.processInformation.total', 'requests.refused.processInformation'])
    await withPage(`${qukou}#${at}`, {}, async (page) => {
      const panel = page.locator('gk-trace');
      await panel.waitFor();
      expect(await panel.locator('dd').first().innerText()).toContain('没有这一行');
      expect(await panel.innerText()).toContain('表中缺行');
    });
});

test('A figure that the prose states leads to its very sentence', async () => {
  await withPage(`${qukou}#stated.itemsDisclosed`, {}, async (page) => {
    const sentence = page.locator('[id="stated.itemsDisclosed"]');
    expect((await sentence.innerText()).replaceAll(/\s/g, '')).toBe('2021年全乡主动公开政府信息664条');
    expect(await outlineOf(page, 'stated.itemsDisclosed')).toBe('solid');
    expect(await page.locator('gk-trace dd').first().innerText()).toContain('664');
  });
});

test('The panel names the labels of the form, the place in the original, the line of the content and the checks', async () => {
  await withPage(`${lanlongkou}#requests.received.total`, {}, async (page) => {
    await page.locator('gk-trace').waitFor();
    const text = (await page.locator('gk-trace').innerText()).replaceAll(/\s+/g, ' ');
    for (const words of [
      '本年新收政府信息公开申请数量 · 总计',
      '国办公开办函〔2019〕60号',
      '第三部分的表，第 1 行数字的第 7 列',
      'lanlongkou-2020.txt',
      'b9edbe35e5177b106c9c8704c1c45d968180e86607a10de30b85386fa4f5acab',
      'qinghai/xining/huangzhong/lanlongkou/2020.md',
      '申请表勾稽关系',
      '申请人合计 总计 0、自然人 0、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 0、其他 0',
    ])
      expect(text).toContain(words);
    const line = page.locator('gk-trace a[href*="2020.md#L"]');
    expect(await line.getAttribute('href')).toMatch(/#L25$/);
  });
});

test('In English it speaks English, and says what is Chinese', async () => {
  await withPage(`en/${lanlongkou}#disputes.litigationDirect.other`, {}, async (page) => {
    const panel = page.locator('gk-trace');
    await panel.waitFor();
    const untold = await panel.evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const isSettings = node.parentElement?.closest('script');
        const isTold = node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'zh-CN';
        if (!isSettings && !isTold && /\p{Script=Han}/u.test(node.nodeValue ?? '')) found.push(node.nodeValue ?? '');
      }
      return found;
    });
    expect(untold).toEqual([]);
  });
});

test('A click on a cell gives the page its address, opens the panel and leaves the page where it was', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const cell = page.locator('[id="requests.refused.internalAffairs.others"]');
    await cell.scrollIntoViewIfNeeded();
    const before = await cell.boundingBox();
    await cell.click();
    await page.locator('gk-trace').waitFor();
    expect(new URL(page.url()).hash).toBe('#requests.refused.internalAffairs.others');
    expect((await cell.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await page.locator('[id="requests.refused.internalAffairs.total"]').click();
    await expect.poll(() => page.locator('gk-trace h2').innerText()).toContain('总计');
    await page.goBack();
    await expect.poll(() => page.locator('gk-trace h2').innerText()).toContain('其他');
    await page.locator('gk-trace [data-part="close"]').click();
    expect(await page.locator('gk-trace').isVisible()).toBe(false);
  });
});

test('By keyboard: one stop a table, arrows within it, Enter opens, Escape leads back to the figure', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const stops = await page.locator('.form-table td[tabindex="0"]').count();
    expect(stops).toBe(3);
    await page.locator('[id="requests.received.naturalPersons"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'End', 'Home', 'ArrowRight'])
      await page.keyboard.press(key);
    const at = () => page.evaluate(() => document.activeElement?.closest('td')?.id);
    expect(await at()).toBe('requests.received.businesses');
    await page.keyboard.press('Enter');
    await page.locator('gk-trace').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('gk-trace') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('gk-trace').isVisible()).toBe(false);
    expect(await at()).toBe('requests.received.businesses');
  });
});

test('Those who hear the page are told that a figure can be opened, and that labels are labels', async () => {
  await withPage(lanlongkou, {}, async (page) => {
    const table = page.getByRole('grid', { name: /收到和处理政府信息公开申请情况/ });
    const cell = table.getByRole('gridcell').first();
    expect(await cell.getAttribute('aria-haspopup')).toBe('dialog');
    expect(await table.locator('th a:not(.mark)').count()).toBe(0);
    await cell.press('Enter');
    await page.getByRole('dialog', { name: '数从哪里来' }).waitFor();
  });
});

test('It gives way when focus goes on to another figure, so that nothing with the focus lies under it', async () => {
  await withPage(`${lanlongkou}#requests.received.research`, {}, async (page) => {
    await page.locator('gk-trace').waitFor();
    await page.locator('[id="requests.received.research"]').focus();
    expect(await page.locator('gk-trace').isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('gk-trace').isVisible()).toBe(false);
  });
});

test('The address, and a reference that leads to the very figure, can be copied', async () => {
  await withPage(
    `${lanlongkou}#requests.received.total`,
    { permissions: ['clipboard-read', 'clipboard-write'] },
    async (page) => {
      const panel = page.locator('gk-trace');
      await panel.waitFor();
      const copied = async (name: string) => {
        await panel.getByRole('button', { name }).click();
        await panel.getByText('已复制').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied('复制网址')).toBe(`${site}${lanlongkou}#requests.received.total`);
      await panel.locator('summary').click();
      expect(await copied('复制 GB/T 7714')).toMatch(/\[R\/OL\]\. V.+2020\/#requests\.received\.total\.$/);
      expect(await copied('复制 BibTeX')).toContain(
        '{qinghai/xining/huangzhong/lanlongkou/2020:requests.received.total,',
      );
    },
  );
});

test('Without JavaScript the cell an address names is marked, and the label of a row leads to the row', async () => {
  await withPage(`${lanlongkou}#requests.carriedOver.others`, { javaScriptEnabled: false }, async (page) => {
    expect(await outlineOf(page, 'requests.carriedOver.others')).toBe('solid');
    expect(await page.locator('gk-trace').isVisible()).toBe(false);
    expect(await page.getByText('看这个数从哪里来').first().isVisible()).toBe(false);
    await page.locator('th[scope="row"]').getByRole('link', { name: '一、本年新收政府信息公开申请数量' }).click();
    expect(new URL(page.url()).hash).toBe('#requests.received');
    expect(await outlineOf(page, 'requests.received')).toBe('solid');
  });
  await withPage(`${qukou}#requests.refused.processInformation.total`, { javaScriptEnabled: false }, async (page) => {
    const row = page.locator('td:has(> [id="requests.refused.processInformation.total"])');
    expect(await row.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  });
});

test('Every cell of both editions has an address on its page', async () => {
  for (const [path, cells] of [
    [lanlongkou, 198],
    [qukou, 200],
  ] as const)
    await withPage(path, {}, async (page) => {
      const ids = await page
        .locator('.form-table tbody:not(.head) td[id], .form-table td > span[id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(cells);
      expect(ids).toHaveLength(cells);
    });
});

test.each(['light', 'dark'] as const)('axe finds nothing against the open panel, %s', async (colorScheme) => {
  for (const viewport of [screen, phone])
    await withPage(
      `${lanlongkou}#requests.carriedOver.others`,
      { colorScheme, viewport, bypassCSP: true },
      async (page) => {
        await page.locator('gk-trace').waitFor();
        await page.locator('gk-trace summary').click();
        expect(await findViolations(page)).toEqual([]);
      },
    );
});

test('From a table of a comparison one gets to the cell that a figure comes from', async () => {
  await withPage('qinghai/xining/huangzhong/', {}, async (page) => {
    await page.locator('figure.chart summary').first().click();
    const link = page.locator('figure.chart td a').first();
    const at = new URL((await link.getAttribute('href')) ?? '', site).hash.slice(1);
    await link.click();
    await page.locator('gk-trace').waitFor();
    expect(at).toMatch(/^(?:proactive|requests|disputes|stated)\./);
    expect(await isSeen(page, at)).toBe(true);
  });
});

test('A bar of a chart leads to the cell that it shows', async () => {
  await withPage('qinghai/xining/huangzhong/', {}, async (page) => {
    const chart = page.locator('gk-chart', { has: page.locator('svg') }).first();
    await chart.scrollIntoViewIfNeeded();
    const canvas = chart.locator('canvas');
    await canvas.waitFor();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('The canvas has no box');
    // The static drawing tells at which heights bars lie; where the pointer turns into a hand there is one.
    const heights = await chart.evaluate((one) => {
      const svg = one.querySelector('svg');
      const bars = [...(svg?.querySelectorAll('path[fill*="--chart-1"]') ?? [])];
      const points = bars.map((bar) =>
        [...(bar.getAttribute('d') ?? '').matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)),
      );
      return points.map((ys) => (Math.min(...ys) + Math.max(...ys)) / 2 / (svg?.viewBox.baseVal.height ?? 1));
    });
    const spots = heights.flatMap((height) => Array.from({ length: 30 }, (_, x) => [60 + x * 8, height] as const));
    for (const [x, y] of spots) {
      await page.mouse.move(box.x + x, box.y + y * box.height);
      if ((await canvas.evaluate((one) => one.style.cursor)) !== 'pointer') continue;
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(/\/\d{4}\/#(?:proactive|requests|disputes)\./);
      await page.locator('gk-trace').waitFor();
      return;
    }
    throw new Error('No bar leads anywhere');
  });
});

const withPage = (path: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> =>
  visit(browser, site + path, use, options);

const byId = (at: string): string => `[id="${at}"]`;

/** Whether the figure is on the screen, and not scrolled out of its table or under the labels of its row. */
function isSeen(page: Page, at: string): Promise<boolean> {
  return page.locator(byId(at)).evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const onScreen = left >= -1 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight;
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return onScreen && (one === seen || one.contains(seen));
  });
}

function outlineOf(page: Page, at: string): Promise<string> {
  return page.locator(byId(at)).evaluate((one) => getComputedStyle(one).outlineStyle);
}

function covers(page: Page, at: string): Promise<boolean> {
  return page.locator(byId(at)).evaluate((one) => {
    const cell = one.getBoundingClientRect();
    const panel = document.querySelector('gk-trace')?.getBoundingClientRect();
    if (!panel) return false;
    return panel.left < cell.right && cell.left < panel.right && panel.top < cell.bottom && cell.top < panel.bottom;
  });
}
