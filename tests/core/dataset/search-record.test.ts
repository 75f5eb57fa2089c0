import { describe, expect, it } from 'vitest';
import { searchDocument, searchRecords } from '../../../src/core/dataset/search-record.ts';
import { asLooseWords, asPhrase, pieceMatcher, queryPieces, spellOut } from '../../../src/core/dataset/search-text.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const records = searchRecords(buildPortal(await readContent('content')));
const recordOf = (path: string) => records.find(({ url }) => url === `/${path}/`);

describe('the text of the index', () => {
  it('makes every character a word and leaves quotation marks out', () => {
    expect(spellOut('坚持“以公开” 12件，').split('\u200b')).toEqual([...'坚持以公开12件，']);
  });

  it('writes full-width letters and radicals as ordinary ones and leaves punctuation as printed', () => {
    expect(spellOut('（２０２１）⼈').replaceAll('\u200b', '')).toBe('（2021）人');
  });

  it('cuts a query at spaces and punctuation, not at quotation marks', () => {
    expect(queryPieces('“以公开”为常态，不公开 ２０２０年')).toEqual(['以公开为常态', '不公开', '2020年']);
    expect(queryPieces('？"\'.*<>()')).toEqual([]);
    expect(asPhrase('公开')).toBe('"公 开"');
    expect([asLooseWords('公开'), asLooseWords('llk'), asLooseWords('公')]).toEqual(['公 开', undefined, undefined]);
  });

  it('finds a piece in printed text, over what stands between its characters there', () => {
    const found = '坚持“以公开为\n常态”，２０２０ 年'.match(pieceMatcher(['持以公开为常', '2020年']) ?? /-/);
    expect(found).toEqual(['持“以公开为\n常', '２０２０ 年']);
    expect(pieceMatcher([])).toBeUndefined();
  });
});

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

  it('carries what results are filtered by', () => {
    expect(recordOf('ningxia/shizuishan/pingluo/qukou/2021')?.filters).toEqual({
      province: ['ningxia'],
      year: ['2021'],
      edition: ['2021'],
      findings: ['acknowledged', 'notAssessable', 'holdsIfBlankIsZero'],
    });
  });

  it('keeps what holds if a blank is 0 apart from what cannot be judged', () => {
    const kinds = recordOf('qinghai/xining/huangzhong/lanlongkou/2020')?.filters.findings;
    expect(kinds).toContain('holdsIfBlankIsZero');
    expect(kinds).not.toContain('notAssessable');
  });

  it('becomes a page in which nothing of the report is markup', () => {
    const [record] = records;
    if (!record) throw new Error('There are reports');
    const html = searchDocument({
      ...record,
      title: '"><script>x</script>',
      sections: [{ heading: '<b>', paragraphs: ['<img>'] }],
    });
    expect(html).not.toMatch(/<(?:script|img|b)>/);
  });
});
