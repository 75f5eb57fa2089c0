import { afterEach, expect, test, vi } from 'vitest';
import type { Hit } from '../../../src/browser/search/search-engine.ts';
import { openTexts } from '../../../src/browser/search/text-engine.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { countCounties, searchOfCounty } from '../../../src/core/search/county-texts.ts';
import { readContent } from '../../../src/io/read-content.ts';

const huangzhong = 'qinghai/xining/huangzhong';
const lanlongkou = `${huangzhong}/lanlongkou/2020`;
const qukou = 'ningxia/shizuishan/pingluo/qukou/2021';

afterEach(() => vi.unstubAllGlobals());

/** A site with these files below `pagefind/texts/`; tells which of them were fetched. */
const serve = (files: Record<string, unknown>): string[] => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.replace('/pagefind/texts/', '');
    fetched.push(name);
    return name in files ? Response.json(files[name]) : new Response('', { status: 404 });
  });
  return fetched;
};

/** The texts of the published reports. */
const serveReports = async (): Promise<string[]> => {
  const portal = buildPortal(await readContent('content'));
  const counties = Map.groupBy(portal.reports, ({ report }) => report.region.split('/').slice(0, 3).join('/'));
  const texts = [...counties].map(([county, own]) => [`${county}.json`, searchOfCounty(own)]);
  const counts = countCounties(portal.reports.map(({ report }) => report.region));
  return serve({ 'counties.json': counts, ...Object.fromEntries(texts) });
};

const pathsOf = (hits: readonly Hit[]): string[] => hits.map(({ report }) => `${report.region}/${report.year}`);

test.each([
  ['words with quotation marks inside', ['坚持以公开为常态'], [lanlongkou]],
  ['a number with a thousands comma', ['3,256.6732'], [lanlongkou]],
  ['no number that only looks like it', ['32566732'], []],
  ['all of several pieces', ['肉牛育肥', '渠口'], [qukou]],
  ['nothing where one piece is missing', ['肉牛育肥', '拦隆口'], []],
  ['nothing that runs over the end of a sentence', ['为常态公开'], []],
])('The texts have %s', async (_, pieces, found) => {
  await serveReports();
  const engine = await openTexts('/pagefind/');
  const hits = await Promise.all(engine.partsOf('').map(({ id }) => engine.find(id, pieces)));
  expect(pathsOf(hits.flat())).toEqual(found);
});

test('Without pieces every report of the county is found', async () => {
  await serveReports();
  const hits = await (await openTexts('/pagefind/')).find(huangzhong, []);
  expect(hits).toHaveLength(2);
});

test('A found report gives its text section by section, as it was issued', async () => {
  await serveReports();
  const [hit] = await (await openTexts('/pagefind/')).find(huangzhong, ['税收工作']);
  const page = await hit?.page();
  expect(page?.title).toBe('拦隆口镇2020年政府信息公开工作年度报告');
  expect(page?.sections.find(({ text }) => text.includes('税收工作'))?.id).toBe('problems');
});

test('What has most of the words is similar, what has its characters here and there is not', async () => {
  await serveReports();
  const engine = await openTexts('/pagefind/');
  expect(pathsOf(await engine.findLoosely(huangzhong, ['提升税收工作整体质量']))).toContain(lanlongkou);
  expect(await engine.findLoosely(huangzhong, ['量子计算机'])).toEqual([]);
  expect(await engine.findLoosely(huangzhong, ['gongkai'])).toEqual([]);
});

test('Only the counties below the chosen place are fetched, and each once', async () => {
  const fetched = await serveReports();
  const engine = await openTexts('/pagefind/');
  const parts = engine.partsOf('qinghai/xining');
  expect(parts.map(({ id }) => id)).toEqual([huangzhong]);
  await Promise.all(parts.map(({ id }) => engine.find(id, ['公开'])));
  await Promise.all(parts.map(({ id }) => engine.find(id, ['税收'])));
  expect(fetched).toEqual(['counties.json', `${huangzhong}.json`]);
  expect(engine.partsOf(`${huangzhong}/lanlongkou`).map(({ id }) => id)).toEqual([huangzhong]);
});

test('A county that could not be fetched is asked for again', async () => {
  const files: Record<string, unknown> = { 'counties.json': { 'p/a/x': 1 } };
  serve(files);
  const engine = await openTexts('/pagefind/');
  await expect(engine.find('p/a/x', ['公开'])).rejects.toThrow();
  files['p/a/x.json'] = { reports: [] };
  expect(await engine.find('p/a/x', ['公开'])).toEqual([]);
});

const countiesWith = (reports: number, counties: number): Record<string, number> =>
  Object.fromEntries([...Array(counties).keys()].map((number) => [`p/a/${number}`, reports / counties]));

test.each([
  ['thirty counties of ten reports', countiesWith(300, 30), true],
  ['twenty counties of a hundred', countiesWith(2000, 20), true],
  ['twenty-one of a hundred', countiesWith(2100, 21), false],
])('A site of %s is searched as a whole: %s', async (_, counts, isSearched) => {
  serve({ 'counties.json': counts });
  const engine = await openTexts('/pagefind/');
  expect(engine.partsOf('').length <= engine.mostParts).toBe(isSearched);
});
