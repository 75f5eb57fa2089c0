import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPortal } from '../../../src/core/portal.ts';
import { runOfWords } from '../../../src/core/search/run-of-words.ts';
import { searchRecords } from '../../../src/core/search/search-record.ts';
import { readParts } from '../../../src/core/search/search-words.ts';
import { readContent } from '../../../src/io/read-content.ts';

/** The words as the index has them. */
const asIndexed = (text: string): string =>
  readParts(text)
    .map(({ kind, words }) => (kind === 'mark' ? '\n' : words.join('')))
    .join('');

test.each([
  ['坚持“以公开为\n常态”', '坚持以公开为常态'],
  ['3,256.6732万元', '3256ꓸ6732万元'],
  ['第１．５条', '第1ꓸ5条'],
  ['2021.1.15', '2021ꓸ1ꓸ15'],
  ['Ⅲ级 ⼈员 ＡＢＣ', 'iii级人员abc'],
  ['公开。情况', '公开\n情况'],
])('%s is searched as the index reads it', (text, run) => {
  expect(runOfWords(text)).toBe(run);
});

test('Every text of the reports is read as it is for the index', async () => {
  const texts = searchRecords(buildPortal(await readContent('content'))).flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ]);
  expect(texts).toContain('拦隆口镇2020年政府信息公开工作年度报告');
  for (const text of texts) expect(runOfWords(text)).toBe(asIndexed(text));
});

test('So is any text, whatever its characters', () => {
  const character = fc.constantFrom(...'.,．，0９年“〔 \n、Ⅲ⼈é\u0301\u200b😀', '\ud83d');
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(character, fc.string({ unit: 'binary', maxLength: 1 })) }), (text) => {
      expect(runOfWords(text)).toBe(asIndexed(text));
    }),
  );
});
