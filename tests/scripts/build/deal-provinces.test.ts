import { expect, test } from 'vitest';
import { dealProvinces, readShard } from '../../../scripts/build/deal-provinces.ts';

/** A county of each province, with so many files. */
const countryOf = (provinces: Record<string, number>) =>
  Object.entries(provinces).map(([province, count]) => ({
    files: Array.from({ length: count }, (_, index) => `${province}/prefecture/county/township/${index}.md`),
  }));

const country = countryOf({ anhui: 900, beijing: 300, gansu: 800, hainan: 200, sichuan: 1600, xizang: 700 });

test('Every province is dealt to exactly one part', () => {
  for (const of of [1, 2, 3, 4, 6])
    expect(dealProvinces(country, of).flat().sort()).toEqual([
      'anhui',
      'beijing',
      'gansu',
      'hainan',
      'sichuan',
      'xizang',
    ]);
});

test('Parts have about as many files each', () => {
  const files = new Map(country.map((county) => [county.files[0]?.split('/')[0], county.files.length]));
  const loads = dealProvinces(country, 3).map((own) => own.reduce((sum, one) => sum + (files.get(one) ?? 0), 0));
  expect(Math.max(...loads)).toBeLessThan((4500 / 3) * 1.15);
});

test('The same content is dealt in the same way, in whatever order its counties are listed', () => {
  expect(dealProvinces(country.toReversed(), 3)).toEqual(dealProvinces(country, 3));
});

test('One more report leaves every province where it was', () => {
  const grown = [...country, { files: ['gansu/prefecture/county/township/2026.md'] }];
  expect(dealProvinces(grown, 3)).toEqual(dealProvinces(country, 3));
});

test('Where there are more parts than provinces, some have none', () => {
  const dealt = dealProvinces(countryOf({ gansu: 3, ningxia: 2 }), 4);
  expect(dealt).toHaveLength(4);
  expect(dealt.filter((own) => own.length === 0)).toHaveLength(2);
});

test('A part is named by its number and how many there are', () => {
  expect(readShard('2/3')).toEqual({ number: 2, of: 3 });
  for (const wrong of ['', '3', '0/3', '4/3', '1/0', '1/3/5', 'a/b', '-1/3', '1 / 3', '01/3'])
    expect(readShard(wrong), wrong).toBeUndefined();
});
