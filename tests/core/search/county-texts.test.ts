import { describe, expect, it } from 'vitest';
import { countCounties, searchOfCounty } from '../../../src/core/search/county-texts.ts';
import { buildReport } from '../../support/build-report.ts';
import { sourceOf } from '../../support/dataset-source.ts';

const { reports } = sourceOf([
  buildReport({ region: 'qinghai/xining/huangzhong/a', year: 2020, prose: ['税收“工作”。'] }),
  buildReport({ region: 'qinghai/xining/huangzhong/b', year: 2021 }),
  buildReport({ region: 'qinghai/xining/datong/a', year: 2021 }),
]);

describe('the texts of a county', () => {
  it('are those of its townships, as they were issued', () => {
    const [first] = searchOfCounty(reports.slice(0, 2)).reports;
    expect(first).toMatchObject({ region: 'qinghai/xining/huangzhong/a', year: 2020, editions: ['2019'] });
    expect(first?.sections[0]).toEqual({ id: 'overview', heading: '一、总体情况', paragraphs: ['税收“工作”。'] });
  });

  it('are counted', () => {
    expect(countCounties(reports.map(({ report }) => report.region))).toEqual({
      'qinghai/xining/huangzhong': 2,
      'qinghai/xining/datong': 1,
    });
  });
});
