import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { type SearchRecord, searchRecords } from '../../src/core/search/search-record.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser, watchPage } from './browser.ts';

const site = inject('nationalSite');
/** A phrase that every invented report has. */
const words = '依申请公开';
let browser: Browser;
let records: SearchRecord[];

beforeAll(async () => {
  browser = await openBrowser();
  records = searchRecords(buildPortal(await readContent(inject('nationalContent'))));
});
afterAll(() => browser.close());

test('Results stand by township, the newest year open and the others folded until they are wanted', async () => {
  const region = townshipOfMost();
  const years = yearsOf(region);
  await withPage(`search/?q=${words}&place=${region}`, async (page) => {
    await found(page);
    expect(await page.locator('.township').count()).toBe(1);
    expect(await page.locator('.township article').count()).toBe(1);
    expect(await reportPaths(page)).toEqual([`/${region}/${years[0]}/`]);
    const others = page.locator('.township details');
    expect(await others.locator('summary').innerText()).toContain(years.slice(1).join('、'));
    await others.locator('summary').click();
    await others.locator('article').first().waitFor();
    expect(await reportPaths(page)).toEqual(years.map((year) => `/${region}/${year}/`));
    for (const report of await others.locator('article').all())
      expect(await report.locator('mark').first().innerText()).toBe(words);
  });
});

test('A long piece finds the reports in which all of it stands, few or many, and not those with a part of it', async () => {
  const paragraphs = records.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  const pieces = paragraphs.flatMap((text) => text.match(/[\u4e00-\u9fff]{9,16}/gu) ?? []);
  const often = Map.groupBy(pieces, (piece) => piece);
  const asked = [...often.keys()].sort((one, other) => (often.get(other)?.length ?? 0) - (often.get(one)?.length ?? 0));
  for (const piece of [asked[0], asked[20], asked.at(-20), asked.at(-1)]) {
    await withPage(`search/?q=${piece}`, async (page) => {
      const { paths, similar } = await found(page);
      expect(similar).toBe(false);
      expect(paths.toSorted()).toEqual(reportsWith(piece ?? ''));
    });
  }
});

test('By year the oldest comes first, among townships and within each', async () => {
  await withPage(`search/?q=${words}`, async (page) => {
    await found(page);
    await page.locator('select[name="sort"]').selectOption('oldest');
    const { paths } = await found(page, 2);
    const first = Math.min(...records.map(({ year }) => year));
    expect(paths[0]).toMatch(new RegExp(`/${first}$`));
    const years = paths
      .filter((path) => path.startsWith(pathOfTownship(paths[0])))
      .map((path) => Number(path.slice(-4)));
    expect(years).toEqual(years.toSorted());
    expect(new URL(page.url()).searchParams.get('sort')).toBe('oldest');
  });
});

test('A place is chosen step by step, each step offering what has reports, and another province clears the steps below', async () => {
  const [province = '', other = ''] = [...new Set(records.map(({ region }) => region.split('/')[0] ?? ''))];
  await withPage(`search/?q=${words}`, async (page) => {
    await found(page);
    expect(await page.locator('select[name="prefecture"]').isVisible()).toBe(false);
    let place = province;
    await page.locator('select[name="province"]').selectOption(place);
    for (const [depth, level] of ['prefecture', 'county'].entries()) {
      const { paths } = await found(page, depth + 2);
      expect(paths.toSorted()).toEqual(reportsBelow(place));
      const offered = await valuesOf(page, level);
      expect(offered.toSorted()).toEqual(placesBelow(place));
      place = offered[0] ?? '';
      await page.locator(`select[name="${level}"]`).selectOption(place);
    }
    const { paths } = await found(page, 4);
    expect(paths.toSorted()).toEqual(reportsBelow(place));
    expect(page.url()).toContain(`place=${place}`);
    await page.locator('select[name="province"]').selectOption(other);
    expect((await found(page, 5)).paths.toSorted()).toEqual(reportsBelow(other));
    expect(page.url()).toMatch(new RegExp(`place=${other}$`));
    expect(await page.locator('select[name="county"]').inputValue()).toBe('');
  });
});

