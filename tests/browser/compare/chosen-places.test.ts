import { describe, expect, test } from 'vitest';
import { findCounties, findPlace, partlyChosen } from '../../../src/browser/compare/chosen-places.ts';
import type { ObservationsIndex } from '../../../src/core/dataset/observations-schema.ts';

const place = (region: string, townships: number) => ({
  region,
  name: { zh: region, en: region },
  townships,
  reports: townships,
});
const county = (region: string, townships: number) => ({ ...place(region, townships), years: [2020] });
const index: ObservationsIndex = {
  version: 1,
  above: [place('qinghai', 5), place('qinghai/xining', 5)],
  counties: [
    county('qinghai/xining/huangzhong', 2),
    county('qinghai/xining/huangzhongdong', 1),
    county('qinghai/xining/datong', 2),
  ],
};
const find = (...regions: string[]) => findCounties(regions, index);
const paths = (counties: { region: string }[]) => counties.map(({ region }) => region.split('/').at(-1));

describe('What has to be fetched', () => {
  test('for a township is its county, and no county with a name that only begins alike', () => {
    expect(paths(find('qinghai/xining/huangzhong/lanlongkou').counties)).toEqual(['huangzhong']);
  });

  test('for a prefecture is every county in it that has reports', () => {
    expect(paths(find('qinghai/xining').counties)).toEqual(['huangzhong', 'huangzhongdong', 'datong']);
  });

  test('is fetched once, however many of its townships are chosen', () => {
    expect(paths(find('qinghai/xining/datong/a', 'qinghai/xining/datong/b', 'qinghai/xining/datong').counties)).toEqual(
      ['datong'],
    );
  });

  test('is nothing for a place nobody knows, which is named', () => {
    expect(find('no/such/place', 'qinghai/xining/datong')).toMatchObject({ unknown: ['no/such/place'] });
    expect(find('no/such/place').counties).toEqual([]);
  });
});

test('A county, prefecture or province is known with the number of its townships; a township is not in the index', () => {
  expect(findPlace('qinghai/xining', index)?.townships).toBe(5);
  expect(findPlace('qinghai/xining/datong', index)?.townships).toBe(2);
  expect(findPlace('qinghai/xining/datong/a', index)).toBeUndefined();
});

describe('The rest of a county is offered', () => {
  const offered = (...regions: string[]) => paths(partlyChosen(regions, index));

  test('where some of its townships were chosen', () => {
    expect(offered('qinghai/xining/datong/a')).toEqual(['datong']);
  });

  test('not where all of it was chosen, as itself or with what lies around it', () => {
    expect(offered('qinghai/xining/datong/a', 'qinghai/xining/datong')).toEqual([]);
    expect(offered('qinghai/xining/datong/a', 'qinghai')).toEqual([]);
  });

  test('not where it has no other township', () => {
    expect(offered('qinghai/xining/huangzhongdong/a')).toEqual([]);
  });
});
