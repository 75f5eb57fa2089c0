import type { ImportNote, ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';
import { isBlank } from './pdf/characters.ts';
import { flowOfLines, flowWithTables } from './pdf/flow.ts';
import { unknownCharacter } from './pdf/fonts.ts';
import { layOut } from './pdf/lay-out.ts';
import { type PageMarks, readMatrix } from './pdf/marks.ts';
import { damaged, type OpenPdf, openPdf } from './pdf/open-pdf.ts';
import { isRadical, putBackRadical } from './pdf/radicals.ts';
import { type ReadPage, readPage } from './pdf/read-page.ts';

const mostPages = 200;
const mostCharacters = 400_000;
const mostOrders = 1_000_000;
const mostRules = 200_000;

/**
 * Reads a PDF by where its characters and ruling lines stand. Tables come from ruling lines and are joined over page
 * breaks; a document without such lines comes line by line.
 */
export const readPdf = async (bytes: Uint8Array): Promise<ReadOriginal> => {
  const pdf = await openPdf(bytes);
  if ('refused' in pdf) return refuse(pdf.refused);
  try {
    if (pdf.document.numPages > mostPages) {
      return refuse(tooComplex(`有 ${pdf.document.numPages} 页`, `has ${pdf.document.numPages} pages`));
    }
    const pages = await readPages(pdf);
    return Array.isArray(pages) ? buildOriginal(pages) : refuse(pages);
  } finally {
    await pdf.close();
  }
};

const refuse = (...reasons: ImportNote[]): ReadOriginal => ({ status: 'refused', reasons });

const tooComplex = (zh: string, en: string): ImportNote =>
  refusal('import-too-complex', {
    zh: `这个 PDF ${zh}，不像一份乡镇年度报告。`,
    en: `This PDF ${en}: that is no township's annual report.`,
  });

/** Every page, or why they cannot be read. Limits are checked page by page, before the next one costs time. */
const readPages = async (pdf: OpenPdf): Promise<ReadPage[] | ImportNote> => {
  const pages: ReadPage[] = [];
  let characters = 0;
  let rules = 0;
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const page = await loadPage(pdf, number);
    if (page === 'damaged') return damaged;
    if (page === 'tooComplex')
      return tooComplex(`第 ${number} 页的绘图指令过多`, `has too many drawing orders on page ${number}`);
    pages.push(page);
    characters += page.marks.glyphs.length;
    rules += page.marks.rules.length;
    if (characters > mostCharacters)
      return tooComplex(`超过 ${mostCharacters} 字`, `has over ${mostCharacters} characters`);
    if (rules > mostRules) return tooComplex(`超过 ${mostRules} 条线`, `has over ${mostRules} lines drawn`);
  }
  return pages;
};

const loadPage = async (pdf: OpenPdf, number: number): Promise<ReadPage | 'damaged' | 'tooComplex'> => {
  try {
    const page = await pdf.document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const orders = await page.getOperatorList();
    if (orders.fnArray.length > mostOrders) return 'tooComplex';
    const read = readPage({
      page: number,
      width: view.width,
      height: view.height,
      view: readMatrix(view.transform),
      orders,
      names: pdf.names,
      fontOf: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined),
    });
    page.cleanup();
    return read;
  } catch {
    return 'damaged';
  }
};

const buildOriginal = (pages: readonly ReadPage[]): ReadOriginal => {
  const noText = findNoText(pages);
  if (noText) return refuse(noText);
  const { marks, radicals } = putBackRadicals(pages.map((page) => page.marks));
  const items = layOut(marks);
  if (!items) return refuse(tooComplex('一页上的线条过多', 'has too many lines on one page'));
  const ruled = items.some((item) => item.kind === 'grid');
  const blocks = ruled ? flowWithTables(items) : flowOfLines(items);
  return { status: 'read', format: 'pdf', blocks, notes: [...noteRadicals(radicals), ...noteUnknown(marks)] };
};

/** A scan, a layer of text recognition, fonts whose codes mean nothing: there is no text that could be trusted. */
const findNoText = (pages: readonly ReadPage[]): ImportNote | undefined => {
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

const putBackRadicals = (pages: readonly PageMarks[]): { marks: PageMarks[]; radicals: number } => {
  let radicals = 0;
  const marks = pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => {
      const text = Array.from(glyph.text, putBackRadical).join('');
      if (text === glyph.text) return glyph;
      radicals += Array.from(glyph.text).filter(isRadical).length;
      return { ...glyph, text };
    }),
  }));
  return { marks, radicals };
};

const noteRadicals = (radicals: number): ImportNote[] =>
  radicals === 0
    ? []
    : [
        {
          check: 'import-radicals',
          message: {
            zh: `原件有 ${radicals} 个字是用部首字形（如“⼈”“⺠”）编码的，已换回对应的汉字；请留意。`,
            en: `${radicals} characters of the original are encoded as radicals (such as “⼈”, “⺠”); they were put back to the Han characters they stand for.`,
          },
        },
      ];

/** A character of the private area has a meaning in its own font only. */
const isUnknown = (text: string): boolean => /[\uFFFD\p{Co}]/u.test(text);

const noteUnknown = (pages: readonly PageMarks[]): ImportNote[] => {
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
