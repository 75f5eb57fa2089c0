import { expect, test } from 'vitest';
import { mergeHtml } from '../../../src/components/report/shared-html.ts';
import { compareWords } from '../../../src/core/compare-reports/compare-words.ts';

test.each([
  ['一年来，我镇扎实推进公开。', '一年来，我街道扎实推进基层公开。'],
  ['完全不同', '毫无相干的文字'],
  ['先删去。再相同', '再相同，后新增'],
  ['一样', '一样'],
])('%s and %s stand in one text, and each can be read from it whole', (before, after) => {
  const merged = mergeHtml(compareWords(before, after)).join('');
  const without = (tag: string) =>
    merged.replaceAll(new RegExp(`<${tag}>.*?</${tag}>`, 'g'), '').replaceAll(/<[^>]*>/g, '');
  expect(without('ins')).toBe(before);
  expect(without('del')).toBe(after);
});
