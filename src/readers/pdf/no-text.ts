import type { ImportNote } from '../../core/importer/blocks.ts';
import { refusal } from '../../core/importer/import-rules.ts';
import { isBlank } from './characters.ts';
import { unknownCharacter } from './fonts.ts';
import type { ReadPage } from './read-page.ts';

/** A scan, a layer of text recognition, fonts whose codes mean nothing: there is no text that could be trusted. */
export const findNoText = (pages: readonly ReadPage[]): ImportNote | undefined => {
  const printed = pages.flatMap(({ marks }) => marks.glyphs.filter((glyph) => !isBlank(glyph.text)));
  const unknown = printed.filter((glyph) => glyph.text.includes(unknownCharacter)).length;
  const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
  const pictures = pages.reduce((sum, page) => sum + page.marks.pictures.length, 0);
  if (hidden > printed.length) {
    return refusal('import-no-text', {
      zh: `这个 PDF 的 ${pages.length} 页是扫描图片（共 ${pictures} 幅），其文字是识别软件加上的隐藏层，不能作准。`,
      en: `The ${pages.length} pages of this PDF are scans (${pictures} pictures); their text is a hidden layer of text recognition and cannot be relied on.`,
    });
  }
  const unread = pages.flatMap((page) => (page.unread ? [page.marks.page] : []));
  if (unread.length > 0) {
    return refusal('import-no-text', {
      zh: `第 ${unread.join('、')} 页的部分文字所用的字体没有嵌入字符对照，读不出来。`,
      en: `Some of the text on page ${unread.join(', ')} is in a font that brings no mapping to text and cannot be read.`,
    });
  }
  if (printed.length === 0) {
    return refusal('import-no-text', {
      zh: `这个 PDF 共 ${pages.length} 页、${pictures} 幅图片，没有文字，应为扫描件。`,
      en: `This PDF has ${pages.length} pages and ${pictures} pictures but no text: it seems to be a scan.`,
    });
  }
  if (unknown * 4 <= printed.length) return undefined;
  return refusal('import-no-text', {
    zh: `这个 PDF 的 ${printed.length} 个字符中有 ${unknown} 个缺少字符对照，无法知道是什么字。`,
    en: `Of the ${printed.length} characters of this PDF ${unknown} have no mapping to text.`,
  });
};
