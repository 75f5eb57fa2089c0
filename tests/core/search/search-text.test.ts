import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asLooseWords,
  asPhrase,
  findPieces,
  joinSpans,
  queryPieces,
  sharedRuns,
} from '../../../src/core/search/search-text.ts';
import { readParts } from '../../../src/core/search/search-words.ts';

const found = (text: string, ...pieces: string[]): string[] =>
  joinSpans(findPieces(text, pieces).flat()).map(({ from, to }) => text.slice(from, to));

/** What reports are made of, and what has ever parted or joined words by mistake. */
const printed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'一二十政府信息公开年度件，。、；：“”《》（）〔〕"\'()[] \n\u3000,.，．·%-/—…'),
    fc.constantFrom(...'0123456789１２３ＡaBéⅢ㈠①⼈𠮷ꓸ\u00ad\u200b\ufe0f\u0301'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 40,
});

const windows = fc.tuple(printed, fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([text, from, length]) => {
  const characters = [...text];
  const start = from % characters.length;
  return { text, window: characters.slice(start, start + length).join('') };
});

describe('the words of a query', () => {
  it('are parted by spaces and punctuation, not by quotation marks and brackets', () => {
    expect(queryPieces('“以公开”为常态，不公开 ２０２０年')).toEqual(['以公开为常态', '不公开', '2020年']);
    expect(queryPieces('国办公开办函[2021]30号')).toEqual(['国办公开办函202130号']);
    expect(queryPieces('开（以')).toEqual(['开以']);
    expect(queryPieces('？"\'.*<>()')).toEqual([]);
    expect(queryPieces('')).toEqual([]);
  });

  it('leave out the number of a heading that was copied whole, but not a number by itself', () => {
    expect(queryPieces('一、总体情况')).toEqual(['总体情况']);
    expect(queryPieces('2.深化公开')).toEqual(['深化公开']);
    expect(queryPieces('（一）主动公开')).toEqual(['一主动公开']);
    expect(queryPieces('“一、')).toEqual(['一']);
    expect(['三', '7', '镇', 'a'].map(queryPieces)).toEqual([['三'], ['7'], ['镇'], ['a']]);
    expect(queryPieces('公开 3 件')).toEqual(['公开', '3', '件']);
  });

  it('keep a number together, however it is written, and part a list of them', () => {
    expect(queryPieces('3,256.6732万元')).toEqual(['3256.6732万元']);
    expect(queryPieces('2021.1.15')).toEqual(['2021.1.15']);
    expect(queryPieces('2020,2021')).toEqual(['2020', '2021']);
  });

  it('are the eight longest of a paragraph that was pasted', () => {
    const pieces = queryPieces('甲，甲乙，甲乙丙，甲，乙乙，丙丙，丁丁，戊戊，己己，庚庚，辛');
    expect(pieces).toEqual(['甲乙', '甲乙丙', '乙乙', '丙丙', '丁丁', '戊戊', '己己', '庚庚']);
    expect(queryPieces('字'.repeat(10_000))).toEqual(['字'.repeat(200)]);
  });

  it('are the same again when they are read from an address', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const pieces = queryPieces(text);
        expect(queryPieces(pieces.join(' '))).toEqual(pieces);
      }),
    );
  });

  it('are a phrase of the single characters', () => {
    expect(asPhrase('公开3.5')).toBe('"公 开 3 ꓸ 5"');
    expect(asPhrase('3,256')).toBe(asPhrase('3256'));
    expect([asLooseWords('公开'), asLooseWords('llk'), asLooseWords('公')]).toEqual(['公 开', undefined, undefined]);
  });

  it('hold no letter the search engine would read in another way', () => {
    for (let code = 0; code < 0x11_0000; code += 1) {
      const letter = String.fromCodePoint(code);
      if (!/[\p{L}\p{N}\p{So}]/u.test(letter)) continue;
      const words = readParts(letter).flatMap((part) => part.words);
      if (words.flatMap((word) => readParts(word).flatMap((part) => part.words)).join() !== words.join())
        expect.fail(`U+${code.toString(16)} is read as ${words}, and that not as itself`);
    }
  });
});

describe('finding the words in printed text', () => {
  it('goes over quotation marks, brackets and spaces', () => {
    const text = '坚持“以公开为\n常态”，２０２０ 年〔2021〕30号';
    expect(found(text, '持以公开为常', '2020年')).toEqual(['持“以公开为\n常', '２０２０ 年']);
    expect(found(text, '年202130')).toEqual(['年〔2021〕30']);
    expect(found(text)).toEqual([]);
    expect(found(text, '常态2020')).toEqual([]);
  });

  it('takes a number with and without commas for the same, and its point for a part of it', () => {
    expect(found('3,256.6732 万元和3256.6732万元', '3256.6732')).toEqual(['3,256.6732', '3256.6732']);
    expect(found('1.5 和 15', '15')).toEqual(['15']);
    expect(found('1.5 和 15', '1.5')).toEqual(['1.5']);
    expect(found('提高到30 .1%，3256.\n6732', '30.1', '3256.6732')).toEqual(['30 .1', '3256.\n6732']);
  });

  it('finds every window of every text', () => {
    fc.assert(
      fc.property(windows, ({ text, window }) => {
        const pieces = queryPieces(window);
        for (const [index, spans] of findPieces(text, pieces).entries())
          expect(spans, `${pieces[index]} of ${JSON.stringify(text)}`).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes one mark where words lie over each other', () => {
    expect(found('政府信息公开', '信息公开', '公开', '政府信息')).toEqual(['政府信息公开']);
  });

  it('tells which runs of at least two characters a text has that has not all of them', () => {
    expect(sharedRuns(['存在的主要问题。', '测量'], '不存在的词语测试')).toEqual({ runs: ['存在的'], share: 3 / 8 });
    expect(sharedRuns(['拦隆口镇'], '鲁沙尔镇')).toEqual({ runs: [], share: 0 });
    expect(sharedRuns(['政府', '公开'], '公开。政府').runs).toEqual(['公开', '政府']);
  });
});
