import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** A page to be found, as HTML that only the index reads. */
export interface IndexedPage {
  /** Below the site's base. */
  url: string;
  html: string;
}

/** Pagefind's own interfaces; ours uses none of them. */
const unused = /^pagefind-.*(?:ui|highlight)\.(?:js|css)$/;

/**
 * Writes the full-text index of the given pages into `<folder>/pagefind/`.
 *
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(folder: string, pages: Iterable<IndexedPage>): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-CN', maxFragments: 1000 });
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  try {
    for (const { url, html } of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join(' ')}`);
    }
    const { files } = await index.getFiles();
    for (const file of files.filter(({ path }) => !unused.test(path))) {
      const target = join(folder, 'pagefind', file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
  } finally {
    await close();
  }
}
