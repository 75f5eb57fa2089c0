import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelow, planShards, shardsOf } from '../../../src/core/search/plan-shards.ts';

/** A region as often as it has reports. */
const times = (region: string, reports: number): string[] => Array.from({ length: reports }, () => region);

describe('the shards of the index', () => {
  it('are one for the whole site while it is small enough', () => {
    const regions = [...times('qinghai/xining/a/x', 6), ...times('ningxia/b/c/d', 4)];
    expect(planShards(regions, 10)).toEqual([{ id: 'all', places: [''], reports: 10 }]);
    expect(planShards([], 10)).toEqual([]);
  });

  it('hold whole provinces, neighbours together, and split a province that is too large into its prefectures', () => {
    const regions = [
      ...times('anhui/a/a/a', 4),
      ...times('gansu/a/a/a', 5),
      ...times('ningxia/a/a/a', 3),
      ...times('qinghai/haidong/a/a', 4),
      ...times('qinghai/xining/a/a', 4),
      ...times('qinghai/yushu/a/a', 9),
      ...times('xizang/a/a/a', 2),
    ];
    expect(planShards(regions, 10)).toEqual([
      { id: 'part-1', places: ['anhui', 'gansu'], reports: 9 },
      { id: 'ningxia', places: ['ningxia'], reports: 3 },
      { id: 'qinghai-1', places: ['qinghai/haidong', 'qinghai/xining'], reports: 8 },
      { id: 'qinghai-yushu', places: ['qinghai/yushu'], reports: 9 },
      { id: 'xizang', places: ['xizang'], reports: 2 },
    ]);
  });

  it('go down to counties and townships where they must', () => {
    const regions = [
      ...times('qinghai/xining/huangzhong/a', 3),
      ...times('qinghai/xining/huangzhong/b', 3),
      ...times('qinghai/xining/datong/a', 2),
    ];
    expect(planShards(regions, 3).map(({ id, places }) => [id, places])).toEqual([
      ['qinghai-xining-datong', ['qinghai/xining/datong']],
      ['qinghai-xining-huangzhong-a', ['qinghai/xining/huangzhong/a']],
      ['qinghai-xining-huangzhong-b', ['qinghai/xining/huangzhong/b']],
    ]);
  });

  it('have names of their own, also where paths become the same name', () => {
    const regions = [
      'a-b/c/x/x',
      'a-b/c/x/x',
      'a-b/d/x/x',
      'a-b/d/x/x',
      'a/b-c/x/x',
      'a/b-c/x/x',
      'a/e/x/x',
      'a/e/x/x',
    ];
    expect(planShards([...regions, 'texts/a/a/a', 'texts/a/a/a'], 2).map(({ id }) => id)).toEqual([
      'a-b-c',
      'a-e',
      'a-b-c-2',
      'a-b-d',
      'texts-2',
    ]);
  });

  const slug = fc.constantFrom('a', 'b', 'c', 'a-b', 'texts');
  const anyRegions = fc.array(
    fc.tuple(slug, slug, slug, slug).map((steps) => steps.join('/')),
    { minLength: 1, maxLength: 60 },
  );

  it('hold every report in exactly one, and never more than the limit but of one township', () => {
    fc.assert(
      fc.property(anyRegions, fc.integer({ min: 1, max: 20 }), (regions, limit) => {
        const shards = planShards(regions, limit);
        expect(new Set(shards.map(({ id }) => id)).size).toBe(shards.length);
        for (const { id } of shards) expect(id).toMatch(/^(?!texts$)[a-z0-9-]+$/);
        for (const region of regions)
          expect(shards.filter(({ places }) => places.some((place) => isBelow(region, place)))).toHaveLength(1);
        for (const { places, reports } of shards) {
          expect(reports).toBe(regions.filter((region) => places.some((place) => isBelow(region, place))).length);
          if (reports > limit) expect(new Set(regions).has(places.join())).toBe(true);
        }
      }),
    );
  });

  it('are the same for the same regions in any order', () => {
    fc.assert(
      fc.property(anyRegions, fc.integer({ min: 1, max: 20 }), (regions, limit) => {
        expect(planShards([...regions].sort(), limit)).toEqual(planShards(regions, limit));
      }),
    );
  });

  it('are found by the place that is looked in', () => {
    const shards = planShards(
      [...times('a/a/a/a', 3), ...times('a/b/a/a', 3), ...times('a-b/a/a/a', 3), ...times('b/a/a/a', 1)],
      4,
    );
    const ids = (place: string) => shardsOf(shards, place).map(({ id }) => id);
    expect(ids('')).toEqual(['a-a', 'a-b', 'part-1']);
    expect(ids('a')).toEqual(['a-a', 'a-b']);
    expect(ids('a/b/a')).toEqual(['a-b']);
    expect(ids('a-b')).toEqual(['part-1']);
    expect(ids('c')).toEqual([]);
    expect(shardsOf(planShards(['a/a/a/a'], 4), 'a/a')).toHaveLength(1);
  });
});
