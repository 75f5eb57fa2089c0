import { expect, test } from 'vitest';
import { placeBefore } from '../../../src/browser/search/came-from.ts';

const site = 'https://example.org';
const before = (path: string, base = '/') => placeBefore(site + path, site, base);

test('a page of a county, of what lies in it or of what it lies in tells the place', () => {
  expect(before('/qinghai/xining/huangzhong/lanlongkou/2020/')).toBe('qinghai/xining/huangzhong');
  expect(before('/en/qinghai/xining/huangzhong/')).toBe('qinghai/xining/huangzhong');
  expect(before('/qinghai/')).toBe('qinghai');
  expect(before('/some/base/qinghai/xining/', '/some/base/')).toBe('qinghai/xining');
});

test('other sites, no page at all and the front page tell nothing', () => {
  expect(placeBefore('', site, '/')).toBeUndefined();
  expect(placeBefore('https://other.example/qinghai/', site, '/')).toBeUndefined();
  expect(before('/')).toBeUndefined();
  expect(before('/elsewhere/qinghai/', '/some/base/')).toBeUndefined();
});
