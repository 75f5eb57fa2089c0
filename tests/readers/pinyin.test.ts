import { expect, test } from 'vitest';
import { pinyinOf, slugOf } from '../../src/readers/pinyin.ts';

test.each([
  ['拦隆口', 'Lán lóng kǒu', 'lanlongkou'],
  ['巴藏沟', 'Bā zàng gōu', 'bazanggou'],
  ['夹河子', 'Jiā hé zi', 'jiahezi'],
  ['洪洞', 'Hóng tóng', 'hongtong'],
  ['吕梁', 'Lǚ liáng', 'lvliang'],
  ['女埠', 'Nǚ bù', 'nvbu'],
  ['六安', 'Lù ān', 'luan'],
  ['陕西', 'Shǎn xī', 'shaanxi'],
  ['山西', 'Shān xī', 'shanxi'],
])('%s is %s, in a path %s', (name, pinyin, slug) => {
  expect(pinyinOf(name)).toBe(pinyin);
  expect(slugOf(name)).toBe(slug);
});

test('a character that no dictionary reads is left out of a path', () => {
  expect(slugOf('湖㳇')).toMatch(/^[a-z]+$/);
});
