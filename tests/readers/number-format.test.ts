import { describe, expect, it } from 'vitest';
import { numberFormats } from '../../src/readers/number-format.ts';

const printed = (format: string, ...values: number[]) => values.map((value) => numberFormats[format]?.(value));

describe('numbers as Word prints them', () => {
  it('in Chinese', () => {
    expect(printed('chineseCountingThousand', 1, 10, 11, 20, 21, 99, 100, 101, 110, 2021)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百〇一',
      '一百一十',
      '二千〇二十一',
    ]);
    expect(printed('ideographDigital', 9, 10, 21)).toEqual(['九', '一〇', '二一']);
    expect(printed('chineseLegalSimplified', 1, 10, 21)).toEqual(['壹', '壹拾', '贰拾壹']);
    expect(printed('ideographTraditional', 1, 10, 11)).toEqual(['甲', '癸', '11']);
  });
  it('as letters, Roman numerals and signs', () => {
    expect(printed('lowerLetter', 1, 26, 27, 999_999_999)).toEqual(['a', 'z', 'aa', '999999999']);
    expect(printed('upperRoman', 4, 9, 14, 4000)).toEqual(['IV', 'IX', 'XIV', '4000']);
    expect(printed('decimalEnclosedCircle', 1, 20, 21)).toEqual(['①', '⑳', '21']);
    expect(printed('decimalEnclosedParen', 1, 2)).toEqual(['⑴', '⑵']);
    expect(printed('decimalFullWidth', 12)).toEqual(['１２']);
    expect(printed('decimalZero', 3)).toEqual(['03']);
  });
});
