import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, phone, visit } from './browser.ts';
import { choiceOf, rowsOf, statusOf, waitForRows, watchCounties } from './compare-tool.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const huangzhong = 'qinghai/xining/huangzhong';
const lanlongkou = `${huangzhong}/lanlongkou`;
const dacai = `${huangzhong}/dacai`;
const address = `compare/?r=${lanlongkou}&r=${dacai}&y=2020&i=procurementProjects&view=table`;
const shown = [
  ['大才回族乡', '2020', '10', '2019 年版'],
  ['拦隆口镇', '2020', '157', '2019 年版'],
];
const open = (path: string, use: (page: Page) => Promise<void>, root = site) => visit(browser, root + path, use);

describe('The address', () => {
  test.each(['site', 'siteBelowBase'] as const)(
    'opens with its choice in the form and the table, on %s',
    async (name) => {
      await open(
        address,
        async (page) => {
          await waitForRows(page, 2);
          expect(await choiceOf(page)).toEqual({
            regions: ['拦隆口镇', '大才回族乡'],
            years: ['2020'],
            indicators: ['政府集中采购项目'],
            view: 'table',
            form: 'bar',
            measure: 'count',
          });
          expect(await rowsOf(page)).toEqual(shown);
          expect(await page.locator('.whole-table table').isVisible()).toBe(true);
          expect(await page.locator('.panels').isVisible()).toBe(false);
        },
        inject(name),
      );
    },
  );

  test('changes with every change of the choice, and reload, back and forward restore it', async () => {
    await open(address, async (page) => {
      await waitForRows(page, 2);
      const states = [await stateOf(page)];

      await page.getByRole('searchbox', { name: '查找指标' }).fill('采购金额');
      await page.getByRole('checkbox', { name: '政府集中采购金额', exact: true }).check();
      await page.waitForURL(/i=procurementProjects&i=procurementAmount/);
      await waitForCell(page, '3,256.6732');
      states.push(await stateOf(page));

      await page.getByRole('combobox').fill('巴藏沟');
      await page.getByRole('option').first().click();
      await page.waitForURL(/bazanggou/);
      await waitForRows(page, 3);
      states.push(await stateOf(page));

      await page.getByRole('button', { name: /移除大才/ }).click();
      await page.waitForURL((to) => !to.search.includes('dacai'));
      await waitForRows(page, 2);
      states.push(await stateOf(page));

      await page.getByRole('checkbox', { name: '2021' }).check();
      await page.waitForURL(/y=2020&y=2021/);
      await waitForRows(page, 4);
      states.push(await stateOf(page));

      await page.getByRole('radio', { name: '图', exact: true }).check();
      await page.waitForURL((to) => !to.search.includes('view'));
      await page.locator('.panels gk-chart').first().waitFor();
      states.push(await stateOf(page));

      await page.getByRole('radio', { name: '条形' }).check();
      await page.waitForURL(/form=bar/);
      states.push(await stateOf(page));

      expect(new Set(states.map((state) => state.address)).size).toBe(states.length);
      await page.reload();
      await expect.poll(() => stateOf(page)).toEqual(states.at(-1));
      for (const state of states.toReversed().slice(1)) {
        await page.goBack();
        await expect.poll(() => stateOf(page)).toEqual(state);
      }
      await page.goForward();
      await expect.poll(() => stateOf(page)).toEqual(states[1]);
    });
  });

  test('is taken along into the other language', async () => {
    await open(address, async (page) => {
      await waitForRows(page, 2);
      await page.getByRole('radio', { name: '占比' }).check();
      await page.waitForURL(/m=share/);
      const { search } = new URL(page.url());
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL(/\/en\/compare\//);
      expect(new URL(page.url()).search).toBe(search);
      await waitForRows(page, 2);
      expect((await choiceOf(page)).indicators).toEqual(['Procurement projects']);
    });
  });

  test('says what of it nobody knows, and shows the rest', async () => {
    await open(
      `compare/?r=no/such/place&r=${lanlongkou}&y=1999&y=2020&y=20x0&i=noSuchThing&i=procurementProjects&form=pie`,
      async (page) => {
        await waitForRows(page, 2);
        const told = await page.locator('.warnings').innerText();
        for (const part of ['no/such/place', '1999', 'noSuchThing', 'y=20x0', 'form=pie']) expect(told).toContain(part);
        expect((await rowsOf(page)).map((row) => row[2])).toEqual(['无报告', '157']);
        expect((await choiceOf(page)).regions).toEqual(['no/such/place（未找到）', '拦隆口镇']);
      },
    );
  });

  test.each([
    'compare/?r=no/such/place&y=2020&i=procurementProjects',
    `compare/?r=${lanlongkou}&y=1999&i=procurementProjects`,
    `compare/?r=${lanlongkou}&i=procurementProjects`,
    'compare/?y=2020',
    'compare/?r=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&y=%22%3E&i=%27&view=%00',
  ])('gets words, not an error, where nothing of it can be shown: %s', async (path) => {
    await open(path, async (page) => {
      await expect.poll(() => statusOf(page)).toMatch(/请选|没有/);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.locator('[data-part="results"] td.number').count()).toBe(0);
    });
  });
});

