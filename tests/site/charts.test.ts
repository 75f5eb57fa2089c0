import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { cellAt } from '../../src/core/report/report.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser, phone, screen, watchPage } from './browser.ts';
import { waitForRows } from './compare-tool.ts';

const site = inject('site');
const portal = buildPortal(await readContent('content'));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pagesWithCharts = ['qinghai/', 'qinghai/xining/', 'qinghai/xining/huangzhong/', 'compare/'];

test.each(pagesWithCharts)(
  'Every chart of %s is drawn on a canvas once it is in view, and not before',
  async (path) => {
    const page = await browser.newPage({ viewport: phone });
    const faults = watchPage(page, site);
    await page.goto(site + path);
    const charts = page.locator('gk-chart');
    expect(await charts.count()).toBeGreaterThan(0);
    expect(await charts.last().locator('canvas').count()).toBe(0);
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('canvas').waitFor();
      // The canvas is there a frame before its chart.
      await expect.poll(() => hasInk(chart.locator('canvas'))).toBe(true);
      expect(await chart.locator('svg').isVisible()).toBe(false);
      expect(await chart.locator('canvas').getAttribute('aria-label')).toMatch(/\d/);
    }
    expect(faults).toEqual([]);
    await page.close();
  },
);

test.each(pagesWithCharts.flatMap((path) => [path, `en/${path}`]))(
  'What the charts of %s draw is what their tables say',
  async (path) => {
    const page = await browser.newPage({ viewport: screen });
    await page.goto(site + path);
    for (const { id, labels, series, headers, columns } of await readFigures(page)) {
      expect(headers.length, id).toBeGreaterThan(0);
      expect(labels, id).toEqual(headers.map((header, index) => asDrawn(header, labels[index])));
      for (const [column, values] of Object.entries(columns)) {
        const drawn = Object.keys(columns).length === 1 ? Object.values(series)[0] : series[column];
        // A part of a stack that nobody has any of is not drawn.
        expect(drawn ?? values.map(() => 0), `${id} ${column}`).toEqual(values);
      }
    }
    await page.close();
  },
);

/** Government procurement of 2020 as the content files have it. */
const procurement = [
  ['qinghai/xining/huangzhong/lanlongkou', '拦隆口镇', 157, '32566732'],
  ['qinghai/xining/huangzhong/dacai', '大才回族乡', 10, '6060500'],
  ['qinghai/haidong/pingan/bazanggou', '巴藏沟回族乡', 3, '1949952'],
  ['xinjiang/tacheng/wusu/jiahezi', '夹河子乡', 0, '0'],
] as const;

test.each(procurement)(
  'The content files say what the four townships of 2020 procured: %s',
  (path, _, items, amount) => {
    const report = portal.report(`${path}/2020`)?.report;
    const procured = (column: string) => report && cellAt(report, 'proactive', 'procurement', column);
    expect(procured('projects')).toMatchObject({ value: items });
    expect(procured('amount')).toMatchObject({ value: amount });
  },
);

test.each([
  ['procurementProjects', 1],
  ['procurementAmount', 10_000],
] as const)(
  'The comparison of the four townships of 2020 draws the figures of their reports: %s',
  async (indicator, unit) => {
    const page = await browser.newPage({ viewport: screen });
    const chosen = procurement.map(([path]) => `r=${path}`).join('&');
    await page.goto(`${site}compare/?${chosen}&y=2020&i=${indicator}&view=chart`);
    const due = procurement.map(([, name, items, amount]) => [
      name,
      indicator === 'procurementProjects' ? items : Number(amount) / unit,
    ]);
    await waitForRows(page, due.length);
    const figures = await readFigures(page, '[data-part="results"]');
    expect(figures).toHaveLength(1);
    const [{ headers = [], series = {}, columns = {} } = {}] = figures;
    const [drawn = []] = Object.values(series);
    expect(Object.fromEntries(headers.map((header, index) => [header, drawn[index]]))).toEqual(Object.fromEntries(due));
    expect(Object.values(columns)).toEqual([drawn]);
    await page.locator('[data-part="results"] canvas').waitFor();
    await page.close();
  },
);

