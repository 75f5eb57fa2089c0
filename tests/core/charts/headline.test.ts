import { describe, expect, test } from 'vitest';
import { fileNameOf, headlineOf, yearsInWords } from '../../../src/core/charts/headline.ts';
import { same } from '../../../src/core/findings/text.ts';

const heading = (places: string[], years: number[], indicators: string[] = []) =>
  headlineOf({ places: places.map(same), years, indicators: indicators.map(same) });

describe('The heading of a comparison', () => {
  test('names places, years and indicators', () => {
    expect(heading(['拦隆口镇', '大才回族乡'], [2020], ['新收申请'])).toEqual({
      zh: '拦隆口镇、大才回族乡，2020 年：新收申请',
      en: '拦隆口镇, 大才回族乡, 2020: 新收申请',
    });
  });

  test('counts places where they are too many to be named', () => {
    expect(heading(['甲', '乙', '丙', '丁'], [2020]).zh).toBe('甲、乙等 4 个地区，2020 年');
    expect(heading(['甲', '乙', '丙'], [2020]).zh).toBe('甲、乙、丙，2020 年');
  });

  test('gives years in a row as from and to, and others one by one', () => {
    expect(yearsInWords([2019, 2020, 2021]).zh).toBe('2019—2021 年');
    expect(yearsInWords([2019, 2021, 2022]).zh).toBe('2019、2021、2022 年');
    expect(yearsInWords([2020, 2021]).en).toBe('2020, 2021');
  });
});

describe('The name of a saved file', () => {
  test('says what is in it, in plain letters', () => {
    const choice = { regions: ['qinghai/xining/huangzhong'], years: [2020], indicators: ['procurementAmount'] };
    expect(fileNameOf(choice)).toBe('gongkai-huangzhong-procurementAmount-2020');
    expect(fileNameOf({ regions: ['a', 'b'], years: [2019, 2021], indicators: ['x', 'y', 'z'] })).toBe(
      'gongkai-2-places-3-indicators-2019-2021',
    );
  });

  test('keeps nothing of an address that a file cannot be called', () => {
    expect(fileNameOf({ regions: ['../../"<x>'], years: [2020], indicators: ['a\\b'] })).toMatch(/^[A-Za-z0-9-]+$/);
  });
});