describe('Data', () => {
  test('is fetched of the chosen counties only, once, and not at all where nothing is chosen', async () => {
    await open('compare/', async (page) => {
      const asked = watchCounties(page);
      const names: string[] = [];
      page.on('request', (request) => request.url().endsWith('names.json') && names.push(request.url()));
      await page.waitForLoadState('networkidle');
      expect([asked, names]).toEqual([[], []]);
      await page.goto(site + address);
      await waitForRows(page, 2);
      expect([asked, names]).toEqual([[huangzhong], []]);
      await page.getByRole('combobox').fill('巴藏沟');
      await page.getByRole('option').first().click();
      await waitForRows(page, 3);
      expect(asked).toEqual([huangzhong, 'qinghai/haidong/pingan']);
      expect(names).toHaveLength(1);
    });
  });

  test('that cannot be fetched is told, and fetched when asked again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/observations/qinghai/**', (route) => route.abort());
    await page.goto(site + address);
    await expect.poll(() => statusOf(page)).toContain('取不到');
    expect(await page.locator('.whole-table').count()).toBe(0);
    await page.unroute('**/observations/qinghai/**');
    await page.getByRole('button', { name: '重试' }).click();
    await waitForRows(page, 2);
    expect(await rowsOf(page)).toEqual(shown);
    await context.close();
  });
});

