import { expect, test } from 'vitest';
import { inOrderOfPlaces } from '../../src/site/place-order.ts';

const order = (...pathnames: string[]): string[] =>
  inOrderOfPlaces(pathnames.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname);

test('all that is drawn of a township comes together, in both languages, and its county before it', () => {
  expect(
    order(
      '/ningxia/shizuishan/pingluo/qukou/2021/',
      '/qinghai/xining/huangzhong/lanlongkou/',
      '/en/ningxia/shizuishan/pingluo/qukou/2021/',
      '/ningxia/shizuishan/pingluo/qukou/changes/',
      '/ningxia/shizuishan/pingluo/qukou/2021.json',
      '/ningxia/shizuishan/pingluo/qukou/feed.xml',
      '/api/v1/regions/ningxia/shizuishan/pingluo/qukou.json',
      '/ningxia/shizuishan/pingluo/indicators.csv',
      '/api/v1/observations/ningxia/shizuishan/pingluo.json',
    ),
  ).toEqual([
    '/ningxia/shizuishan/pingluo/indicators.csv',
    '/api/v1/observations/ningxia/shizuishan/pingluo.json',
    '/ningxia/shizuishan/pingluo/qukou/changes/',
    '/ningxia/shizuishan/pingluo/qukou/feed.xml',
    '/api/v1/regions/ningxia/shizuishan/pingluo/qukou.json',
    '/ningxia/shizuishan/pingluo/qukou/2021/',
    '/en/ningxia/shizuishan/pingluo/qukou/2021/',
    '/ningxia/shizuishan/pingluo/qukou/2021.json',
    '/qinghai/xining/huangzhong/lanlongkou/',
  ]);
});

test('a township whose name begins like another one is not mixed with it', () => {
  expect(order('/a/b/c/dong/2021/', '/a/b/c/dongping/', '/a/b/c/dong/', '/a/b/c/dongping/2021/')).toEqual([
    '/a/b/c/dong/',
    '/a/b/c/dong/2021/',
    '/a/b/c/dongping/',
    '/a/b/c/dongping/2021/',
  ]);
});
