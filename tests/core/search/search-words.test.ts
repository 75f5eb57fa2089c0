import { expect, test } from 'vitest';
import { readParts } from '../../../src/core/search/search-words.ts';

test('What is read as a run is what its characters are one by one', () => {
  const plain = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  for (const character of [...plain, ...'0123456789']) {
    expect(character).toMatch(/^[\p{L}\p{N}]$/u);
    expect(character.normalize('NFKC').toLowerCase().normalize('NFKD')).toBe(character);
  }
});

test('Points and commas are read by the digits around them, also where these stand in runs', () => {
  const words = (text: string) =>
    readParts(text)
      .flatMap((part) => part.words)
      .join('');
  expect(words('公开3,256件')).toBe('公开3256件');
  expect(words('约1.5倍')).toBe('约1ꓸ5倍');
  expect(words('30 .1万元')).toBe('30ꓸ1万元');
  expect(words('2020年.5月')).toBe('2020年5月');
  expect(readParts('第3,四')[2]?.kind).toBe('mark');
});

test('Each word stands where it is printed', () => {
  const text = '镇“公开”12件';
  expect(readParts(text).map(({ from, to }) => text.slice(from, to))).toEqual([...text]);
});
