import { describe, expect, it } from 'vitest';
import { type IndexedReport, packDocuments, unpackDocuments } from '../../../src/core/search/pack-documents.ts';

const report = (region: string, year: number, other: Partial<IndexedReport> = {}): IndexedReport => ({
  id: `zh-CN_${region.length}${year}`,
  region,
  year,
  title: `${region}乡${year}年政府信息公开工作年度报告`,
  editions: ['2021'],
  findings: ['none'],
  figures: [],
  ...other,
});

const reports = [
  report('a', 2020, { editions: ['2019'], findings: ['broken', 'notAssessable'] }),
  report('a', 2021, { title: '2021年报告' }),
  report('a', 2022),
  report('b', 2021, { title: '报告', figures: ['requests', 'litigation'] }),
  report('c', 2019, { title: '2019年 {year} 号' }),
];

describe('the reports of a shard', () => {
  it('are the same after they were packed and unpacked', () => {
    expect(unpackDocuments(packDocuments(reports))).toEqual(reports);
    expect(unpackDocuments(JSON.parse(JSON.stringify(packDocuments(reports))))).toEqual(reports);
    expect(unpackDocuments(packDocuments([]))).toEqual([]);
  });

  it('have a title of their own only where it is not their township’s with another year', () => {
    expect(Object.values(packDocuments(reports).titles)).toEqual(['2021年报告', '2019年 {year} 号']);
  });

  it('say once what stands in every one', () => {
    const packed = packDocuments(reports);
    expect(packed.prefix).toBe('zh-CN_120');
    expect(packed.facets).toHaveLength(3);
  });
});
