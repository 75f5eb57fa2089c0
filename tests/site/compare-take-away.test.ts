import { buffer } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCsv } from '../support/read-csv.ts';
import { openBrowser, phone, visit } from './browser.ts';
import { rowsOf, waitForRows } from './compare-tool.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou';
const query = `?r=${lanlongkou}&r=ningxia&y=2020&y=2021&i=procurementProjects&i=feesAmount`;
const name = 'gongkai-2-places-2-indicators-2020-2021';
/** Something of it is drawn. */
const drawn = '?r=qinghai&y=2020&i=procurementProjects&i=procurementAmount';
const open = (path: string, use: (page: Page) => Promise<void>) => visit(browser, site + path, use);

describe('The link', () => {
  test('to a comparison is copied, whole', async () => {
    await open(`compare/${query}&view=table`, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await waitForRows(page, 4);
      await page.getByRole('button', { name: '复制链接' }).click();
      await expect.poll(() => page.locator('[data-part="taken"]').innerText()).toBe('链接已复制');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}compare/${query}&view=table`);
    });
  });

  test('to the comparison the page opens with names all of it, so that it stays the same', async () => {
    await open('compare/', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: '复制链接' }).click();
      await expect.poll(() => page.locator('[data-part="taken"]').innerText()).toBe('链接已复制');
      const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      for (const part of ['r', 'y', 'i']) expect(copied.searchParams.getAll(part).length).toBeGreaterThan(0);
    });
  });
});

describe('A saved file', () => {
  test('as CSV says of each figure what the table of the page says', async () => {
    await open(`compare/${query}&view=table`, async (page) => {
      await waitForRows(page, 4);
      const saved = await save(page, '表格 CSV');
      expect(saved.suggestedFilename()).toBe(`${name}.csv`);
      const text = (await bytesOf(saved)).toString();
      const [head = [], ...lines] = readCsv(text.replace(/^\ufeff/, '')).records;
      const at = (line: string[], column: string) => line[head.indexOf(column)] ?? '';
      const figure = (line: string[]) => at(line, '数值') || at(line, '无数的原因');
      const shown = (await rowsOf(page)).flatMap((row) => [row[2], row[3]]);
      expect(lines.map(figure)).toEqual(shown);
      expect(lines.map((line) => at(line, '年度')).slice(0, 4)).toEqual(['2020', '2020', '2021', '2021']);
    });
  });

  test('as XLSX has the table of the page as a sheet, numbers as numbers, and where it is from', async () => {
    await open(`compare/${query}&view=table`, async (page) => {
      await waitForRows(page, 4);
      const saved = await save(page, 'Excel XLSX');
      expect(saved.suggestedFilename()).toBe(`${name}.xlsx`);
      const book = await readXlsx(await bytesOf(saved));
      const [notes, table] = book.sheets;
      expect(JSON.stringify(notes?.rows)).toContain(`/compare/${query}`);
      const texts = (await rowsOf(page)).flat();
      const cells = (table?.rows ?? []).flat();
      expect(cells).toContain(157);
      for (const text of ['无报告', '拦隆口镇']) {
        expect(texts).toContain(text);
        expect(cells).toContain(text);
      }
    });
  });

  test('as PNG is a picture of twice the size of the drawing, on white', async () => {
    await open(`compare/${drawn}`, async (page) => {
      await waitForRows(page, 3);
      const saved = await save(page, '图片 PNG');
      expect(saved.suggestedFilename()).toBe('gongkai-qinghai-2-indicators-2020.png');
      const png = await bytesOf(saved);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      const svg = (await bytesOf(await save(page, '矢量图 SVG'))).toString();
      const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
      const corner = await page.evaluate(async (bytes) => {
        const image = new Image();
        image.src = `data:image/png;base64,${bytes}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        const brush = canvas.getContext('2d');
        brush?.drawImage(image, 0, 0);
        return [...(brush?.getImageData(0, 0, 1, 1).data ?? [])];
      }, png.toString('base64'));
      expect(corner).toEqual([255, 255, 255, 255]);
    });
  });

  test('as SVG has the figures, the source and the address in it, and no colour of a theme', async () => {
    await open(`en/compare/${drawn}`, async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await waitForRows(page, 3);
      const svg = (await bytesOf(await save(page, 'Drawing (SVG)'))).toString();
      expect(svg).toContain('157');
      expect(svg).toContain('Source: annual disclosure reports');
      expect(svg).not.toContain('var(');
    });
  });

  test('needs no code before somebody asks for it', async () => {
    await open(`compare/${query}&view=table`, async (page) => {
      await waitForRows(page, 4);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await save(page, 'Excel XLSX');
      expect(asked.some((address) => /save-view.*\.js$/.test(address))).toBe(true);
    });
  });

  test.each(['csv', 'xlsx'])(
    'of each county that something was chosen in lies ready as a plain link: %s',
    async (format) => {
      await open(`compare/${query}&view=table`, async (page) => {
        await waitForRows(page, 4);
        const links = page.locator(`[data-part="file-list"] a[href$=".${format}"]`);
        const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(addresses).toContain(`${site}qinghai/xining/huangzhong/indicators.${format}`);
        expect(addresses).toHaveLength(2);
        for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
      });
    },
  );
});

