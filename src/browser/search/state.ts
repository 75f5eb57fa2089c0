import { type Facets, facetNames } from './facets.ts';

export const sorts = ['best', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** Everything a search is: what stands in the address and in the form. */
export interface SearchState {
  query: string;
  /** A region's path; empty for everywhere. */
  place: string;
  facets: Facets;
  sort: Sort;
}

export const noFacets: Facets = { year: '', edition: '', findings: '', figures: '' };

const isSort = (value: string): value is Sort => sorts.some((sort) => sort === value);

/** What is not a path is no place. */
const readPlace = (value: string): string => (/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(value) ? value : '');

export const readState = (address: string): SearchState => {
  const values = new URL(address).searchParams;
  const read = (name: string) => values.get(name) ?? '';
  const facets = { ...noFacets };
  for (const name of facetNames) facets[name] = read(name).slice(0, 40);
  const sort = read('sort');
  // `province` is what older addresses have, and a form that is sent without a script; the deepest of them is meant.
  const place = ['place', 'county', 'prefecture', 'province'].map((name) => readPlace(read(name))).find(Boolean);
  return { query: read('q'), place: place ?? '', facets, sort: isSort(sort) ? sort : 'best' };
};

/** Nobody searches for more; addresses have their limits. */
const longestQuery = 200;

/** The query of the address, with `?`; empty for the empty search. */
export const writeState = ({ query, place, facets, sort }: SearchState): string => {
  const values = new URLSearchParams();
  const typed = query.trim().slice(0, longestQuery);
  if (typed !== '') values.set('q', typed);
  if (place !== '') values.set('place', place);
  for (const name of facetNames) if (facets[name] !== '') values.set(name, facets[name]);
  if (sort !== 'best') values.set('sort', sort);
  return values.size === 0 ? '' : `?${String(values).replaceAll('%2F', '/')}`;
};

export const isNarrowed = ({ place, facets }: SearchState): boolean =>
  place !== '' || facetNames.some((name) => facets[name] !== '');
