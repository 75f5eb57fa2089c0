import { routes } from '../../site/routes.ts';
import { element, fill } from '../dom.ts';
import type { Comparison } from './comparison.ts';
import type { CompareSettings } from './settings.ts';

/** More than this is found by way of the data page. */
const mostFiles = 12;

/** The files that lie ready of each county that something was chosen in. */
export const listFiles = (comparison: Comparison, { words, language }: CompareSettings): HTMLElement[] => {
  const { names, counties: paths } = comparison;
  const items = paths.slice(0, mostFiles).map((path) => {
    const text = names.get(path);
    const name = text ? (language === 'en' ? text.en : text.zh) : path;
    const links = (['csv', 'xlsx'] as const).map((format) =>
      element('a', { href: routes.countyFile(path, format), download: true }, `${name} ${format.toUpperCase()}`),
    );
    return element('li', {}, ...links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link])));
  });
  if (paths.length <= mostFiles) return items;
  const more = element('a', { href: routes.data(language) }, words.downloads);
  return [...items, element('li', {}, `${fill(words.moreFiles, { n: paths.length - mostFiles })} `, more)];
};