test('In the browser of WeChat, which drops what scripts save, the picture is shown to be pressed long and tables are links', async () => {
  const userAgent = 'Mozilla/5.0 (Linux; Android 8.1) AppleWebKit/537.36 Chrome/107 Mobile MicroMessenger/8.0.37';
  await visit(
    browser,
    `${site}compare/${drawn}`,
    async (page) => {
      await waitForRows(page, 3);
      await page.getByRole('button', { name: '图片 PNG' }).click();
      const image = page.locator('[data-part="image"] img');
      await image.waitFor();
      expect(await image.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
      expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(500);
      await page.getByRole('button', { name: '表格 CSV' }).click();
      await expect.poll(() => page.locator('[data-part="taken"]').innerText()).toContain('微信');
      expect(await page.locator('[data-part="file-list"] a').first().isVisible()).toBe(true);
    },
    { userAgent, viewport: phone },
  );
});

describe('A comparison inside another page', () => {
  test('is what the code to embed shows, without the site around it', async () => {
    await open(`compare/${query}`, async (page) => {
      await waitForRows(page, 4);
      await page.getByText('嵌入网页').click();
      const code = await page.locator('[data-part="embed-code"]').inputValue();
      expect(code).toMatch(/^<iframe src="[^"<>]+" title="[^"<>]+"[^<>]*><\/iframe>$/);
      const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(src).toBe(`${site}compare/embed/${query}`);
      await page.goto(src);
      await page.locator('.panels').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('拦隆口镇、宁夏');
      expect(await page.locator('.panel').count()).toBe(2);
      expect(await page.locator('header, footer, nav').count()).toBe(0);
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
      const whole = page.getByRole('link', { name: '打开完整的比较' });
      expect(await whole.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${site}compare/${query}`);
    });
  });

  test('tells the page around it how high it is', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}robots.txt`);
    const height = await page.evaluate(
      (src) =>
        new Promise<number>((resolve) => {
          const frame = document.createElement('iframe');
          addEventListener('message', ({ data, source }) => {
            if (source === frame.contentWindow && data.type === 'gongkai-height' && data.height > 300)
              resolve(data.height);
          });
          frame.src = src;
          document.body.append(frame);
        }),
      `${site}compare/embed/${query}`,
    );
    expect(height).toBeLessThan(5000);
    await context.close();
  });

  test('is dark where its reader has it dark', async () => {
    await open(`compare/embed/${query}`, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await ground();
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await ground()).not.toBe(light);
    });
  });
});

test('A comparison is cited with its title, its address and the version of the data', async () => {
  await open(`compare/${query}`, async (page) => {
    await waitForRows(page, 4);
    await page.getByText('引用这一比较').click();
    const citation = await page.locator('gk-cite [data-format="gb"]').innerText();
    expect(citation).toContain('拦隆口镇、宁夏');
    expect(citation.replaceAll(/\s/g, '')).toContain(`/compare/${query}`);
    expect(citation).toMatch(/V\d{4}-\d{2}-\d{2}-[0-9a-f]{12}/);
    await page.getByRole('button', { name: '移除拦隆口镇' }).click();
    await expect.poll(() => page.locator('gk-cite [data-format="gb"]').textContent()).not.toContain('拦隆口镇');
  });
});

async function save(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());
