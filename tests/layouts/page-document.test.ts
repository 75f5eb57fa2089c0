import { expect, test } from 'vitest';
import { formatDocument, type PageDocument, readAssets } from '../../src/layouts/page-document.ts';

const page: PageDocument = {
  language: 'zh-CN',
  title: '拦隆口镇',
  description: '年报',
  address: '/qinghai/xining/huangzhong/lanlongkou/',
  structuredData: { '@type': 'Report', name: '<script type="module" src="x"></script>' },
  meta: '<meta name=citation_title content=a>',
  main: '<p>正文',
  script: 'files',
  rest: '<p>邻乡',
};

const assets = {
  firstScript: '<script type="module" src="/_astro/gaps.js"></script>',
  ownScript: '<script type="module" src="/_astro/files.js"></script>',
  styles: '<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/_astro/b.css">',
};

test('what Astro adds to one page of a kind is read from it, for all others', () => {
  expect(readAssets(formatDocument(page, assets), page)).toEqual(assets);
});

test('scripts run in the order in which they stand: what old browsers lack comes first, and the styles before the body', () => {
  const drawn = formatDocument(page, assets);
  const order = [
    assets.firstScript,
    page.meta ?? '',
    assets.styles,
    '<body>',
    page.main,
    assets.ownScript,
    page.rest ?? '',
  ];
  expect(order.map((piece) => drawn.indexOf(piece))).toEqual(
    order.map((piece) => drawn.indexOf(piece)).toSorted((a, b) => a - b),
  );
  expect(order.every((piece) => drawn.includes(piece))).toBe(true);
});

test('a page without a script of its own has none', () => {
  const { script: _, ...plain } = page;
  expect(formatDocument(plain, assets)).not.toContain(assets.ownScript);
});

test('a page that Astro draws otherwise stops the build: the layout was changed in one place of two', () => {
  const drawn = formatDocument(page, assets).replace('<main', '<hr><main');
  expect(() => readAssets(drawn, page)).toThrow(page.address);
});
