export const filterNames = ['province', 'year', 'edition', 'findings'] as const;
export type FilterName = (typeof filterNames)[number];

/** Everything a search is: what stands in the address and in the form. */
export interface SearchState {
  query: string;
  filters: Record<FilterName, string>;
}

export const readState = (address: string): SearchState => {
  const values = new URL(address).searchParams;
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, values.get(name) ?? '']),
  ) as SearchState['filters'];
  return { query: values.get('q') ?? '', filters };
};

/** Nobody searches for more; addresses have their limits. */
const longestQuery = 200;

/** The query of the address, with `?`; empty for the empty search. */
export const writeState = ({ query, filters }: SearchState): string => {
  const values = new URLSearchParams();
  if (query.trim() !== '') values.set('q', query.trim().slice(0, longestQuery));
  for (const name of filterNames) if (filters[name] !== '') values.set(name, filters[name]);
  return values.size === 0 ? '' : `?${values}`;
};

export const isFiltered = ({ filters }: SearchState): boolean => filterNames.some((name) => filters[name] !== '');
