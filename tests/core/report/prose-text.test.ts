import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, plainWithPlaces, speaksOfAnotherTime } from '../../../src/core/report/prose-text.ts';

describe('The plain text of a sentence', () => {
  test('leads back to what is printed', () => {
    const printed = '公开 １,２８６ 条（含 3 篇）';
    const placed = plainWithPlaces(printed);
    expect(placed?.text).toBe('公开1286条(含3篇)');
    const at = (words: string) => {
      const from = placed?.text.indexOf(words) ?? -1;
      return printed.slice(placed?.places[from], placed?.places[from + words.length]).trim();
    };
    expect(at('1286')).toBe('１,２８６');
    expect(at('(含3篇)')).toBe('（含 3 篇）');
  });

  test('is the same with and without its places', () => {
    const pieces = fc.constantFrom(
      '公',
      '开',
      '１',
      '2',
      '3',
      '4',
      ',',
      '，',
      ' ',
      '　',
      '（',
      '①',
      'ｱ',
      'ﾞ',
      '㎡',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const placed = plainWithPlaces(text);
        if (!placed) return;
        expect(placed.text).toBe(plain(text));
        expect(placed.places).toHaveLength(placed.text.length + 1);
        for (const [index, character] of [...placed.text].entries()) {
          const printed = String.fromCodePoint(text.codePointAt(placed.places[index] ?? -1) ?? 0);
          expect(printed.normalize('NFKC')).toContain(character);
        }
      }),
    );
  });
});

describe('Whether a sentence speaks of another time', () => {
  test('is told by years, not by amounts that begin like one', () => {
    expect(speaksOfAnotherTime('2020年度,政府集中采购3项1949952元(货物', 2020)).toBe(false);
    expect(speaksOfAnotherTime('政府集中采购2010000元,其中货物', 2020)).toBe(false);
    expect(speaksOfAnotherTime('2019年,主动公开', 2020)).toBe(true);
    expect(speaksOfAnotherTime('较2019主动公开', 2020)).toBe(true);
  });
});
