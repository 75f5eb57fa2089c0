import { expect, test } from 'vitest';
import { countryGroup, groupOfAddress } from '../../src/site/page-groups.ts';

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
  ['a report beside the one before', `/${county}/lanlongkou/2020/changes/`],
  ['a page as a file', `en/${county}/lanlongkou/2020/changes/index.html`],
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
  '/',
  'index.html',
  'en/index.html',
  '/404/',
  'sitemap.xml',
  'sitemaps/1.xml',
  'feed.xml',
  '/data/',
  'en/search/topics/x/qinghai/',
  '_astro/qinghai.css',
  'api/v1/regions.json',
])('%s is about the country', (address) => {
  expect(groupOfAddress(address, provinces)).toBe(countryGroup);
});
