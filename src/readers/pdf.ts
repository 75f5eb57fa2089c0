import type { ImportNote, ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';
import { flowOfLines, flowWithTables } from './pdf/flow.ts';
import { layOut } from './pdf/lay-out.ts';
import { readMatrix } from './pdf/marks.ts';
import { findNoText } from './pdf/no-text.ts';
import { noteRadicals, noteUnknown } from './pdf/notes.ts';
import { damaged, type OpenPdf, openPdf } from './pdf/open-pdf.ts';
import { putBackRadicals } from './pdf/radicals.ts';
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
