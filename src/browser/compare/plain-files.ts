import { routes } from '../../site/routes.ts';
import { element, fill } from '../dom.ts';
import { isWithin } from './chosen-places.ts';
import type { Comparison } from './comparison.ts';
import type { CompareSettings } from './settings.ts';

/** More than this is found by way of the data page. */
const mostFiles = 12;

/** The files that lie ready for each chosen township or county; a prefecture or province has those of its counties. */
export const listFiles = (comparison: Comparison, { words, language }: CompareSettings): HTMLElement[] => {
  const { state, names, counties } = comparison;
  const above = state.regions.filter((path) => counties.some((county) => county !== path && isWithin(county, path)));
  const below = counties.filter((county) => above.some((path) => isWithin(county, path)));
  const paths = [...state.regions.filter((path) => names.has(path) && !above.includes(path)), ...below];
  const items = paths.slice(0, mostFiles).map((path) => {
    const text = names.get(path);
    const name = text ? (language === 'en' ? text.en : text.zh) : path;
    const links = (['csv', 'xlsx'] as const).map((format) =>
      element('a', { href: routes.regionFile(path, format), download: true }, `${name} ${format.toUpperCase()}`),
    );
    return element('li', {}, ...links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link])));
  });
  if (paths.length <= mostFiles) return items;
  const more = element('a', { href: routes.data(language) }, words.downloads);
  return [...items, element('li', {}, `${fill(words.moreFiles, { n: paths.length - mostFiles })} `, more)];
};
