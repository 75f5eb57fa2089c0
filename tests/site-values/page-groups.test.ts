import { expect, test } from 'vitest';
import {
  countryGroups,
  groupOfAddress,
  homeGroup,
  isOfCountry,
  restGroup,
  shardGroup,
  textsGroup,
  withinCountry,
} from '../../src/site/page-groups.ts';

const provinces = new Set(['qinghai', 'ningxia']);
const county = 'qinghai/xining/huangzhong';

test.each([
  ['the page of a county', `/${county}/`],
  ['its figures', `/${county}/indicators.csv`],
  ['its feed', `${county}/feed.xml`],
  ['what the API says of it', `/api/v1/regions/${county}.json`],
  ['its observations', `/api/v1/observations/${county}.json`],
  ['a township', `/en/${county}/lanlongkou/`],
  ['what the API says of a township', `api/v1/regions/${county}/lanlongkou.json`],
  ['a report', `/en/${county}/lanlongkou/2020/`],
  ['its data', `/${county}/lanlongkou/2020.json`],
  ['its two latest reports side by side', `/${county}/lanlongkou/changes/`],
  ['a page as a file', `en/${county}/lanlongkou/changes/index.html`],
])('%s is drawn with its county', (_, address) => {
  expect(groupOfAddress(address, provinces)).toBe(county);
});

test.each([
  '/qinghai/',
  '/en/qinghai/xining/',
  'qinghai/xining/feed.xml',
  'api/v1/regions/qinghai/xining.json',
  'en/qinghai/index.html',
])('%s is drawn with its province', (address) => {
  expect(groupOfAddress(address, provinces)).toBe('qinghai');
});

test.each([
  ['the front page', ['/', '/en/', 'index.html', 'en/index.html', '/404/', '404.html'], homeGroup],
  ['the page of the data', ['/data/', 'en/data/index.html'], '/data'],
  ['what is told of topics', ['/search/', '/search/topics/', 'en/search/topics/fees/index.html'], '/topics'],
  ['comparisons', ['/compare/', 'compare/2021-2021-received.svg', 'en/compare/embed/index.html'], '/compare'],
  ['rules', ['/checks/', 'en/checks/total/', 'api/v1/checks.json'], '/checks'],
  ['news', ['feed.xml', '/corrections/', 'corrections/2026/index.html'], '/corrections'],
  ['names', ['search/names.json', 'search/readings.txt'], '/names'],
  [
    'lists',
    ['sitemap.xml', 'sitemaps/2.xml', 'submit/regions.json', 'api/v1/regions.json', '/compare/reports/'],
    '/lists',
  ],
  ['passages in several reports', ['/shared/', 'en/shared/index.html'], '/shared'],
  [
    'what the country tells of a province',
    ['/shared/qinghai/', 'en/search/topics/fees/qinghai/', 'search/topics/fees/qinghai/index.html'],
    withinCountry('qinghai'),
  ],
])('%s is drawn by itself', (_, addresses, group) => {
  expect(addresses.map((address) => groupOfAddress(address, provinces))).toEqual(addresses.map(() => group));
  expect(countryGroups(provinces)).toContain(group);
  expect(isOfCountry(group)).toBe(true);
});

test.each([
  ['/about/', 'api/v1/index.json', 'api/v1/openapi.json', 'a-page-nobody-has-thought-of/'],
  ['_astro/qinghai.css', 'pagefind/shards.json', 'pagefind/pagefind.js', 'pagefind/texts/counties.json'],
  ['data/reports.csv', 'data/SHA256SUMS'],
])('%s and the like are made by every build', (...addresses) => {
  expect(addresses.map((address) => groupOfAddress(address, provinces))).toEqual(addresses.map(() => restGroup));
});

test.each([
  ['a shard', 'pagefind/qinghai-2/index/zh.pf_index', shardGroup('qinghai-2')],
  ['the texts of a county', `pagefind/texts/${county}.json`, textsGroup(county)],
])('%s of the search stays by itself', (_, file, group) => {
  expect(groupOfAddress(file, provinces)).toBe(group);
});
