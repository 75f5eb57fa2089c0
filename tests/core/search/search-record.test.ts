import { describe, expect, it } from 'vitest';
import { buildPortal } from '../../../src/core/portal.ts';
import { readBack, spellOut } from '../../../src/core/search/index-text.ts';
import { searchDocument, searchRecords } from '../../../src/core/search/search-record.ts';
import {
  asLooseWords,
  asPhrase,
  findPieces,
  joinSpans,
  queryPieces,
  sharedRuns,
} from '../../../src/core/search/search-text.ts';
import { readContent } from '../../../src/io/read-content.ts';

const records = searchRecords(buildPortal(await readContent('content')));
const recordOf = (path: string) => records.find(({ url }) => url === `/${path}/`);

/** The words without the notes on how they were printed. */
const indexedWords = (text: string): string[] =>
  spellOut(text)
    .split('\u200b')
    .map((word) => word.replaceAll(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, ''));

const found = (text: string, ...pieces: string[]): string[] =>
  joinSpans(findPieces(text, pieces).flat()).map(({ from, to }) => text.slice(from, to));

describe('the text of the index', () => {
  it('makes every character a word and passes over quotation marks and spaces', () => {
    expect(indexedWords('坚持“以公开” 件，')).toEqual([...'坚持以公开件，']);
  });

  it('writes full-width letters and radicals as ordinary ones and leaves punctuation as printed', () => {
    expect(indexedWords('（Ａ）⼈').join('')).toBe('（a）人');
  });

  it('keeps a number whole, with what stands behind the point and without commas', () => {
    expect(indexedWords('共3,256.6732万元，１２ 年')).toEqual(['共', '3256d6732', '万', '元', '，', '12', '年']);
    expect(indexedWords('于2021.1.15，1,2')).toEqual(['于', '2021', '1', '15', '，', '1', ',', '2']);
  });

  it('makes one phrase of a document number, whatever its brackets', () => {
    const words = ['函', '2021', '30', '号'];
    expect(indexedWords('函〔2021〕30号')).toEqual(words);
    expect(indexedWords('函[2021]30号')).toEqual(words);
    expect(indexedWords('函（2021） 30号')).toEqual(words);
    expect(indexedWords('（2021）')).toEqual(['（', '2021', '）']);
  });

  it.each([
    '认真贯彻落实《中华人民共和国政府信息公开条例》，坚持“以公开为常态、不公开为例 外”。',
    '“三步走”\n２０２０ 年，共3,256.6732万元；⼈、Ⅲ级、App、①',
    '国办公开办函〔2021〕30号；（2021）第 5 号；2021.1.15',
    ' ',
    '，',
    '☎️\u200b𠮷',
  ])('can be read back as it was issued: %s', (text) => {
    const expected = text.trim() === '' ? [] : [text];
    expect(readBack(spellOut(text)).map((block) => block.text)).toEqual(expected);
  });

  it('knows headings from paragraphs, whatever the engine puts between them', () => {
    const indexed = [spellOut('标题'), spellOut('一、总体 情况', 'heading'), spellOut('“公开”。')].join('. \u200b');
    expect(readBack(`${indexed} `)).toEqual([
      { kind: 'paragraph', text: '标题' },
      { kind: 'heading', text: '一、总体 情况' },
      { kind: 'paragraph', text: '“公开”。' },
    ]);
  });
});

describe('the words of a query', () => {
  it('are parted by spaces and punctuation, not by quotation marks', () => {
    expect(queryPieces('“以公开”为常态，不公开 ２０２０年')).toEqual(['以公开为常态', '不公开', '2020年']);
    expect(queryPieces('？"\'.*<>()')).toEqual([]);
    expect(queryPieces('（一）主动公开')).toEqual(['主动公开']);
    expect(queryPieces('三')).toEqual(['三']);
    expect(asPhrase('公开')).toBe('"公 开"');
    expect([asLooseWords('公开'), asLooseWords('llk'), asLooseWords('公')]).toEqual(['公 开', undefined, undefined]);
  });

  it.each(['3,256.6732', '国办公开办函[2021]30号', '国办公开办函〔2021〕30号', '2021.1.15'])(
    'keep %s together',
    (typed) => {
      expect(queryPieces(typed)).toEqual([typed]);
      expect(queryPieces(queryPieces(typed).join(' '))).toEqual([typed]);
    },
  );

  it('are the same phrase however a number is written', () => {
    expect(asPhrase('3,256.6732')).toBe('"3256d6732"');
    expect(asPhrase('国办公开办函[2021]30号')).toBe(asPhrase('国办公开办函〔2021〕30号'));
  });

  it('are found in printed text, over quotation marks and spaces', () => {
    const text = '坚持“以公开为\n常态”，２０２０ 年';
    expect(found(text, '持以公开为常', '2020年')).toEqual(['持“以公开为\n常', '２０２０ 年']);
    expect(found(text)).toEqual([]);
    expect(found(text, '常态2020')).toEqual([]);
  });

  it('are found in numbers only where the number is the same', () => {
    expect(found('32件、3件、3256.6732万元、3.2', '3')).toEqual(['3']);
    expect(found('3,256.6732 万元和3256.6732万元', '3256.6732')).toEqual(['3,256.6732', '3256.6732']);
    expect(found('办函〔2021〕30号、30号', '办函[2021]30号')).toEqual(['办函〔2021〕30号']);
  });

  it('are one mark where they lie over each other', () => {
    expect(found('政府信息公开', '信息公开', '公开', '政府信息')).toEqual(['政府信息公开']);
  });

  it('share runs of at least two characters with a text that has not all of them', () => {
    expect(sharedRuns(['存在的主要问题。', '测量'], '不存在的词语测试')).toEqual({ runs: ['存在的'], share: 3 / 8 });
    expect(sharedRuns(['拦隆口镇'], '鲁沙尔镇')).toEqual({ runs: [], share: 0 });
    expect(sharedRuns(['政府', '公开'], '公开。政府').runs).toEqual(['公开', '政府']);
    expect(sharedRuns(['共32件'], '3件')).toEqual({ runs: [], share: 0 });
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

  it('has its document number and who signed it', () => {
    const [head] = recordOf('qinghai/haidong/pingan/bazanggou/2020')?.sections ?? [];
    expect(head).toEqual({ heading: '', paragraphs: ['文号：巴政字〔2021〕 号', '签发人：贾有旺'] });
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
