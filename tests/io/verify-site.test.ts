import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findIndexGaps, verifySite } from '../../src/io/verify-site.ts';

const expected = { hubs: true, regions: ['qinghai'], reports: ['qinghai/2020'], languageFolders: ['', 'en/'] };
let site: string;

const write = async (file: string, text = '<!doctype html><html><body></body></html>\n'): Promise<void> => {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await writeFile(join(site, file), text);
};

const writeIndex = async ({ indexed, described }: { indexed: number; described: number }): Promise<void> => {
  await write('pagefind/shards.json', JSON.stringify({ shards: [{ id: 'all', places: [''], reports: indexed }] }));
  await write('pagefind/all/pagefind-entry.json', JSON.stringify({ languages: { 'zh-CN': { page_count: indexed } } }));
  await write('pagefind/all/documents.json', JSON.stringify({ ids: Array.from({ length: described }, () => 'x') }));
};

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'gongkai-'));
  for (const folder of ['', 'en/']) {
    await write(`${folder}index.html`);
    await write(`${folder}qinghai/index.html`);
    await write(`${folder}qinghai/2020/index.html`);
  }
  await write('404.html');
  await write('qinghai/2020.json', '{}');
  await writeIndex({ indexed: 1, described: 1 });
});
afterEach(() => rm(site, { recursive: true, force: true }));

test('a site with every region and report in both languages is complete', async () => {
  await write('about/index.html');
  await write('en/corrections/2025/index.html');
  expect(await verifySite(site, expected)).toEqual({ files: 13, pages: 9, problems: [] });
});

test.each(['404.html', 'en/index.html', 'qinghai/index.html', 'en/qinghai/2020/index.html', 'qinghai/2020.json'])(
  '%s must be there',
  async (file) => {
    await rm(join(site, file));
    expect((await verifySite(site, expected)).problems).toEqual([`${file} is missing.`]);
  },
);

test.each(['', '<!doctype html><html><body>'])('a page that holds only "%s" is not a page', async (text) => {
  await write('en/qinghai/index.html', text);
  expect((await verifySite(site, expected)).problems).toEqual([expect.stringContaining('en/qinghai/index.html')]);
});

test.each(['qinghai/2021/index.html', 'en/qinghai/2021/index.html', 'qinghai/2021.json'])(
  '%s has no report in content/',
  async (file) => {
    await write(file);
    expect((await verifySite(site, expected)).problems).toEqual([expect.stringContaining(file)]);
  },
);

test('a part of a site needs only the pages of its own regions', async () => {
  await rm(join(site, '404.html'));
  await rm(join(site, 'index.html'));
  expect((await verifySite(site, { ...expected, hubs: false })).problems).toEqual([]);
  expect((await verifySite(site, expected)).problems).toEqual(['404.html is missing.', 'index.html is missing.']);
});

test('a report that is not in the search index is missed', async () => {
  await writeIndex({ indexed: 0, described: 0 });
  expect(await findIndexGaps(site, 1)).toEqual(['The search index has 0 reports, content/ has 1.']);
  await writeIndex({ indexed: 1, described: 0 });
  expect(await findIndexGaps(site, 1)).toEqual(['The search index all has 1 reports and describes 0.']);
});

test('a search index of which a file is missing is told of', async () => {
  await rm(join(site, 'pagefind/all/documents.json'));
  const problems = await findIndexGaps(site, 1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^The search index is not whole: .*documents\.json/);
});