test('Without JavaScript every chart is there as a drawing, with the figures of its table written in it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  for (const path of pagesWithCharts) {
    await page.goto(site + path);
    const figures = await page.locator('figure.chart:has(gk-chart)').all();
    expect(figures.length, path).toBeGreaterThan(0);
    for (const figure of figures) {
      const svg = figure.locator('gk-chart svg');
      const box = await svg.boundingBox();
      expect(box?.width, path).toBeGreaterThan(200);
      expect(box?.height, path).toBeGreaterThan(50);
      const written = (await svg.locator('text').allTextContents()).join(' ');
      const names = await figure.locator('tbody th').allTextContents();
      for (const name of names) expect(written).toContain(name.trim());
      // The parts of a stack have a key instead of figures.
      if ((await figure.locator('thead th').count()) > 2) continue;
      for (const text of await figure.locator('tbody td').allTextContents()) expect(written).toContain(text.trim());
    }
  }
  await context.close();
});

test('A chart in view follows the theme of the system', async () => {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${site}qinghai/xining/huangzhong/`);
  const chart = page.locator('gk-chart').first();
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('canvas').waitFor();
  const light = await chart.locator('canvas').screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await chart.locator('canvas').screenshot()).equals(light)).toBe(false);
  await page.close();
});

interface Figure {
  id: string;
  /** What is drawn: the names along the axis and each series by its own. */
  labels: string[];
  series: Record<string, (number | null)[]>;
  /** What the table says: the names of its rows, and each column by its name. */
  headers: string[];
  columns: Record<string, (number | null)[]>;
}

/** Each figure with a drawing. */
async function readFigures(page: Page, within = 'main'): Promise<Figure[]> {
  const figures = page.locator(`${within} figure.chart:has(gk-chart)`);
  const read = await figures.evaluateAll((all) =>
    all.map((figure) => {
      const textsOf = (root: Element, selector: string) =>
        [...root.querySelectorAll(selector)].map((one) => one.textContent.trim());
      return {
        id: figure.id,
        data: JSON.parse(figure.querySelector('gk-chart script')?.textContent ?? '{}').config.data,
        headers: textsOf(figure, 'tbody th'),
        names: textsOf(figure, 'thead th').slice(1),
        rows: [...figure.querySelectorAll('tbody tr')].map((row) => textsOf(row, 'td')),
      };
    }),
  );
  return read.map(({ id, data, headers, names, rows }) => ({
    id,
    labels: data.labels,
    series: Object.fromEntries(data.datasets.map((one: { label: string; data: number[] }) => [one.label, one.data])),
    headers,
    columns: Object.fromEntries(names.map((name, column) => [name, rows.map((row) => plainNumber(row[column] ?? ''))])),
  }));
}

/** A long name stands on two lines in a drawing, in the end cut short; it is whole in the table. */
const asDrawn = (header: string, label: string | string[] = ''): string | string[] => {
  const plain = (text: string) => text.replaceAll(' ', '');
  const drawn = plain([label].flat().join(''));
  return drawn === plain(header) || (drawn.endsWith('…') && plain(header).startsWith(drawn.slice(0, -1)))
    ? label
    : header;
};

/** `3,256.6732` is 3256.6732; words are no number and leave a gap. */
const plainNumber = (text: string): number | null =>
  /^-?[\d,]+(\.\d+)?%?$/.test(text) ? Number(text.replaceAll(/[,%]/g, '')) : null;

const hasInk = (canvas: Locator): Promise<boolean> =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    // A copy is read: Chromium warns of a canvas that is read again and again, and the page would be blamed.
    const copy = new OffscreenCanvas(element.width, element.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element, 0, 0);
    const pixels = copy?.getImageData(0, 0, element.width, element.height).data ?? [];
    return pixels.some((value) => value !== 0);
  });
