import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBack, spellOut } from '../../../src/core/search/index-text.ts';

/** The words without the notes on how they were printed and the mark at the end. */
const indexedWords = (text: string): string[] =>
  spellOut(text)
    .replaceAll(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .split('\u200b')
    .slice(0, -1);

const backAndForth = (text: string): string[] => readBack(spellOut(text)).map((block) => block.text);

describe('the text of the index', () => {
  it('makes every character a word and passes over quotation marks, brackets and spaces', () => {
    expect(indexedWords('坚持“以公开” 件，')).toEqual([...'坚持以公开件，']);
    expect(indexedWords('《条例》（一）〔2021〕【公】')).toEqual([...'条例一2021公']);
  });

  it('writes full-width letters, letters in circles and radicals as ordinary ones', () => {
    expect(indexedWords('（Ａ）⼈①é')).toEqual(['a', '人', '1', 'e']);
  });

  it('makes every digit a word, without the commas of a number and with its point', () => {
    expect(indexedWords('共3,256.6万，１.5，1,')).toEqual([...'共3256ꓸ6万，1ꓸ5，1，']);
  });

  it('knows one number from two numbers with a point that ends a sentence or a numbering', () => {
    expect(indexedWords('1.政府.')).toEqual([...'1，政府，']);
  });

  it.each([
    '认真贯彻落实《中华人民共和国政府信息公开条例》，坚持“以公开为常态、不公开为例 外”。',
    '“三步走”\n２０２０ 年，共3,256.6732万元；⼈、Ⅲ级、App、①、㈠',
    '国办公开办函〔2021〕30号；（2021）第 5 号；2021.1.15',
    '1=2==3',
    '“”',
    '，',
    '☎️\u200b𠮷',
  ])('can be read back as it was issued: %s', (text) => {
    expect(backAndForth(text)).toEqual([text]);
  });

  it('can be read back whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(backAndForth(text)).toEqual(text.trim() === '' ? [] : [text]);
      }),
    );
  });

  it('is nothing where only white space was printed', () => {
    expect(spellOut(' \u3000')).toBe('');
  });

  it('knows headings from paragraphs, whatever the engine puts between them', () => {
    const indexed = [spellOut('标题'), spellOut('一、总体 情况', 'heading'), spellOut('“公开”。')].join('. \u200b');
    expect(readBack(`${indexed}.`)).toEqual([
      { kind: 'paragraph', text: '标题' },
      { kind: 'heading', text: '一、总体 情况' },
      { kind: 'paragraph', text: '“公开”。' },
    ]);
  });
});
