import { describe, expect, it } from 'vitest';
import { buildPortal } from '../../../src/core/portal.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { searchDocument, searchRecord, searchRecords } from '../../../src/core/search/search-record.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, cellPaths, withCell } from '../../support/build-report.ts';

const records = searchRecords(buildPortal(await readContent('content')));
const recordOf = (path: string) => records.find(({ url }) => url === `/${path}/`);

describe('the search record of a report', () => {
  it('has its prose by section and its figures above 0 as sentences', () => {
    const sections = recordOf('qinghai/xining/huangzhong/lanlongkou/2020')?.sections ?? [];
    expect(sections.map(({ id }) => id)).toEqual([
      'overview',
      'proactive',
      'requests',
      'disputes',
      'problems',
      'other',
    ]);
    expect(sections[3]?.paragraphs).toEqual([
      '行政诉讼 未经复议直接起诉 其他结果 1件',
      '行政诉讼 未经复议直接起诉 总计 1件',
    ]);
    expect(sections[1]?.paragraphs).toContain('政府集中采购 采购总金额 3256.6732万元');
    expect(sections[2]?.paragraphs).toEqual([]);
  });

  it('has its document number and who signed it', () => {
    const [head] = recordOf('qinghai/haidong/pingan/bazanggou/2020')?.sections ?? [];
    expect(head).toEqual({ id: '', heading: '', paragraphs: ['文号：巴政字〔2021〕 号', '签发人：贾有旺'] });
  });

  it('carries what results are filtered by', () => {
    expect(recordOf('ningxia/shizuishan/pingluo/qukou/2021')).toMatchObject({
      region: 'ningxia/shizuishan/pingluo/qukou',
      year: 2021,
      editions: ['2021'],
      findings: ['acknowledged', 'notAssessable', 'holdsIfBlankIsZero'],
    });
  });

  it('keeps what holds if a blank is 0 apart from what cannot be judged', () => {
    const kinds = recordOf('qinghai/xining/huangzhong/lanlongkou/2020')?.findings;
    expect(kinds).toContain('holdsIfBlankIsZero');
    expect(kinds).not.toContain('notAssessable');
  });

  it('tells what of its figures is above 0', () => {
    expect(recordOf('qinghai/xining/huangzhong/lanlongkou/2020')?.figures).toEqual(['litigation']);
    expect(figuresOf(noFigures)).toEqual([]);
    expect(figuresOf(withCell(noFigures, 'requests.received.total', '1'))).toEqual(['requests']);
    expect(figuresOf(withCell(noFigures, 'requests.carriedIn.businesses', '2'))).toEqual(['requests']);
    expect(figuresOf(withCell(noFigures, 'disputes.reconsideration.pending', '1'))).toEqual(['reconsideration']);
    expect(figuresOf(withCell(noFigures, 'disputes.litigationAfterReconsideration.total', '1'))).toEqual([
      'litigation',
    ]);
    expect(figuresOf(withCell(noFigures, 'requests.granted.total', '1'))).toEqual([]);
  });

  it('becomes a page in which nothing of the report is markup', () => {
    const html = searchDocument({
      title: '"><script>x</script>',
      sections: [{ id: 'overview', heading: '<b>', paragraphs: ['<img>'] }],
    });
    expect(html).not.toMatch(/<(?:script|img|b)>/);
  });
});

const figuresOf = (report: Report) => searchRecord({ report, findings: [] }).figures;

const zeros = cellPaths(buildReport());
const noFigures = zeros.reduce((report, at) => withCell(report, at, '0'), buildReport());
