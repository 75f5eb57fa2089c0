import { element, fill, part } from '../dom.ts';
import type { Found } from './engine.ts';
import { filterNames, type SearchState } from './state.ts';

export interface FilterWords {
  any: string;
  option: string;
  /** What the values of the filters are called. */
  labels: Record<string, Record<string, string>>;
}

export const readForm = (root: ParentNode): SearchState => {
  const values = new FormData(part<HTMLFormElement>(root, 'form'));
  const filters = Object.fromEntries(filterNames.map((name) => [name, String(values.get(name) ?? '')]));
  return { query: String(values.get('q') ?? ''), filters: filters as SearchState['filters'] };
};

/** A value that nothing has still stands in the form while it stands in the address. */
export const fillForm = (root: ParentNode, { query, filters }: SearchState, { labels }: FilterWords): void => {
  part<HTMLInputElement>(root, 'input').value = query;
  for (const name of filterNames) {
    const select = part<HTMLSelectElement>(root, name);
    const value = filters[name];
    if (![...select.options].some((option) => option.value === value))
      select.append(element('option', { value }, labels[name]?.[value] ?? value));
    select.value = value;
  }
};

export const clearFilters = (root: ParentNode): void => {
  for (const name of filterNames) part<HTMLSelectElement>(root, name).value = '';
};

/** Each value with how many reports it would leave; years and editions newest first. */
export const showCounts = (
  root: ParentNode,
  counts: Found['counts'],
  filters: SearchState['filters'],
  words: FilterWords,
): void => {
  for (const name of filterNames) {
    const select = part<HTMLSelectElement>(root, name);
    const newestFirst = name === 'year' || name === 'edition';
    const options = [...counts[name]]
      .filter(([value, n]) => n > 0 || value === filters[name])
      .sort(([a], [b]) => (newestFirst ? (a < b ? 1 : -1) : a < b ? -1 : 1))
      .map(([value, n]) =>
        element('option', { value }, fill(words.option, { name: words.labels[name]?.[value] ?? value, n })),
      );
    select.replaceChildren(element('option', { value: '' }, words.any), ...options);
    select.value = filters[name];
  }
};
