import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findIndexGaps, verifySite } from '../../src/io/verify-site.ts';
import { openPages } from '../../src/io/write-pages.ts';

const whole = '<!doctype html><html><body></body></html>\n';
const expected = { hubs: true, regions: ['qinghai'], reports: ['qinghai/2020'], languageFolders: ['', 'en/'] };
let site: string;

const due = [
  ...['', 'en/'].flatMap((folder) => ['', 'qinghai/', 'qinghai/2020/'].map((page) => `${folder}${page}index.html`)),
  '404.html',
  'qinghai/2020.json',
];

/** What is wrong with a site of these files, once they were written. */
const verify = (files: Record<string, string>, left: readonly string[] = [], of = expected): string[] => {
  const pages = openPages(site);
  for (const path of due)
    if (!left.includes(path) && !(path in files)) pages.write(path, path.endsWith('l') ? whole : '{}');
  for (const [path, text] of Object.entries(files)) pages.write(path, text);
  return verifySite(pages.files(), of);
};

const write = async (file: string, text: string): Promise<void> => {
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
  await writeIndex({ indexed: 1, described: 1 });
});
afterEach(() => rm(site, { recursive: true, force: true }));

test('a site with every region and report in both languages is complete', async () => {
  expect(verify({ 'about/index.html': whole, 'en/corrections/2025/index.html': whole })).toEqual([]);
  expect(await readFile(join(site, 'en/qinghai/2020/index.html'), 'utf8')).toBe(whole);
});

test.each(['404.html', 'en/index.html', 'qinghai/index.html', 'en/qinghai/2020/index.html', 'qinghai/2020.json'])(
  '%s must be there',
  (file) => {
    expect(verify({}, [file])).toEqual([`${file} is missing.`]);
  },
);

test.each(['', '<!doctype html><html><body>'])('a page that holds only "%s" is not a page', (text) => {
  expect(verify({ 'en/qinghai/index.html': text })).toEqual([expect.stringContaining('en/qinghai/index.html')]);
});

test.each(['qinghai/2021/index.html', 'en/qinghai/2021/index.html', 'qinghai/2021.json'])(
  '%s has no report in content/',
  (file) => {
    expect(verify({ [file]: whole })).toEqual([expect.stringContaining(file)]);
  },
);

test('a part of a site needs only the pages of its own regions', () => {
  const left = ['404.html', 'index.html'];
  expect(verify({}, left, { ...expected, hubs: false })).toEqual([]);
  expect(verify({}, left)).toEqual(['404.html is missing.', 'index.html is missing.']);
});

test('two pages never have one address', () => {
  const pages = openPages(site);
  pages.write('qinghai/index.html', whole);
  expect(() => pages.write('qinghai/index.html', whole)).toThrow('qinghai/index.html');
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
