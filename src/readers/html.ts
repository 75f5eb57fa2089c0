import type { ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';
import { parseLimited } from './html/parse-limited.ts';
import { PageReader } from './html/read-page.ts';
import { TooComplex } from './too-complex.ts';

/**
 * A web page as blocks. @param given.keepsBlanks blanks, tabs and line feeds are text, as they are in what Word wrote
 */
export const readHtml = (html: string, given: { keepsBlanks: boolean } = { keepsBlanks: false }): ReadOriginal => {
  try {
    const blocks = new PageReader(given).read(parseLimited(html));
    return { status: 'read', format: 'html', blocks, notes: [] };
  } catch (error) {
    if (error instanceof TooComplex) return { status: 'refused', reasons: [refusal('import-too-complex', error)] };
    throw error;
  }
};