describe('A choice', () => {
  test('of a county stands for its townships, and one of its townships offers the rest', async () => {
    await open(`compare/?r=${lanlongkou}&y=2020&i=procurementProjects&view=table`, async (page) => {
      await waitForRows(page, 1);
      await page.getByRole('button', { name: '换成湟中区全部 2 个乡镇' }).click();
      await page.waitForURL((to) => to.searchParams.getAll('r').join() === huangzhong);
      await waitForRows(page, 2);
      expect(await rowsOf(page)).toEqual(shown);
      expect((await choiceOf(page)).regions).toEqual(['湟中区（全部 2 个乡镇）']);
    });
  });

  test('of a county takes the place of its townships, by pinyin and initials too', async () => {
    await open(address, async (page) => {
      await waitForRows(page, 2);
      await page.getByRole('combobox').fill('huangzhong');
      const option = page.getByRole('option').first();
      await option.waitFor();
      expect(await option.innerText()).toContain('全部 2 个乡镇');
      await option.click();
      await page.waitForURL((to) => to.searchParams.getAll('r').join() === huangzhong);
    });
  });

  test('of all years and of none takes one press', async () => {
    await open(address, async (page) => {
      // What still comes in moves the button, and a click on it lands beside it.
      await waitForRows(page, 2);
      await page.getByRole('button', { name: '全选' }).click();
      await page.waitForURL(/y=2020&y=2021/);
      await page.getByRole('button', { name: '清除' }).click();
      await page.waitForURL((to) => !to.searchParams.has('y'));
      expect(await statusOf(page)).toBe('请选至少一个年度。');
    });
  });

  test('of an indicator finds it by its meaning, and says so where there is none', async () => {
    await open(address, async (page) => {
      const find = page.getByRole('searchbox', { name: '查找指标' });
      await find.fill('信访');
      expect(await page.locator('.indicator-group li:visible').count()).toBeGreaterThan(0);
      for (const option of await page.locator('.indicator-group li:visible').all())
        expect(await option.evaluate((one) => one.closest('details')?.textContent)).toContain('信访');
      await find.fill('没有这一项');
      expect(await page.locator('.indicator-group:visible').count()).toBe(0);
      expect(await page.getByText('没有这样的指标').first().isVisible()).toBe(true);
      await find.fill('');
      expect(await page.locator('.indicator-group[open]').count()).toBe(0);
      expect(await page.locator('.indicator-group:visible').count()).toBeGreaterThan(5);
    });
  });

  test('of more indicators than small multiples can show is refused with the reason', async () => {
    const many = [
      'requestsReceived',
      'requestsConcluded',
      'requestsCarriedIn',
      'requestsCarriedOver',
      'reconsiderations',
    ];
    const more = ['procurementProjects', 'procurementAmount', 'cellsFilled'];
    const eight = [...many, ...more].map((id) => `i=${id}`).join('&');
    await open(`compare/?r=${lanlongkou}&y=2020&${eight}`, async (page) => {
      await waitForRows(page, 1);
      await page.getByRole('searchbox', { name: '查找指标' }).fill('行政许可');
      const box = page.locator('.indicator-group li:visible input').first();
      await box.click();
      expect(await box.isChecked()).toBe(false);
      expect(await statusOf(page)).toContain('最多同时看 8 项');
      expect(new URL(page.url()).searchParams.getAll('i')).toHaveLength(8);
    });
  });

  test('made on a phone folds away behind one line, and the result is where the reader goes on', async () => {
    await visit(
      browser,
      site + address,
      async (page) => {
        await waitForRows(page, 2);
        const fields = page.locator('#choice-fields');
        expect(await fields.isVisible()).toBe(false);
        const fold = page.getByRole('button', { name: /修改选择/ });
        expect(await fold.innerText()).toContain('2 个地区 · 2020 年 · 政府集中采购项目');
        expect((await fold.boundingBox())?.height).toBeLessThan(80);
        await fold.click();
        expect(await fields.isVisible()).toBe(true);
        await page.getByRole('checkbox', { name: '2021' }).check();
        await page.getByRole('button', { name: '看结果' }).click();
        expect(await fields.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('outcome-title');
      },
      { viewport: phone },
    );
  });
});

describe('The result', () => {
  test('leads from each figure to its place in the report', async () => {
    await open(address, async (page) => {
      await waitForRows(page, 2);
      await page.locator('.whole-table').getByRole('link', { name: '157' }).click();
      await page.waitForURL(`${site}${lanlongkou}/2020/#proactive.procurement.projects`);
    });
  });

  test('is sorted by the column a reader picks, and by name before', async () => {
    await open(`compare/?r=qinghai&y=2020&i=procurementProjects&view=table`, async (page) => {
      await waitForRows(page, 3);
      const names = async () => (await rowsOf(page)).map(([name]) => name);
      expect(await names()).toEqual(['巴藏沟回族乡', '大才回族乡', '拦隆口镇']);
      const head = page.locator('.whole-table').getByRole('button', { name: /政府集中采购项目/ });
      await head.click();
      expect((await rowsOf(page)).map((row) => row[2])).toEqual(['157', '10', '3']);
      await head.click();
      expect((await rowsOf(page)).map((row) => row[2])).toEqual(['3', '10', '157']);
    });
  });

  test('has its table before its charts, for those who hear the page', async () => {
    await open(`compare/?r=qinghai&y=2020&i=procurementProjects`, async (page) => {
      await page.locator('.panels canvas').waitFor();
      const order = await page.evaluate(() => {
        const [table, panels] = ['.whole-table', '.panels'].map((one) => document.querySelector(one));
        return table && panels && table.compareDocumentPosition(panels);
      });
      expect(order).toBe(4);
      expect(await page.locator('canvas').first().getAttribute('aria-label')).toContain('157');
    });
  });

  test('shows what is missing with the reason', async () => {
    await open(`compare/?r=${lanlongkou}&r=ningxia&y=2020&y=2021&i=feesAmount&view=table`, async (page) => {
      await waitForRows(page, 4);
      const cells = Object.fromEntries((await rowsOf(page)).map((row) => [`${row[0]} ${row[1]}`, row[2]]));
      expect(cells['拦隆口镇 2020']).toBe('本版表格无此项');
      expect(cells['拦隆口镇 2021']).toBe('无报告');
    });
  });

  test('says first what may not be compared, and why', async () => {
    await open(`compare/?r=qinghai&r=ningxia&y=2020&y=2021&i=feesAmount`, async (page) => {
      const warnings = page.locator('.warnings li');
      await warnings.first().waitFor();
      expect((await warnings.allInnerTexts()).join('')).toMatch(/版表格/);
    });
  });
});

test('A prepared comparison opens with its choice', async () => {
  await open('compare/', async (page) => {
    const link = page.locator('#prepared a[href*="compare/?"]').first();
    const href = new URL((await link.getAttribute('href')) ?? '', site);
    await link.click();
    await page.waitForURL(href.href);
    await page.locator('.whole-table tbody tr').first().waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.getAll('i')).toEqual(href.searchParams.getAll('i'));
    expect((await choiceOf(page)).indicators).toHaveLength(1);
  });
});

const waitForCell = (page: Page, text: string) => page.locator('.whole-table td').filter({ hasText: text }).waitFor();

const stateOf = async (page: Page) => ({
  address: page.url(),
  choice: await choiceOf(page),
  rows: await rowsOf(page),
  status: await statusOf(page),
});
