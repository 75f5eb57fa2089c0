import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../originals/random.ts';

/** What a page says, without its markup and the room between words. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');

/**
 * Pages of reports drawn at random, of which both sites must say the same. Reports with their tables in the body are
 * passed over: ours reads such tables and prints the form, a generator prints them as they stand.
 *
 * @param reports content files, `a/b/c/d/2024.md`
 */
export const compareText = (
  content: string,
  reports: readonly string[],
  [site, other]: readonly [string, string],
): { pages: number; same: number } => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 200 }, () => random.pick(reports));
  const plain = drawn.filter((file) => !/^\|/m.test(readFileSync(join(content, file), 'utf8')));
  const pages = plain.flatMap((file) => ['', 'en/'].map((lang) => `${lang}${file.replace(/\.md$/, '')}/index.html`));
  const read = (folder: string, page: string): string =>
    existsSync(join(folder, page)) ? textOf(readFileSync(join(folder, page), 'utf8')) : `no ${page} in ${folder}`;
  return { pages: pages.length, same: pages.filter((page) => read(site, page) === read(other, page)).length };
};
