import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { formatDatasetJsonLd } from '../../../src/core/open-data/dataset-jsonld.ts';
import { type FeedEntry, formatFeed } from '../../../src/core/open-data/feed.ts';
import { reportJson } from '../../../src/core/open-data/report-json.ts';
import { cutSitemap, formatSitemap, formatSitemapIndex } from '../../../src/core/open-data/sitemap.ts';
import { openTables } from '../../../src/core/open-data/tables.ts';
import { listCells } from '../../../src/core/report/published-cells.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const hostile = '</title><script>alert(1)</script>&"\u0001';
const site = { title: '乡镇年报', address: 'https://example.org/gongkai/' };

const entry = (overrides: Partial<FeedEntry>): FeedEntry => ({
  id: `${site.address}a/2020/`,
  kind: 'new',
  title: '年报',
  updated: '2026-11-20T08:00:00Z',
  address: `${site.address}a/2020/`,
  summary: '核对',
  ...overrides,
});
const feedOf = (entries: FeedEntry[]): string =>
  formatFeed({
    id: site.address,
    title: site.title,
    author: site.title,
    self: `${site.address}feed.xml`,
    kinds: `${site.address}corrections/`,
    entries,
  });

describe('The feed', () => {
  test('tells new reports and corrections apart, each with an id and a time of its own', () => {
    const correction = entry({ id: `${site.address}a/2020/#c1`, kind: 'corrected', updated: '2026-12-01T00:00:00Z' });
    const feed = feedOf([correction, entry({ issued: '2021-02-03' })]);
    expect([...feed.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, time]) => time)).toEqual([
      '2026-12-01T00:00:00Z',
      '2026-12-01T00:00:00Z',
      '2026-11-20T08:00:00Z',
    ]);
    expect(feed).toContain('<title>更正：年报</title>');
    expect(
      [...feed.matchAll(/<category term="(\w+)" scheme="([^"]+)" label="([^"]+)"/g)].map(([, ...all]) => all),
    ).toEqual([
      ['corrected', 'https://example.org/gongkai/corrections/', '更正'],
      ['new', 'https://example.org/gongkai/corrections/', '新收录'],
    ]);
    expect(feed.match(/<published>/g)).toHaveLength(1);
  });

  test('holds hostile titles as words', () => {
    const feed = feedOf([entry({ title: hostile, summary: hostile })]);
    expect(feed).not.toContain('<script');
    expect(feed).toContain('&#60;script&#62;alert(1)');
    expect(feed).not.toContain('\u0001');
  });

  test('of no report is still a feed', () => {
    expect(feedOf([])).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('The JSON of a report', () => {
  const report = withCell(
    buildReport({ region: region('a'), prose: ['一段。', '又一段。'] }),
    'requests.received.total',
    '',
  );
  const source = sourceOf([report]);
  const [checked] = source.reports;
  const json = JSON.parse(checked ? reportJson(checked, source.regions) : '');

  test('has every cell, the prose by section, the editions and the source', () => {
    expect(listCells(json.cells)).toHaveLength(198);
    expect(json.cells.requests.received.total).toEqual({ state: 'blank', unit: '件' });
    expect(json.sections.overview).toBe('一段。\n\n又一段。');
    expect(json).toMatchObject({
      report: `${region('a')}/2020`,
      editions: { proactive: 2019, requests: 2019, disputes: 2019 },
      findings: [],
      stated: [],
    });
  });
});

test('The sitemap escapes what it lists', () => {
  expect(formatSitemap(['https://example.org/?a=1&b=<'])).toContain('<loc>https://example.org/?a=1&#38;b=&#60;</loc>');
});

test('More pages than one sitemap may list stand in several, each page once and in order', () => {
  const pages = Array.from({ length: 162_676 }, (_, index) => `https://example.org/${index}/`);
  const files = cutSitemap(pages);
  expect(files).toHaveLength(4);
  expect(Math.max(...files.map((file) => file.length))).toBeLessThanOrEqual(50_000);
  expect(files.flat()).toEqual(pages);
  expect(cutSitemap(pages.slice(0, 50_000))).toHaveLength(1);
  expect(cutSitemap([])).toEqual([[]]);
});

test('The list of sitemaps is told as one', () => {
  expect(formatSitemapIndex(['https://example.org/sitemaps/1.xml'])).toContain(
    '<sitemap><loc>https://example.org/sitemaps/1.xml</loc></sitemap>\n</sitemapindex>',
  );
});

test('The structured data of the dataset names every file and cannot end its script', () => {
  const text = formatDatasetJsonLd({ title: hostile, description: 'd', homepage: site.address }, [
    { year: 2021 },
    { year: 2020 },
  ]);
  const scripts = JSON.stringify(parse(`<script type="application/ld+json">${text}</script>`), (key, value) =>
    key === 'parentNode' ? undefined : value,
  ).match(/"nodeName":"script"/g);
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(text)).toMatchObject({
    name: hostile,
    temporalCoverage: '2020/2021',
    license: expect.stringContaining('zero/1.0'),
  });
  expect(JSON.parse(text).distribution).toHaveLength(openTables.length);
});
