import { type MatchedPlace, prepareHan, prepareSounds } from '../core/regions/match-names.ts';
import type { NameTable } from '../core/regions/name-table.ts';
import type { NamedPlace } from '../core/regions/named-place.ts';
import { readNameTable } from '../core/regions/read-name-table.ts';
import type { Language } from '../i18n/language.ts';
import { element, fill } from './dom.ts';
import { spoken } from './spoken.ts';

const loaded = new Map<string, Promise<NamedPlace[]>>();

/** The name index, fetched once; a failure is forgotten, so that the next call tries again. */
export const loadPlaces = (address: string): Promise<NamedPlace[]> => {
  const known = loaded.get(address);
  if (known) return known;
  const fetched = fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<NameTable>;
    })
    .then((table) => {
      const places = readNameTable(table);
      // The first letter then costs no more than the others; each step is short enough not to be in the way.
      setTimeout(() => prepareHan(places));
      setTimeout(() => prepareSounds(places));
      return places;
    });
  loaded.set(address, fetched);
  fetched.catch(() => loaded.delete(address));
  return fetched;
};

export interface PlaceWords {
  none: string;
  formerly: string;
}

/** The place itself, or the nearest above it, that has a page. */
export const nearestPage = (place: NamedPlace): NamedPlace | undefined =>
  [place, ...place.above].find(({ hasPage }) => hasPage);

/** The page of a place, or of the nearest place above it that has one. `root` is the site's home in the page's language. */
export const pageOf = (place: NamedPlace, root: string): string => {
  const nearest = nearestPage(place);
  return nearest ? `${root}${nearest.path}/` : root;
};

export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

/** The name on the site in the page's language. */
export const nameOf = (place: NamedPlace): string =>
  pageLanguage() === 'en' && place.english !== '' ? place.english : place.name;

/** 湟中区 · 西宁市 · 青海省. */
export const whereIs = (place: NamedPlace): string => place.above.map(nameOf).join(' · ');

/** Name, where it is, its years or that it has no report: the lines of a suggestion or a result. */
export const describePlace = ({ place, by }: MatchedPlace, words: PlaceWords): HTMLElement[] => {
  const own = by !== undefined && place.otherNames.includes(by);
  const where = [whereIs(place), ...(own ? [fill(words.formerly, { name: by })] : [])].filter(Boolean).join(' · ');
  const years = place.hasPage ? place.years.join('、') : words.none;
  return [
    element('span', { class: 'place-name' }, ...spoken(nameOf(place), pageLanguage())),
    ...(years === '' ? [] : [element('span', { class: place.hasPage ? 'place-years' : 'place-none' }, years)]),
    ...(where === '' ? [] : [element('span', { class: 'place-where' }, ...spoken(where, pageLanguage()))]),
  ];
};