test('Every count of the filters is that of the reports it leaves, on a fresh page as after other searches', async () => {
  const filter = { year: '2021', figures: 'requests' };
  const wanted = records.filter(({ year, figures }) => String(year) === filter.year && figures.includes('requests'));
  const address = `search/?q=${words}&year=${filter.year}&figures=${filter.figures}`;
  let cold: string[] = [];
  await withPage(address, async (page) => {
    const { paths } = await found(page);
    expect(paths.toSorted()).toEqual(wanted.map(({ region, year }) => `${region}/${year}`).toSorted());
    cold = await page.locator('gk-search option').allInnerTexts();
    const years = records.filter(({ figures }) => figures.includes('requests')).map(({ year }) => year);
    for (const year of new Set(years))
      expect(cold).toContain(`${year}（${years.filter((one) => one === year).length}）`);
  });
  await withPage('search/?q=政府', async (page) => {
    await found(page);
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('searchbox').press('Enter');
    await found(page, 2);
    await page.locator('select[name="year"]').selectOption(filter.year);
    await found(page, 3);
    await page.locator('select[name="figures"]').selectOption(filter.figures);
    await found(page, 4);
    expect(await page.locator('gk-search option').allInnerTexts()).toEqual(cold);
  });
});

test('Only texts that are shown are fetched, and more townships are shown from where the first ended', async () => {
  const page = await browser.newPage();
  await collectTold(page);
  const texts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('.pf_fragment')) texts.add(request.url());
  });
  await page.goto(`${site}search/?q=${words}`);
  await found(page);
  expect(texts.size).toBe(10);
  const shown = page.locator('.township h2 a');
  expect(await shown.count()).toBe(10);
  await page.getByRole('button', { name: '再显示' }).click();
  await shown.nth(19).waitFor();
  expect(texts.size).toBe(20);
  const next = await shown.nth(10).getAttribute('href');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(next);
  await page.close();
});

test('Whoever reads a report in traditional characters is led to the words as they were issued', async () => {
  await withPage('search/?q=依申請公開', async (page) => {
    const { paths } = await found(page);
    expect(paths).toHaveLength(records.length);
    expect(await page.getByRole('status').innerText()).toContain(words);
    const link = page.locator('.township article .excerpt a').first();
    expect(new URL((await link.getAttribute('href')) ?? '', site).searchParams.get('hl')).toBe(words);
  });
});

const reportsBelow = (place: string): string[] =>
  records
    .filter(({ region }) => region.startsWith(`${place}/`))
    .map(({ region, year }) => `${region}/${year}`)
    .toSorted();

const placesBelow = (place: string): string[] => {
  const depth = place.split('/').length + 1;
  const below = records.filter(({ region }) => region.startsWith(`${place}/`));
  return [...new Set(below.map(({ region }) => region.split('/').slice(0, depth).join('/')))].toSorted();
};

const yearsOf = (region: string): number[] =>
  records
    .filter((record) => record.region === region)
    .map(({ year }) => year)
    .toSorted((a, b) => b - a);

/** By its plain text. */
function reportsWith(piece: string): string[] {
  const has = ({ title, sections }: SearchRecord) =>
    [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].some((text) =>
      text.replaceAll(/[^\p{L}\p{N}，。、；：]/gu, '').includes(piece),
    );
  return records
    .filter(has)
    .map(({ region, year }) => `${region}/${year}`)
    .sort();
}

const townshipOfMost = (): string =>
  records.map(({ region }) => region).toSorted((a, b) => yearsOf(b).length - yearsOf(a).length)[0] ?? '';

const pathOfTownship = (path = ''): string => path.slice(0, path.lastIndexOf('/') + 1);

const valuesOf = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`select[name="${name}"] option`)
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));

const reportPaths = (page: Page): Promise<string[]> =>
  page
    .locator('.township h3 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** What the page tells of its searches; the last of so many. */
async function found(page: Page, searches = 1): Promise<{ paths: string[]; similar: boolean }> {
  const last = await page.waitForFunction((due) => {
    const told = (window as unknown as { told: { paths: string[] }[] }).told;
    return told.length >= due && told.at(-1);
  }, searches);
  return (await last.jsonValue()) as { paths: string[]; similar: boolean };
}

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const faults = watchPage(page, site);
  await collectTold(page);
  await page.goto(encodeURI(site + path));
  await use(page);
  expect(faults).toEqual([]);
  await page.close();
}

const collectTold = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('gk-found', (event) => told.push((event as CustomEvent).detail));
  });
