import type { ImportNote } from '../../core/importer/blocks.ts';
import type { PageMarks } from './marks.ts';

export const noteRadicals = (radicals: number): ImportNote[] =>
  radicals === 0
    ? []
    : [
        {
          check: 'import-radicals',
          message: {
            zh: `原件有 ${radicals} 个字是用部首（如“⼈”“⺠”）或字形相同的另一个字（如“戶”）编码的，已换回通行的字；请留意。`,
            en: `${radicals} characters of the original are encoded as radicals (such as “⼈”, “⺠”) or as rare twins of the same shape (such as “戶”); they were put back to the characters they stand for.`,
          },
        },
      ];

/** A character of the private area has a meaning in its own font only. */
const isUnknown = (text: string): boolean => /[\uFFFD\p{Co}]/u.test(text);

export const noteUnknown = (pages: readonly PageMarks[]): ImportNote[] => {
  const found = pages.flatMap(({ page, glyphs }) => {
    const count = glyphs.filter((glyph) => isUnknown(glyph.text)).length;
    return count > 0 ? [{ page, count }] : [];
  });
  if (found.length === 0) return [];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const where = found.map(({ page }) => page).join('、');
  return [
    {
      check: 'import-reading',
      message: {
        zh: `第 ${where} 页有 ${count} 个字符缺少字符对照，读不出来；请对照原件补上。`,
        en: `${count} characters on page ${where} have no mapping to text and could not be read: fill them in from the original.`,
      },
    },
  ];
};
